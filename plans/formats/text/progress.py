"""How far talks have come, for a terminal: claims, brackets, and three shares side by side."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting import columns as width_of
from plans.formats._base import Options
from plans.formats.text._pages import PAD, PageOfTexts
from plans.results import NearnessDocument, Progress, TalliedDocument, TopicNearness
from plans.wording import (
    NO_AGREEMENT,
    NO_OTHER,
    alternatives_in_words,
    asked,
    beside,
    between,
    cited,
    claimant,
    day,
    measured,
    percent,
    points_words,
    strangers,
    tally_words,
)

_GAP = "  "
# Widths of columns: a day, "12 of 345", "about 12 %".
_DAY, _FIGURES, _SHARE = 10, 9, 12


def render(result: Progress, options: Options) -> str:
    """Return who said how much is agreed, what is open, and how near each text is to others."""
    return _Page(result, options).text()


class _Page(PageOfTexts[Progress]):
    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield from self._claims()
        for text, nearest in asked(self.found).items():
            yield from self._asked(text, nearest)
        yield from self._unpublished()
        yield self.said(NO_AGREEMENT, "", "faint")
        yield from self.until()

    def _claims(self) -> Iterator[str]:
        if self.found.claims:
            yield self.ink("label", "Said to be agreed")
        for claim in self.found.claims:
            number = f" [{measured(claim.measurement)}]" if claim.measurement else ""
            who = claimant(claim, self.found.registers)
            yield self.item(f"{day(claim.date)}, {who}: “{claim.statement}”{number}")
            yield self.item(cited(claim.sources, self.found.registers), PAD * 2, "faint")
        if self.found.claims:
            yield ""

    def _asked(self, text: str, nearest: list[NearnessDocument]) -> Iterator[str]:
        name = self.names[text]
        proposal = text.partition("@")[0]
        own = [each for each in self.found.tallies if each.text.partition("@")[0] == proposal]
        yield self.ink("label", f"{name}: what is open")
        for tally in own:
            yield from self._tally(tally)
        yield ""
        yield self.said(f"{name}: three definitions, none of which stands alone", "", "label")
        tally = next(each for each in own if each.text == text)
        among = between(tally.points, self.found.registers)
        yield self.item(f"1. {points_words(tally)}, {among}")
        yield from self._table(name, nearest)
        if others := strangers(self.found, text, nearest, self.names):
            yield self.item(f"nothing on an issue of {name}: {', '.join(others)}", PAD, "faint")
        yield ""
        if nearest:
            yield from self._topics(name, nearest)

    def _tally(self, tally: TalliedDocument) -> Iterator[str]:
        place = next(i for i, each in enumerate(self.found.tallies) if each is tally)
        revision = next(
            revision
            for text, revision in zip(self.found.texts, self.found.revisions, strict=True)
            if text.ref == tally.text
        )
        head = f"{self.names[tally.text]} ({day(revision.date)}): {tally_words(tally)}"
        yield self.item(head, PAD, "strong")
        for bracket in self.found.brackets[place]:
            called = beside(bracket.label, bracket.title)
            told = (bracket.label, called, f"({bracket.spot})")
            yield self.item(" ".join(filter(None, told)), PAD * 2)
            wishes = alternatives_in_words(bracket, revision, self.found.registers)
            for (names, said), wish in zip(wishes, bracket.alternatives, strict=True):
                words = wish.said.get("text") or said
                yield self.item(f"[{names}] {words}", PAD * 3, "faint")
        for label, heading in dict.fromkeys((each.label, each.heading) for each in tally.gone):
            yield self.item(f"no longer open: {label} {heading}".rstrip(), PAD * 2)

    def _table(self, name: str, nearest: list[NearnessDocument]) -> Iterator[str]:
        """Yield a line for each other text, with its day and both shares."""
        if not nearest:
            yield self.item(NO_OTHER)
            return
        yield self.item("2. of the issues that both state, so many have the same value")
        yield self.item(f"3. of all issues that {name} states, so many have")
        wide = max((width_of(self.names[each.other]) for each in nearest), default=0)
        dates = {text.ref: text.date or "undated" for text in self.found.texts}
        heads = _GAP.join(head.rjust(_FIGURES + _SHARE) for head in ("2.", "3."))
        if len(PAD) + _DAY + wide + len(_GAP) * 2 + len(heads) > self.ink.width:
            yield from self._below(dates, nearest)
            return
        yield f"{PAD}{' ' * (_DAY + wide)}{_GAP * 2}{heads}"
        for each in nearest:
            _, both, every = each.shares
            other = self.names[each.other]
            told = [
                f"{share.count} of {share.total}".rjust(_FIGURES) + percent(share).rjust(_SHARE)
                for share in (both, every)
            ]
            pad = " " * (wide - width_of(other))
            yield f"{PAD}{dates[each.other]:<{_DAY}}{_GAP}{other}{pad}{_GAP}{_GAP.join(told)}"

    def _below(self, dates: dict[str, str], nearest: list[NearnessDocument]) -> Iterator[str]:
        """Yield the same where there is no room for columns: the shares below each text."""
        for each in nearest:
            yield self.item(f"{dates[each.other]}{_GAP}{self.names[each.other]}")
            for number, share in enumerate(each.shares[1:], 2):
                said = f"{number}. {share.count} of {share.total}, {percent(share)}"
                yield self.item(said, PAD * 2)

    def _topics(self, name: str, nearest: list[NearnessDocument]) -> Iterator[str]:
        """Yield topic by topic how the second share went from text to text."""
        titles = self.found.registers.issues.topics
        topics: dict[str, list[tuple[str, TopicNearness]]] = {}
        for each in nearest:
            for topic in each.topics:
                topics.setdefault(topic.topic, []).append((self.names[each.other], topic))
        yield self.item(
            f"{name} topic by topic: same value, of the issues both state, text after text",
            "",
            "label",
        )
        for id in [*titles, *(set(topics) - set(titles))]:
            if found := topics.get(id):
                told = (f"{other} {each.same} of {each.both}" for other, each in found)
                yield self.item(f"{titles.get(id, id) or 'Other'}:", PAD, "strong")
                yield self.item(" · ".join(told), PAD * 2)
        yield ""

    def _unpublished(self) -> Iterator[str]:
        found = [(each, text) for each in self.found.talks for text in each.unpublished]
        if found:
            yield self.said("Known to exist, content not known", "", "label")
            for talks, text in found:
                yield self.item(f"○ {day(talks.date)}: {text} ({talks.title})")
            yield ""
