"""Which two texts there is a step between: as they are named, or as one was made from another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from plans.model import LineageEdge, Registers
from plans.negotiating import Cell
from plans.results import TextDocument
from plans.values import frozen
from plans.verbs._text_columns import Column

# On such a word a lineage is no acknowledgement that the one was made from the other.
_UNACKNOWLEDGED = ("inferred", "contested", "carried")
_SAYS_OTHERWISE = ("modified", "replaced", "same", "moved")


@frozen(slots=False)
class Between:
    """A step of some issues from one text to another, past texts that do not speak on it.

    ``passed`` are, by issue, the refs of those; only the issues in it are told if it is not None.
    """

    before: Column
    after: Column
    passed: Mapping[str, tuple[str, ...]] | None = None


def in_order(
    columns: Sequence[Column], cells: Mapping[str, Mapping[str, Cell]]
) -> Iterator[Between]:
    """Yield neighbours, and texts that are neighbours on an issue since none between them speaks.

    A text that is silent thus changes no step of the others.
    """
    skipped = _skipped(columns, cells)
    for first, before in enumerate(columns):
        for second, after in enumerate(columns[first + 1 :], first + 1):
            if second == first + 1:
                yield Between(before, after)
            elif found := skipped.get((first, second)):
                refs = tuple(each.document.ref for each in columns[first + 1 : second])
                yield Between(before, after, dict.fromkeys(sorted(found), refs))


def _skipped(
    columns: Sequence[Column], cells: Mapping[str, Mapping[str, Cell]]
) -> dict[tuple[int, int], set[str]]:
    found: dict[tuple[int, int], set[str]] = {}
    said = [cells[each.document.ref] for each in columns]
    for issue in {issue for text in said for issue in text}:
        speaking = [
            number for number, text in enumerate(said) if issue in text and text[issue].speaks
        ]
        for first, second in pairwise(speaking):
            if second > first + 1:
                found.setdefault((first, second), set()).add(issue)
    return found


def by_lineage(columns: Sequence[Column], registers: Registers) -> Iterator[Between]:
    """Yield each text with those that were made from it, by the order of the texts."""
    known = {each.document.ref: each for each in columns}
    edges = {(edge.origin, edge.to) for edge in registers.lineage.lineage}
    for before in columns:
        for after in columns:
            pair = before.document.ref, after.document.ref
            if pair in edges or (pair[0] == parent_of(after.document) and pair[0] in known):
                yield Between(before, after)


def parent_of(text: TextDocument) -> str:
    """Return the ref of the revision that a text was made from, or an empty string."""
    parent = text.parent or ""
    return parent if "@" in parent or not parent else f"{text.proposal}@{parent}"


def edge_between(before: str, after: str, registers: Registers) -> LineageEdge | None:
    """Return what the lineage says of two texts, whichever of them came first."""
    ends = {(before, after), (after, before)}
    return next((e for e in registers.lineage.lineage if (e.origin, e.to) in ends), None)


def acknowledged(edge: LineageEdge | None, clauses: set[str]) -> bool:
    """Say whether a lineage has it on somebody's word that clauses came from one another.

    Args:
        edge: what it says of two texts.
        clauses: ids of clauses of both.
    """
    if edge is None or edge.attestation in _UNACKNOWLEDGED:
        return False
    rows = [row for row in edge.clauses if clauses & {*row.origin} and clauses & {*row.to}]
    return not edge.clauses or any(
        row.relation in _SAYS_OTHERWISE and row.attestation not in _UNACKNOWLEDGED for row in rows
    )
