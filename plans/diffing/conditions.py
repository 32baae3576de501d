"""Conditions that came or went, each told whole: *subject to the consent of the host State*.

What a condition says is part of it, be it a time or who consents. *If* alone is small: it is told
where it opens words that only one side has, and not where the same was put another way, *unless*
it pays that is *if* it does *not* pay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.aligning import placed_words
from plans.diffing.replaced_stretches import Place, Span
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language, fold
from plans.quantities import Mention
from plans.values import frozen

# More words are a statement of their own, and fewer behind *if* are no condition.
_MOST, _FEWEST = 16, 2
_IF, _UNLESS = "if", "unless"
# So far behind a denial another one says the same: если *ни* один член *не* возражает.
_DOUBLED = 40
_CONDITION = "condition"
# Of these either says what the other does.
_SAME = ({_UNLESS, "except"}, {_IF, "provided that"})
# What parts a condition from what stands beside it.
PARTED = re.compile(r"[,;:，：；،؛.](?=\s|$|[\u3400-\u9fff])")


def is_condition(mention: Mention) -> bool:
    """Whether a word opens a condition or an exception: unless, subject to."""
    return getattr(mention.value, "unit", None) == _CONDITION


def are_conditions(pair: Differing) -> bool:
    """Whether both sides of a pair open a condition or an exception."""
    return all(each is not None and is_condition(each) for each in pair)


def set_apart(pair: Differing, texts: tuple[str, str]) -> bool:
    """Whether a pair is a condition of one side alone, and a comma parts it from what is before."""
    alone = pair[0] if pair[1] is None else pair[1] if pair[0] is None else None
    if alone is None or not is_condition(alone):
        return False
    head = texts[0 if pair[0] else 1][: alone.start].rstrip()
    return bool(PARTED.match(head[-1:]))


def with_conditions(
    found: Iterable[Differing], texts: tuple[str, str], places: Sequence[Place], known: Language
) -> list[Differing]:
    """Return what differs, each condition that one side alone has with all that it says.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        places: where these differ.
        known: their language.
    """
    pairs = [pair for pair in found if set(map(_name, pair)) not in _SAME]
    for side in (0, 1):
        pairs = _less_unless(pairs, side)
    for side in (0, 1):
        pairs = [_with_scope(pair, side, texts, places, known) for pair in pairs]
        spans = [(place[side], texts[1 - side][slice(*place[1 - side])]) for place in places]
        pairs = _Side(side, texts[side], spans, known).all_whole(pairs)
    return pairs


def _with_scope(
    pair: Differing, side: int, texts: tuple[str, str], places: Sequence[Place], known: Language
) -> Differing:
    """Return an exception of ``side`` that stands behind its words, 除外, with what it was before.

    That is what includes the same words in front of them: 包括.
    """
    alone, text = _alone(pair, side), texts[1 - side]
    if _name(alone) != "except" or alone is None:
        return pair
    included = map(fold, known.exchanged.scope.get("including", ()))
    spans = [place[1 - side] for place in places if place[side][1] < alone.start]
    start, end = spans[-1] if spans else (0, 0)
    said = text[start:end].strip(" ,，、")
    if fold(said) not in included:
        return pair
    start += text[start:end].index(said)
    there = replace(alone, start=start, end=start + len(said), text=said, value=said)
    return (there, alone) if side else (alone, there)


def _less_unless(pairs: list[Differing], side: int) -> list[Differing]:
    """Return ``pairs`` without an *unless* of ``side`` that is an *if … not* of the other.

    And *unless … not* is *if*.
    """
    there = 1 - side
    unless = [each for each in pairs if _are(each[side], _UNLESS, each[there], _IF)]
    ifs = [each for each in pairs if _are(each[there], _IF, each[side], _UNLESS)]
    denials = [each for each in pairs if _denies(_alone(each, there) or _alone(each, side))]
    if not (len(unless) == len(ifs) == 1 and denials):
        return pairs
    return _without(pairs, [*unless, *ifs, *_nearest(ifs[0], denials)])


def _nearest(condition: Differing, denials: Sequence[Differing]) -> list[Differing]:
    """Return the denial nearest to a condition, and those that only double it."""
    apart = [_apart(condition, each) for each in denials]
    pairs = zip(apart, denials, strict=True)
    return [each for far, each in pairs if far <= min(apart) + _DOUBLED]


def _without(pairs: Iterable[Differing], others: Sequence[Differing]) -> list[Differing]:
    return [each for each in pairs if each not in others]


def _are(one: Mention | None, name: str, other: Mention | None, others: str) -> bool:
    """Whether ``one`` has this name, and ``other`` its own if it is there."""
    return _name(one) == name and (other is None or _name(other) == others)


def _denies(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "negation"


def _apart(one: Differing, other: Differing) -> int:
    """Return how far two are apart on the side that both have."""
    here, there = (next(each.start for each in reversed(pair) if each) for pair in (one, other))
    return abs(here - there)


def _name(mention: Mention | None) -> str:
    return str(mention.value) if mention and mention.kind == "qualifier" else ""


def _alone(pair: Differing, side: int) -> Mention | None:
    return pair[side] if pair[1 - side] is None else None


@frozen
class _Side:
    """One side of what differs.

    Attributes:
        side: 0 before, 1 after.
        text: all that it says.
        places: where it differs, each with what the other side has there.
        known: its language.
    """

    side: int
    text: str
    places: list[tuple[Span, str]]
    known: Language

    def only(self, mention: Mention) -> Differing:
        """Return a mention as what this side alone has."""
        return (None, mention) if self.side else (mention, None)

    def all_whole(self, pairs: list[Differing]) -> list[Differing]:
        """Return ``pairs`` with each condition that this side alone has told whole."""
        alone = (_alone(pair, self.side) for pair in pairs)
        for condition in [each for each in alone if each and is_condition(each)]:
            if self.only(condition) in pairs:  # and in no condition before it
                pairs = self._with_whole(condition, pairs)
        return pairs

    def _with_whole(self, condition: Mention, pairs: list[Differing]) -> list[Differing]:
        """Return ``pairs`` with a condition that is one of them told whole; a bare *if* is none."""
        bare, whole = self.only(condition), self._whole(condition)
        if whole is None or _holds_pair(whole, pairs, self.side):
            return _without(pairs, [bare] if _name(condition) == _IF else [])
        kept = (pair for pair in pairs if pair == bare or not _lies_in(pair, whole, self.side))
        return [self.only(whole) if pair == bare else pair for pair in kept]

    def _whole(self, condition: Mention) -> Mention | None:
        """Return a condition with the words that came or went with it; None if none did."""
        inside = (each for each in self.places if _covers(each[0], condition))
        (first, last), other = next(inside, ((0, 0), ""))
        start, end = self._reach(condition, first, max(last, condition.end))
        beside = count_words(self.text[start:end]) - count_words(condition.text)
        fewest = _FEWEST if _name(condition) == _IF else 1
        if not last or not fewest <= beside <= _MOST:
            return None
        if _name(condition) == _IF and count_words(other) > beside / 2:
            return None
        return replace(condition, start=start, end=end, text=self.text[start:end])

    def _reach(self, condition: Mention, first: int, last: int) -> Span:
        """Return from where to where the words of a condition stand: behind it, or else before."""
        if said := saying_words(self.text[condition.end : last], self.known):
            end = condition.end + said[-1][2]
            # What stands before a comma or the end goes with it: unless illness prevented *it*.
            small = placed_words(self.text[end:last])
            ends = small and not PARTED.search(self.text, end, last)
            ends = ends and not self.text[end + small[-1][2] :].lstrip()[:1].isalnum()
            return condition.start, end + (small[-1][2] if ends else 0)
        parts = [match.end() for match in PARTED.finditer(self.text, first, condition.start)]
        start = max(parts, default=first)
        said = saying_words(self.text[start : condition.start], self.known)
        return start + said[0][1] if said else condition.start, condition.end


def _covers(span: Span, condition: Mention) -> bool:
    return span[0] <= condition.start < span[1]


def _holds_pair(whole: Mention, pairs: Iterable[Differing], side: int) -> bool:
    """Whether what both sides have stands in a condition, so that it did not come or go whole."""
    both = (pair[side] for pair in pairs if all(pair))
    return any(each and each.start < whole.end and whole.start < each.end for each in both)


def _lies_in(pair: Differing, whole: Mention, side: int) -> bool:
    alone = _alone(pair, side)
    return alone is not None and whole.start <= alone.start and alone.end <= whole.end
