"""The steps between two texts, issue by issue, and where they lead for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from plans.model import LineageEdge, Registers
from plans.negotiating import (
    NO_LIMIT,
    Cell,
    Mark,
    Measured,
    Statement,
    Way,
    interests_on,
    leans,
    step_of,
    way_of,
)
from plans.results import (
    GivenDocument,
    LeaningDocument,
    LinkDocument,
    MarkDocument,
    MeasureDocument,
    PairDocument,
    PositionCellDocument,
    StepDocument,
    TermDocument,
    UnsteppedDocument,
    cell_document,
    fate_of,
    interest_document,
    terms_document,
)
from plans.terms import ATTESTATIONS, Attestation, plain
from plans.values import frozen
from plans.verbs._movement_pairs import Between, acknowledged, edge_between
from plans.verbs._text_columns import Column


@frozen(slots=False)
class Ledger:
    """Tells of each two texts what differs.

    Attributes:
        cells: what each text states, by ref and issue.
        registers: what is known of issues, parties and lineage.
        issues: the issues to tell of, in their order.
    """

    cells: Mapping[str, Mapping[str, Cell]]
    registers: Registers
    issues: Sequence[str]

    def pair(self, between: Between) -> PairDocument:
        """Return all that is to be told of two texts."""
        before, after = between.before.document, between.after.document
        edge = edge_between(before.ref, after.ref, self.registers)
        told = self.issues if between.passed is None else [*between.passed]
        ways = {issue: way_of(*self._both(between, issue)) for issue in told}
        steps = tuple(
            self._step(between, issue, edge) for issue, way in ways.items() if way == "step"
        )
        lists = {name: self._unstepped(between, ways, name) for name in _LISTS}
        return PairDocument(
            before=before.ref,
            after=after.ref,
            author=_authors(between),
            link=LinkDocument(edge.attestation, edge.sources, edge.note) if edge else None,
            steps=steps,
            open=lists["open"],
            not_confirmed=lists["not confirmed"],
            one_speaks=lists["one speaks"],
            same=tuple(issue for issue, way in ways.items() if way == "same"),
            given=given(steps),
        )

    def _both(self, between: Between, issue: str) -> tuple[Cell, Cell]:
        refs = between.before.document.ref, between.after.document.ref
        before, after = (self.cells[ref].get(issue) or Cell(issue) for ref in refs)
        return before, after

    def _step(self, between: Between, issue: str, edge: LineageEdge | None) -> StepDocument:
        before, after = self._both(between, issue)
        found = step_of(before, after, self.registers.issues.issues.get(issue))
        clauses = {each.clause for each in (*found.before, *found.after)}
        authors = _authors(between)
        return StepDocument(
            *self._named(issue),
            kind="move" if authors else "step",
            because="same author" if authors else _linked(edge, clauses),
            passed=(between.passed or {}).get(issue, ()),
            before=self._terms(before.said, between.before),
            after=self._terms(after.said, between.after),
            left=self._terms(found.before, between.before),
            came=self._terms(found.after, between.after),
            support=_weakest((*found.before, *found.after)),
            measure=_measure(found.measured) if found.measured else None,
            leanings=self._leanings(issue, found.measured, between),
        )

    def _named(self, issue: str) -> tuple[str, str, str]:
        return issue, self.registers.title_of(issue), self.registers.topic_of(issue)

    def _terms(self, said: Iterable[Statement], column: Column) -> tuple[TermDocument, ...]:
        return terms_document(said, column.revision, self.registers)

    def _leanings(
        self, issue: str, found: Measured | None, between: Between
    ) -> tuple[LeaningDocument, ...]:
        """Return where a step leads for whom, as things stood on the day of the later text."""
        days = [each.document.date for each in (between.before, between.after)]
        day = max(filter(None, days)) if all(days) else None
        told = (leans(found, each) for each in interests_on(self.registers, issue, day))
        return tuple(
            LeaningDocument(
                each.declared.party, each.leaning, interest_document(each.declared.interest)
            )
            for each in told
        )

    def _unstepped(
        self, between: Between, ways: Mapping[str, Way], wanted: Way
    ) -> tuple[UnsteppedDocument, ...]:
        return tuple(
            UnsteppedDocument(
                *self._named(issue),
                (between.passed or {}).get(issue, ()),
                self._cell(between.before, issue, between.after),
                self._cell(between.after, issue, between.before),
            )
            for issue, way in ways.items()
            if way == wanted
        )

    def _cell(self, column: Column, issue: str, other: Column) -> PositionCellDocument:
        ref, typed = column.document.ref, column.document.typed
        cell = self.cells[ref].get(issue) or Cell(issue)
        texts = {text: self.cells[text] for text in (ref, other.document.ref)}
        return cell_document(
            cell,
            ref,
            column.revision,
            (ref,) if cell.speaks else (),
            self.registers,
            typed=typed and not column.revision.partial,
            fate=fate_of(ref, issue, texts, self.registers) if cell.silent else None,
        )


_LISTS: tuple[Way, ...] = ("open", "not confirmed", "one speaks")


def _authors(between: Between) -> tuple[str, ...] | None:
    """Return who tabled both texts: nobody else can have moved from the one to the other."""
    before, after = between.before.document.tabled_by, between.after.document.tabled_by
    return tuple(sorted({*before} & {*after})) or None


def _linked(edge: LineageEdge | None, clauses: set[str]) -> Literal["lineage"] | None:
    return "lineage" if acknowledged(edge, clauses) else None


def _weakest(said: Iterable[Statement]) -> Attestation | None:
    found = (each.support for each in said)
    return max(filter(None, found), key=ATTESTATIONS.index, default=None)


def _measure(found: Measured) -> MeasureDocument:
    change = None if found.change is None else plain(found.change)
    marks = _mark(found.before), _mark(found.after)
    return MeasureDocument(found.gauge, found.unit, found.scale, *marks, change)


def _mark(mark: Mark) -> MarkDocument:
    return MarkDocument(None if mark.place == NO_LIMIT else plain(mark.place), mark.shown)


def given(steps: Iterable[StepDocument]) -> tuple[GivenDocument, ...]:
    """Return the issues of ``steps`` by party and by where they lead; by the party's id.

    An issue on which a party has declared several things stands wherever one of them puts it.
    """
    found: dict[str, dict[str, dict[str, None]]] = {}
    for step in steps:
        for each in step.leanings:
            leads = found.setdefault(each.party, {})
            leads.setdefault(_HEADS.get(each.leaning, "neither"), {})[step.issue] = None
    return tuple(
        GivenDocument(party, *(tuple(leads.get(head, ())) for head in _ORDER))
        for party, leads in sorted(found.items())
    )


_ORDER = ("toward", "away", "neither", "not told")
_HEADS = {head: head for head in _ORDER}
