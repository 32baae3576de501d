"""What a proposal came from and what came from it, clause by clause as the lineage says."""

from __future__ import annotations

from collections.abc import Iterator

from plans.model import LineageEdge, LineageRow
from plans.publishing.contents import Contents
from plans.results import Part
from plans.values import frozen
from plans.wording import compact


@frozen
class EndEntry(Part):
    """A clause at one end of a row."""

    clause: str
    label: str
    title: str


@frozen
class RowEntry(Part):
    """Which clauses of one text come from which of another."""

    before: tuple[EndEntry, ...]
    after: tuple[EndEntry, ...]
    relation: str
    attestation: str | None
    note: str | None


@frozen
class EdgeEntry(Part):
    """That one text was made from another."""

    before: str
    after: str
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None
    rows: tuple[RowEntry, ...]


def edges_of(proposal: str, contents: Contents) -> tuple[EdgeEntry, ...]:
    """Return the lineage to and from the texts of ``proposal``, as the register has it."""
    known = contents.outlines
    edges = (
        each
        for each in contents.registers.lineage.lineage
        if proposal in (_proposal(each.origin), _proposal(each.to))
    )
    return tuple(_edge(each, contents) for each in edges if {each.origin, each.to} <= known.keys())


def _proposal(ref: str) -> str:
    return ref.partition("@")[0]


def _edge(edge: LineageEdge, contents: Contents) -> EdgeEntry:
    rows = tuple(_row(each, edge, contents) for each in edge.clauses)
    return EdgeEntry(edge.origin, edge.to, edge.attestation, edge.sources, edge.note, rows)


def _row(row: LineageRow, edge: LineageEdge, contents: Contents) -> RowEntry:
    before = tuple(_ends(row.origin, edge.origin, contents))
    after = tuple(_ends(row.to, edge.to, contents))
    return RowEntry(before, after, row.relation, row.attestation, row.note)


def _ends(clauses: tuple[str, ...], ref: str, contents: Contents) -> Iterator[EndEntry]:
    places = contents.text(ref).revision.places
    for id in clauses:
        if place := places.get(id):
            yield EndEntry(id, compact(place.label), place.clause.title)
        else:
            yield EndEntry(id, "", id)
