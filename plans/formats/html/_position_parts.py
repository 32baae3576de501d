"""What a position table as a page is made of: texts, rows, cells, lines, and where they lead."""

from __future__ import annotations

from plans.formats.html._report.lookups import Reference
from plans.values import frozen


@frozen
class PointView:
    """A link to a clause: which text's, which number, where it is told."""

    text: str
    label: str
    called: str
    href: str


@frozen
class LineView:
    """One thing that a cell says, with the clauses that say it."""

    words: str
    points: tuple[PointView, ...]
    support: str
    by: str
    remark: bool
    carried: bool
    sources: tuple[Reference, ...] = ()


@frozen
class CellView:
    """A cell over one column or several."""

    names: tuple[str, ...]
    look: str
    lines: tuple[LineView, ...]
    more: tuple[LineView, ...]
    letter: str
    same_as: str


@frozen
class DeclaredView:
    """What a party has declared, with the sources that say so."""

    words: str
    sources: tuple[Reference, ...]


@frozen
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


@frozen
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


@frozen
class ClauseView:
    """A clause that a cell leads to: its words, and what supports it."""

    anchor: str
    label: str
    title: str
    text: str
    attestations: tuple[str, ...]
    sources: tuple[Reference, ...]
