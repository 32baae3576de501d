"""A ledger of steps as a page: each step in words, and on the rail of its issue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats._base import Frame, Options
from plans.formats._pictures.dumbbell import LEGEND, dumbbell
from plans.formats._pictures.picture import Picture
from plans.formats.html._cited_texts import CitedTexts, LineView, PointView
from plans.formats.html._page import MOVEMENT, page
from plans.formats.html._quoted_sources import Reference
from plans.results import (
    Movement,
    PairDocument,
    StepDocument,
    TermDocument,
    UnsteppedDocument,
)
from plans.values import frozen
from plans.wording import (
    UNSPOKEN,
    by_how_much,
    cell_lines,
    day,
    declared_words,
    ends_of,
    given_words,
    held,
    leads,
    ledger_words,
    pair_words,
    read_until,
    said_alike,
    said_together,
    step_kind,
    unspoken,
)


@frozen
class EndWords:
    """What one text says, where, and on whose word."""

    name: str
    said: str
    points: tuple[PointView, ...]
    held: str
    sources: tuple[Reference, ...]


@frozen
class StepView:
    """A step; ``picture`` is None where nothing is measured."""

    anchor: str
    title: str
    kind: str
    ends: tuple[EndWords, EndWords]
    change: str
    leads: tuple[str, ...]
    declared: tuple[tuple[str, tuple[Reference, ...]], ...]
    picture: Picture | None


CellWords = tuple[str, tuple[LineView, ...]]
"""What a text is called, and all that it says."""


@frozen
class PairView:
    """Two texts with all that is told of them."""

    anchor: str
    names: tuple[str, str]
    days: tuple[tuple[str, str], tuple[str, str]]
    said: str
    steps: tuple[StepView, ...]
    given: tuple[tuple[str, tuple[str, ...]], ...]
    others: tuple[tuple[str, str, tuple[CellWords, ...]], ...]
    unspoken: tuple[tuple[str, tuple[str, ...]], ...]
    same: tuple[str, ...]


def render(result: Movement, options: Options) -> str:
    """Return the steps of each two texts, what is no step, and the sources."""
    return page("movement.html.j2", _values(result, options.frame), options, MOVEMENT)


def _values(found: Movement, frame: Frame | None) -> dict[str, Any]:
    """Return the values that ``movement.html.j2`` places, by name."""
    shown = _Page(found, frame)
    return {
        "said": ledger_words(found),
        "pairs": tuple(shown.pair(number, pair) for number, pair in enumerate(found.pairs, 1)),
        "legend": LEGEND,
        "clauses": tuple(shown.cited.clauses()),
        "sources": shown.cited.sources.listed,
        "read_until": read_until(found.registers),
    }


class _Page:
    """Puts a ledger into words, and remembers which sources it names."""

    def __init__(self, found: Movement, frame: Frame | None) -> None:
        self.found = found
        self._texts = {text.ref: text for text in found.texts}
        self.cited = CitedTexts.of(found, frame)
        self.names = self.cited.names

    def pair(self, number: int, pair: PairDocument) -> PairView:
        """Return all that is told of two texts."""
        names = self.names[pair.before], self.names[pair.after]
        titles = {step.issue: step.title for step in pair.steps}
        name_of = self.found.registers.name_of
        return PairView(
            anchor=f"p{number}",
            names=names,
            days=(self._day(pair.before), self._day(pair.after)),
            said=pair_words(pair, self.found, self.found.registers),
            steps=tuple(self._step(f"p{number}-{each.issue}", each, pair) for each in pair.steps),
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

    def _step(self, anchor: str, step: StepDocument, pair: PairDocument) -> StepView:
        refs = pair.before, pair.after
        before, after = map(self._end, refs, ends_of(step))
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
                    self.cited.sources.named(each.interest.sources),
                )
                for each in step.leanings
            ),
            picture=dumbbell(step, pair, self.names, self.cited.href, f"r-{anchor}"),
        )

    def _end(self, ref: str, terms: tuple[TermDocument, ...]) -> EndWords:
        clauses = {term.clause: term.label for term in terms}
        points = tuple(self.cited.point(ref, *each) for each in clauses.items())
        sources = self.cited.sources.named(id for term in terms for id in term.sources)
        return EndWords(self.names[ref], said_together(terms), points, held(terms), sources)

    def _others(self, pair: PairDocument) -> Iterator[tuple[str, str, tuple[CellWords, ...]]]:
        for head, found in (("open", pair.open), ("not confirmed", pair.not_confirmed)):
            for each in found:
                yield each.title, head, tuple(self._cells(each))

    def _cells(self, each: UnsteppedDocument) -> Iterator[CellWords]:
        for cell in (each.before, each.after):
            text = self._texts[cell.document]
            lines = cell_lines(cell, text, self.names, self.found.registers)
            yield self.names[text.ref], tuple(self.cited.line(line, text.ref) for line in lines)
