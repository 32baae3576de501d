"""Proposals to how far the talks have come: what is open, three shares, and what was claimed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from plans.errors import InputError
from plans.merging import Bracket, each_once, open_brackets
from plans.model import Claim, Event, Registers, bounds
from plans.negotiating import Cell, Share, cells_of, points_carried, points_closed, values_met
from plans.reading import collector_paused
from plans.results import (
    NearnessDocument,
    Progress,
    ShareDocument,
    TalksDocument,
    TalliedDocument,
    TopicNearness,
    bracket_document,
)
from plans.storing import Named, Workspace, load_ref, shared_workspace
from plans.values import frozen
from plans.verbs._text_columns import Column, columns_of, date_of

NEEDED = ("parties", "issues", "sources", "events", "claims")


@collector_paused()
def progress(proposals: Sequence[str] = (), *, texts: Sequence[Named] | None = None) -> Progress:
    """Return how far the talks have come.

    Args:
        proposals: the proposals to ask about, against all others; if several are named, against one
            another. None is those of which somebody has said how much is agreed.
        texts: all texts that count, of one workspace; by default all of the one around here.

    Raises:
        NotFound: no such proposal.
        InputError: a revision cannot be read, or nothing is to be asked about.
    """
    workspace = shared_workspace([each.workspace for each in map(load_ref, texts or ())])
    registers = workspace.registers(*NEEDED)
    asked = list(dict.fromkeys(proposals)) or _claimed(shares_claimed(registers), workspace)
    if texts is None:
        texts = _refs(asked, workspace, alone=len(proposals) < 2)
    columns, said = columns_of([load_ref(each) for each in texts], workspace)
    return _progress(columns, asked, registers, said)


def _progress(
    columns: Sequence[Column], asked: Sequence[str], registers: Registers, warnings: tuple[str, ...]
) -> Progress:
    found = _Texts(sorted(columns, key=date_of), asked, registers)
    own = [*found.own]
    return Progress(
        texts=tuple(each.document for each in found.columns),
        tallies=tuple(map(found.tally, own)),
        nearness=tuple(found.nearness()),
        talks=tuple(map(_talks, sorted(registers.events.events, key=lambda e: bounds(e.date)))),
        claims=shares_claimed(registers),
        brackets=tuple(found.open[each.document.ref] for each in own),
        registers=registers,
        revisions=tuple(each.revision for each in found.columns),
        warnings=warnings,
    )


def shares_claimed(registers: Registers) -> tuple[Claim, ...]:
    """Return who said how much is agreed, the earliest first."""
    agreed = (
        each
        for each in registers.claims.claims
        if each.measurement and each.measurement.measures == "agreed"
    )
    return tuple(sorted(agreed, key=lambda each: (each.date, each.id)))


def _claimed(claims: Sequence[Claim], workspace: Workspace) -> list[str]:
    """Return the proposals that claims of a share are about; if there are none, all."""
    about = {text.partition("@")[0] for claim in claims for text in claim.about.texts}
    return [each for each in workspace.proposals if each in about] or [*workspace.proposals]


def _refs(asked: Sequence[str], workspace: Workspace, *, alone: bool) -> list[str]:
    for name in asked:
        workspace.revisions(name)  # or there is no such proposal
    wanted = workspace.proposals if alone else asked
    found = [f"{name}@{each}" for name in wanted for each in workspace.revisions(name)]
    if not found:
        raise InputError("there is no text to ask about", hint="plans init makes a workspace")
    return found


@frozen(slots=False)
class _Texts:
    """Texts by date, and which of them are asked about."""

    columns: Sequence[Column]
    asked: Sequence[str]
    registers: Registers

    @cached_property
    def _cells(self) -> Mapping[str, Mapping[str, Cell]]:
        return {each.document.ref: cells_of(each.revision) for each in self.columns}

    @cached_property
    def open(self) -> Mapping[str, tuple[Bracket, ...]]:
        """What is open in each text, by its ref."""
        return {each.document.ref: each_once(open_brackets(each.revision)) for each in self.columns}

    @property
    def own(self) -> Iterator[Column]:
        """The texts of the proposals that are asked about."""
        return (each for each in self.columns if each.document.proposal in self.asked)

    def _last(self) -> dict[str, Column]:
        return {each.document.proposal: each for each in self.own}

    def tally(self, column: Column) -> TalliedDocument:
        """Return what is open in a text, and what no longer is."""
        now = self.open[column.document.ref]
        spots = {each.spot for each in now}
        before = next((each for each in self.columns if _is_parent(each, column)), None)
        then = self.open[before.document.ref] if before else ()
        return TalliedDocument(
            column.document.ref,
            self._closed(column),
            points_carried(column.revision, self._bracketed(column)),
            tuple(map(bracket_document, now)),
            tuple(bracket_document(each) for each in then if each.spot not in spots),
        )

    def nearness(self) -> Iterator[NearnessDocument]:
        """Yield the last text of each proposal against each text of another, by date."""
        for proposal, text in self._last().items():
            for other in self.columns:
                if other.document.proposal != proposal:
                    yield self._near(text, other)

    def _near(self, text: Column, other: Column) -> NearnessDocument:
        cells = self._cells[text.document.ref], self._cells[other.document.ref]
        both = dict.fromkeys((*text.document.tabled_by, *other.document.tabled_by))
        met = (_document(each, tuple(both)) for each in values_met(*cells))
        return NearnessDocument(
            text.document.ref,
            other.document.ref,
            (self._closed(text), *met),
            tuple(self._topics(*cells)),
        )

    def _topics(
        self, text: Mapping[str, Cell], other: Mapping[str, Cell]
    ) -> Iterator[TopicNearness]:
        by_topic: dict[str, set[str]] = {topic: set() for topic in self.registers.issues.topics}
        for issue in text:
            by_topic.setdefault(self.registers.topic_of(issue), set()).add(issue)
        for topic, issues in by_topic.items():
            met, _ = values_met(text, other, issues)
            if met.total:
                yield TopicNearness(topic, met.count, met.total)

    def _closed(self, column: Column) -> ShareDocument:
        closed = points_closed(column.revision, self._bracketed(column))
        return _document(closed, column.document.tabled_by)

    def _bracketed(self, column: Column) -> set[str]:
        """Return the ids of the clauses that have a bracket, or stand in one."""
        found = self.open[column.document.ref]
        return {id for each in found for id in (each.clause, *each.around)}


def _document(share: Share, parties: tuple[str, ...]) -> ShareDocument:
    return ShareDocument(share.definition, share.count, share.total, parties)


def _is_parent(column: Column, of: Column) -> bool:
    parent = of.document.parent
    if not parent or parent not in (column.document.ref, column.document.revision):
        return False
    return "@" in parent or column.document.proposal == of.document.proposal


def _talks(event: Event) -> TalksDocument:
    told = (event.id, event.date, event.title, event.participants)
    return TalksDocument(*told, event.unpublished, event.sources)
