"""What a position table as a page is made of: texts, rows, cells, lines, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass

from plans.formats.html._report.lookups import Reference


@dataclass(frozen=True, slots=True)
class PointView:
    """A link to a clause: which text's, which number, where it is told."""

    text: str
    label: str
    called: str
    href: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One thing that a cell says, with the clauses that say it."""

    words: str
    points: tuple[PointView, ...]
    support: str
    by: str
    remark: bool
    carried: bool
    sources: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell over one column or several."""

    names: tuple[str, ...]
    look: str
    lines: tuple[LineView, ...]
    more: tuple[LineView, ...]
    letter: str
    same_as: str


@dataclass(frozen=True, slots=True)
class DeclaredView:
    """What a party has declared, with the sources that say so."""

    words: str
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row; ``looks`` are the classes by which the filters know it."""

    id: str
    title: str
    told: str
    looks: str
    cells: tuple[CellView, ...]
    parties: tuple[tuple[str, tuple[DeclaredView, ...]], ...]
    settled: tuple[LineView, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A column: a text, who tabled it and when."""

    anchor: str
    href: str
    ref: str
    name: str
    title: str
    who: str
    iso: str
    day: str
    status: str
    typed: bool


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause that a cell leads to: its words, and what supports it."""

    anchor: str
    label: str
    title: str
    text: str
    attestations: tuple[str, ...]
    sources: tuple[Reference, ...]
