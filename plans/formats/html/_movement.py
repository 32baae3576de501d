"""The view of a ledger of steps as a page: words, rails, declarations, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plans.formats.html._quoted_sources import QuotedSources
from plans.formats.html._rails import RailView, rail_of
from plans.formats.html._report.lookups import Reference
from plans.results import (
    LeaningDocument,
    Movement,
    PairDocument,
    StepDocument,
    TermDocument,
    UnsteppedDocument,
)
from plans.wording import (
    UNSPOKEN,
    by_how_much,
    cell_lines,
    day,
    declared_words,
    ends_of,
    given_words,
    leads,
    ledger_words,
    pair_words,
    read_until,
    said_alike,
    said_together,
    step_kind,
    text_names,
    unspoken,
    where,
)

# Where an end is no better supported than this, the step is drawn broken.
_WEAK = ("single-source", "contested", "inferred")


@dataclass(frozen=True, slots=True)
class EndWords:
    """What one text says, where, and on whose word."""

    name: str
    said: str
    where: str
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step; ``rail`` is None where nothing is measured."""

    anchor: str
    title: str
    kind: str
    ends: tuple[EndWords, EndWords]
    change: str
    leads: tuple[str, ...]
    declared: tuple[tuple[str, tuple[Reference, ...]], ...]
    rail: RailView | None
    weak: bool


@dataclass(frozen=True, slots=True)
class PairView:
    """Two texts with all that is told of them."""

    anchor: str
    names: tuple[str, str]
    days: tuple[tuple[str, str], tuple[str, str]]
    said: str
    steps: tuple[StepView, ...]
    given: tuple[tuple[str, tuple[str, ...]], ...]
    others: tuple[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
    unspoken: tuple[tuple[str, tuple[str, ...]], ...]
    same: tuple[str, ...]


def movement_view(found: Movement) -> dict[str, Any]:
    """Return the values that ``movement.html.j2`` places, by name."""
    page = _Page(found)
    return {
        "said": ledger_words(found),
        "pairs": tuple(page.pair(number, pair) for number, pair in enumerate(found.pairs, 1)),
        "sources": page.sources.listed,
        "read_until": read_until(found.registers),
    }


class _Page:
    """Puts a ledger into words, and remembers which sources it names."""

    def __init__(self, found: Movement) -> None:
        self.found = found
        self.names = text_names(found.texts)
        self._texts = {text.ref: text for text in found.texts}
        self.sources = QuotedSources(found.registers)

    def pair(self, number: int, pair: PairDocument) -> PairView:
        """Return all that is told of two texts."""
        names = self.names[pair.before], self.names[pair.after]
        titles = {step.issue: step.title for step in pair.steps}
        name_of = self.found.registers.name_of
        return PairView(
            anchor=f"p{number}",
            names=names,
            days=(self._day(pair.before), self._day(pair.after)),
            said=pair_words(pair, self.found.registers),
            steps=tuple(self._step(f"p{number}-{each.issue}", each, names) for each in pair.steps),
            given=tuple(
                (name_of(each.party), tuple(given_words(each, titles))) for each in pair.given
            ),
            others=tuple(self._others(pair)),
            unspoken=tuple(
                (words.format(self.names[ref]), tuple(each.title for each in found))
                for words, lists in zip(UNSPOKEN, unspoken(pair), strict=True)
                for ref, found in lists.items()
            ),
            same=said_alike(pair, self.found.registers),
        )

    def _day(self, ref: str) -> tuple[str, str]:
        date = self._texts[ref].date
        return date or "", day(date)

    def _step(self, anchor: str, step: StepDocument, names: tuple[str, str]) -> StepView:
        before, after = (
            EndWords(name, said_together(terms), where(terms), self._cited(terms))
            for name, terms in zip(names, ends_of(step), strict=True)
        )
        return StepView(
            anchor=anchor,
            title=step.title,
            kind=step_kind(step, self.names),
            ends=(before, after),
            change=by_how_much(step.measure),
            leads=tuple(leads(step, self.found.registers)),
            declared=tuple(
                (
                    declared_words(each, self.found.registers),
                    self.sources.named(each.interest.sources),
                )
                for each in step.leanings
            ),
            rail=rail_of(step.measure) if step.measure else None,
            weak=step.support in _WEAK,
        )

    def _declared(self, leaning: LeaningDocument) -> tuple[str, tuple[Reference, ...]]:
        said = declared_words(leaning, self.found.registers)
        return said, self.sources.named(leaning.interest.sources)

    def _others(
        self, pair: PairDocument
    ) -> Iterator[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]]]:
        for head, found in (("open", pair.open), ("not confirmed", pair.not_confirmed)):
            for each in found:
                yield each.title, head, tuple(self._cells(each))

    def _cells(self, each: UnsteppedDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
        for cell in (each.before, each.after):
            text = self._texts[cell.document]
            lines = cell_lines(cell, text, self.names, self.found.registers)
            told = tuple((f"[{line.by}] " if line.by else "") + line.words for line in lines)
            yield self.names[cell.document], told

    def _cited(self, terms: Iterable[TermDocument]) -> tuple[Reference, ...]:
        return self.sources.named(id for term in terms for id in term.sources)
