"""What the sentence around a mention makes of it: who is meant, what is denied, what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from plans.languages import Language, fold, language, reading_of
from plans.quantities import Mention, mentions, thing_behind, with_denials
from plans.terms import UNNAMED
from plans.values import frozen

_STOP = re.compile(r"[;!?\n。；！？：]|[.:](?=\s|$)")
_DENIALS = ("no", "nobody", "none", "neither", "not", "nor", "never")
# "Over the last ten years", "tous les deux mois".
_NEAR = 2
_CAP, _FLOOR = "cap", "floor"
_ROLES = {"least": _FLOOR, "above": _FLOOR, "most": _CAP, "below": _CAP}
_TURNED = {"above": _CAP, "below": _FLOOR}


@frozen
class Sentence:
    """A sentence of a clause, by its place in it, with all that it mentions."""

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    language: Language

    def role(self, value: Mention) -> str:
        """Return whether a number is a cap or a floor; empty if neither.

        More than so much, where the sentence denies it, is a cap.
        """
        if not value.bound:
            return ""
        denied = any(each.end <= value.start for each in self._denials())
        turned = _TURNED if denied else {}
        return turned.get(value.bound.sense, _ROLES[value.bound.sense])

    def bearer(self, said: Mention, parties: Mapping[str, str]) -> str:
        """Return the party that the sentence names before a verb, if it names one and no more."""
        behind = self.language.force.bearer_behind
        span = (said.end, self.end) if behind else (self.start, said.start)
        words, tag = self.text[slice(*span)], self.language.tag
        named = {id for name, id in parties.items() if _names(name, tag).search(words)}
        return named.pop() if len(named) == 1 else UNNAMED

    def lasts(self, time: Mention) -> bool:
        """Whether a length of time lasts: not "every two months", not "the past ten years"."""
        start = time.bound.start if time.bound else time.start
        before, times = fold(self.text[self.start : start]), self.language.times
        words = before.split()[-_NEAR:]
        signs = () if before.isascii() else tuple(times.past | times.every)
        return (
            times.past.isdisjoint(words)
            and times.every.isdisjoint(words)
            and not (self.language.numbers.signs == "han" and before.endswith(signs))
        )

    def demands(self, said: Mention) -> bool:
        """Whether a verb before ``said`` says what shall be."""
        return any(modal.end <= said.start for modal in self._modals())

    def counted(self, number: Mention) -> str:
        """Return what a number counts, where registers have a name for it: ``personnel``."""
        return thing_behind(self.text, number, self.language.tag)

    def _modals(self) -> list[Mention]:
        return [each for each in self.mentions if each.kind == "modal"]

    def _denials(self) -> Iterator[Mention]:
        for each in self.mentions:
            denied = each.kind == "modal" and str(each.value).endswith(" not")
            if denied or (each.kind == "negation" and each.value in _DENIALS):
                yield each


def sentences(text: str, tag: str | None) -> Iterator[Sentence]:
    """Yield the sentences of a text in the language ``tag``, by default the one that it shows."""
    known = language(tag or reading_of(text))
    found = with_denials(mentions(text, known.tag), text, known.tag)
    stops = [0, *(_ends(text, found)), len(text)]
    for start, end in pairwise(stops):
        within = tuple(each for each in found if start <= each.start < end)
        if within:
            yield Sentence(text, start, end, within, known)


def _ends(text: str, found: Sequence[Mention]) -> Iterator[int]:
    """Yield where sentences end; the full stop of a date or of a number ends none."""
    inside = {at for each in found for at in range(each.start, each.end)}
    yield from (match.end() for match in _STOP.finditer(text) if match.start() not in inside)


@cache
def _names(name: str, tag: str) -> re.Pattern[str]:
    """Match the name of a party; in Arabic also with what is written as one with it."""
    here = language(tag)
    writing = here.writing
    if here.numbers.signs == "han":  # which writes no spaces
        return re.compile(re.escape(name))
    bare = re.escape(name.removeprefix(writing.definite))
    absorbed = "|".join(map(re.escape, writing.absorbing)) or "(?!)"
    fronts = "|".join(map(re.escape, writing.fronts)) or "(?!)"
    return re.compile(rf"(?<!\w)(?:(?:{fronts})?{re.escape(name)}|(?:{absorbed}){bare})(?!\w)")
