"""How far talks have come, as a page: claims, brackets, three shares, and topic by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plans.formats._base import Frame, Options
from plans.formats._pictures.convergence import convergence
from plans.formats._pictures.picture import Kind
from plans.formats.html._page import PROGRESS, page
from plans.formats.html._quoted_sources import QuotedSources, Reference
from plans.merging import Bracket
from plans.model import Revision
from plans.results import NearnessDocument, Progress, TalliedDocument
from plans.values import frozen
from plans.wording import (
    NO_AGREEMENT,
    NO_OTHER,
    alternatives_in_words,
    asked,
    between,
    claimant,
    day,
    measured,
    named_parties,
    percent,
    points_words,
    progress_lead,
    read_until,
    strangers,
    tally_words,
    text_names,
)


@frozen
class StepBar:
    """A text in a picture: where its bar begins, how wide and how full it is, in per cent."""

    x: float
    width: float
    filled: float
    said: str


def render(result: Progress, options: Options) -> str:
    """Return who said how much is agreed, what is open, and how near each text is to others."""
    return page("progress.html.j2", _values(result, options.frame), options, PROGRESS)


def _values(found: Progress, frame: Frame | None) -> dict[str, Any]:
    """Return the values that ``progress.html.j2`` places, by name."""
    shown = _Page(found, frame)
    return {
        "claims": tuple(shown.claims()),
        "asked": tuple(shown.asked()),
        "unpublished": tuple(shown.unpublished()),
        "sources": shown.sources.listed,
        "lead": progress_lead(found, shown.names),
        "caution": NO_AGREEMENT,
        "no_other": NO_OTHER,
        "read_until": read_until(found.registers),
    }


class _Page:
    """Puts the progress of talks into words, and remembers which sources it names."""

    def __init__(self, found: Progress, frame: Frame | None) -> None:
        self.found = found
        self.names = text_names(found.texts)
        self._texts = {text.ref: text for text in found.texts}
        self._revisions = dict(
            zip((text.ref for text in found.texts), found.revisions, strict=True)
        )
        self.sources = QuotedSources(found.registers, frame)

    def claims(self) -> Iterator[tuple[str, str, str, str, str, tuple[Reference, ...]]]:
        """Yield who claimed what share, and when."""
        for claim in self.found.claims:
            number = measured(claim.measurement) if claim.measurement else ""
            who = claimant(claim, self.found.registers)
            refs = self.sources.named(claim.sources)
            yield claim.date, day(claim.date), who, claim.statement, number, refs

    def asked(self) -> Iterator[dict[str, Any]]:
        """Yield each text that is asked about with all that is told of it."""
        for number, (text, nearest) in enumerate(asked(self.found).items(), 1):
            proposal = text.partition("@")[0]
            own = [
                (tally, brackets)
                for tally, brackets in zip(self.found.tallies, self.found.brackets, strict=True)
                if tally.text.partition("@")[0] == proposal
            ]
            last = next(tally for tally, _ in own if tally.text == text)
            yield {
                "anchor": f"a{number}",
                "name": self.names[text],
                "points": points_words(last),
                "between": between(last.points, self.found.registers),
                "picture": convergence(self.found, text, self._href, f"c{number}"),
                "tallies": tuple(self._tally(*each) for each in own),
                "rows": tuple(map(self._row, nearest)),
                "strangers": strangers(self.found, text, nearest, self.names),
                "topics": tuple(self._topics(nearest)),
            }

    def _href(self, kind: Kind, /, *names: str) -> str:
        return self.sources.named(names)[0].href if kind == "source" else ""

    def _tally(
        self, tally: TalliedDocument, brackets: Iterable[Bracket]
    ) -> tuple[str, str, tuple[Any, ...], tuple[str, ...]]:
        revision = self._revisions[tally.text]
        gone = tuple(dict.fromkeys(f"{each.label} {each.heading}".strip() for each in tally.gone))
        told = tuple(self._bracket(each, revision) for each in brackets)
        return f"{self.names[tally.text]}, {day(revision.date)}", tally_words(tally), told, gone

    def _bracket(self, bracket: Bracket, revision: Revision) -> tuple[str, tuple[Any, ...]]:
        wishes = alternatives_in_words(bracket, revision, self.found.registers)
        sides = tuple(
            (names, wish.said.get("text") or said)
            for (names, said), wish in zip(wishes, bracket.alternatives, strict=True)
        )
        return f"{bracket.label} {bracket.title}".strip(), sides

    def _row(self, near: NearnessDocument) -> tuple[str, str, str, str, tuple[Any, ...]]:
        text = self._texts[near.other]
        who = named_parties(near.shares[1], self.found.registers)
        shares = tuple((f"{each.count} of {each.total}", percent(each)) for each in near.shares[1:])
        return self.names[near.other], text.date or "", day(text.date), who, shares

    def _topics(self, nearest: Sequence[NearnessDocument]) -> Iterator[tuple[str, Any]]:
        """Yield each topic with a bar for each text that speaks on it, and gaps for the others."""
        titles = self.found.registers.issues.topics
        ids = dict.fromkeys(topic.topic for each in nearest for topic in each.topics)
        for id in [*filter(ids.__contains__, titles), *(id for id in ids if id not in titles)]:
            yield titles.get(id, id) or "Other", tuple(self._bars(id, nearest))

    def _bars(self, id: str, nearest: Sequence[NearnessDocument]) -> Iterator[StepBar]:
        wide = 100 / len(nearest)
        for number, each in enumerate(nearest):
            for topic in each.topics:
                if topic.topic == id:
                    said = f"{self.names[each.other]} {topic.same} of {topic.both}"
                    filled = 100 * topic.same / topic.both
                    yield StepBar(round(wide * number, 2), round(wide * 0.8, 2), filled, said)

    def unpublished(self) -> Iterator[tuple[str, str, str, str, tuple[Reference, ...]]]:
        """Yield each text that is known to exist, and where it was."""
        for talks in self.found.talks:
            for text in talks.unpublished:
                refs = self.sources.named(talks.sources)
                yield talks.date, day(talks.date), text, talks.title, refs
