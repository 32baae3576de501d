"""Where a clause or an issue changed along a proposal: each text that changed it is read once.

Outlines tell without reading any text between which revisions something stayed as it was. What was
stated in the first text of each such span is kept, and not the texts: of a thousand revisions that
change three clauses each, three thousand clauses are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from plans.model import Clause, Revision
from plans.negotiating import Cell, cells_of, statements_of_clause
from plans.publishing.contents import Contents
from plans.publishing.outlines import Outline
from plans.results import PositionCellDocument, cell_document
from plans.storing import Loaded
from plans.values import frozen
from plans.wording import compact

T = TypeVar("T")


@frozen
class Span(Generic[T]):
    """Neighbouring revisions of a proposal that have the same; ``said`` is None where none has it.

    ``refs`` are those of the texts, the earliest first.
    """

    refs: tuple[str, ...]
    said: T | None


@frozen
class Standing:
    """A clause without what stands below it, and its printed number."""

    clause: Clause
    label: str


@frozen
class Stated:
    """What a text states on an issue, as documents have it and as it compares with others."""

    cell: Cell
    document: PositionCellDocument


def clause_spans(proposal: str, id: str, contents: Contents) -> list[Span[Standing]]:
    """Return what the revisions of ``proposal`` have as the clause ``id``, span by span."""
    found = contents.once(
        ("clauses", proposal),
        lambda: _Spans(proposal, contents, lambda each: each.clauses, _clauses),
    )
    return found.of(id)


def issue_spans(proposal: str, issue: str, contents: Contents) -> list[Span[Stated]]:
    """Return what the revisions of ``proposal`` state on ``issue``, span by span."""
    found = contents.once(
        ("issues", proposal),
        lambda: _Spans(proposal, contents, lambda each: each.stated, _cells),
    )
    return found.of(issue)


class _Spans(Generic[T]):
    """The spans of one proposal.

    Args:
        marks: returns a mark of each thing that a text has, by its id.
        read: returns the things themselves.
    """

    def __init__(
        self,
        proposal: str,
        contents: Contents,
        marks: Callable[[Outline], Mapping[str, str]],
        read: Callable[[Loaded, Contents, frozenset[str]], Iterator[tuple[str, T]]],
    ) -> None:
        self._contents, self._read = contents, read
        self._marks = {each.ref: marks(each) for each in contents.proposals[proposal]}
        self._before: dict[str, Mapping[str, str]] = {}
        last: Mapping[str, str] = {}
        for ref, found in self._marks.items():
            self._before[ref], last = last, found
        self._kept: dict[str, dict[str, T]] = {}

    def of(self, id: str) -> list[Span[T]]:
        """Return the spans of one thing, from the first text to the last."""
        runs: list[tuple[str, list[str]]] = []
        for ref, marks in self._marks.items():
            mark = marks.get(id, "")
            if not runs or runs[-1][0] != mark:
                runs.append((mark, []))
            runs[-1][1].append(ref)
        return [Span((*refs,), self._said(refs[0], id) if mark else None) for mark, refs in runs]

    def _said(self, ref: str, id: str) -> T:
        """Return what the first text of a span says; all that begins in it is kept."""
        if ref not in self._kept:
            before, now = self._before[ref], self._marks[ref]
            begun = frozenset(id for id, mark in now.items() if before.get(id) != mark)
            self._kept[ref] = dict(self._read(self._contents.text(ref), self._contents, begun))
        return self._kept[ref][id]


def _clauses(
    text: Loaded, _contents: Contents, wanted: frozenset[str]
) -> Iterator[tuple[str, Standing]]:
    for id, place in text.revision.places.items():
        if id in wanted:
            alone = place.clause.model_copy(update={"clauses": ()})
            yield id, Standing(alone, compact(place.label))


def _only(issues: frozenset[str], revision: Revision) -> Revision:
    """Return a text of the clauses that state something on ``issues``, each by itself."""
    found = (
        each.model_copy(update={"clauses": ()})
        for each in revision.walk()
        if any(said.term.issue in issues for said in statements_of_clause(each))
    )
    return revision.model_copy(update={"clauses": tuple(found)})


def _cells(
    text: Loaded, contents: Contents, wanted: frozenset[str]
) -> Iterator[tuple[str, Stated]]:
    ref = text.identity.ref
    for issue, cell in cells_of(_only(wanted, text.revision)).items():
        if issue in wanted:
            alike = (ref,) if cell.speaks else ()
            said = cell_document(cell, ref, text.revision, alike, contents.registers)
            yield issue, Stated(cell, said)
