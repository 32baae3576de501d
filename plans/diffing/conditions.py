"""Conditions that came or went, each told whole: *subject to the consent of the host State*.

What a condition says is part of it, be it a time or who consents. *If* alone is small: it is told
where it opens words that only one side has, and not where the same was put another way, *unless*
it pays that is *if* it does *not* pay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.diffing.replaced_stretches import Span
from plans.diffing.saying_words import count_words, saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language
from plans.quantities import Mention

Place = tuple[Span, Span]
# More words are a statement of their own, and fewer behind *if* are no condition.
_MOST, _FEWEST = 16, 2
_IF, _UNLESS = "if", "unless"
_CONDITION = "condition"
# Of these either says what the other does.
_SAME = ({"unless", "except"}, {"if", "provided that"})
# What parts a condition from what stands beside it.
_PARTED = re.compile(r"[,;:，；：،؛.](?=\s|$|[\u3400-\u9fff])")


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
    pairs = _put_otherwise(list(found))
    for side in (0, 1):
        for condition in [each for pair in pairs if (each := _alone(pair, side))]:
            if _at(side, condition) not in pairs or not is_condition(condition):
                continue
            whole = _whole(condition, side, texts, places, known)
            if whole and not _holds_pair(whole, pairs, side):
                within = [pair for pair in pairs if _lies_in(pair, whole, side)]
                pairs[pairs.index(_at(side, condition))] = _at(side, whole)
                pairs = [pair for pair in pairs if pair not in within]
            elif _name(condition) == _IF:
                pairs.remove(_at(side, condition))
    return pairs


def _put_otherwise(pairs: list[Differing]) -> list[Differing]:
    """Return ``pairs`` without an *unless* of one side that is an *if … not* of the other."""
    pairs = [pair for pair in pairs if set(map(_name, pair)) not in _SAME]
    for side in (0, 1):
        here, there = ([each for p in pairs if (each := _alone(p, at))] for at in (side, 1 - side))
        unless = [each for each in here if _name(each) == _UNLESS]
        ifs = [each for each in there if _name(each) == _IF]
        denials = [each for each in there if each.kind == "negation"]
        if len(unless) == len(ifs) == 1 and denials:
            behind = [each for each in denials if each.start >= ifs[0].start] or denials
            gone = {_at(side, unless[0]), *(_at(1 - side, each) for each in (ifs[0], behind[0]))}
            pairs = [pair for pair in pairs if pair not in gone]
    return pairs


def _whole(
    condition: Mention,
    side: int,
    texts: tuple[str, str],
    places: Sequence[Place],
    known: Language,
) -> Mention | None:
    """Return a condition with the words that came or went with it; None if none did."""
    text = texts[side]
    around = (place for place in places if _reaches(place[side], condition))
    place = next(around, None)
    if place is None or condition.start < place[side][0]:
        return None
    start, end = condition.start, max(place[side][1], condition.end)
    said = saying_words(text[condition.end : end], known)
    if said:
        end = condition.end + said[-1][2]
    else:
        end = condition.end
        start = _begins(text, place[side][0], condition.start, known)
    beside = count_words(text[start:end]) - count_words(condition.text)
    other = count_words(texts[1 - side][slice(*place[1 - side])])
    if not beside or beside > _MOST or (beside < _FEWEST and _name(condition) == _IF):
        return None
    if _name(condition) == _IF and other > beside / 2:
        return None
    return replace(condition, start=start, end=end, text=text[start:end])


def _begins(text: str, first: int, last: int, known: Language) -> int:
    """Return where words begin that say what a condition behind them excepts."""
    parts = [match.end() for match in _PARTED.finditer(text, first, last)]
    said = saying_words(text[(start := max(parts, default=first)) : last], known)
    return start + said[0][1] if said else last


def _reaches(span: Span, mention: Mention) -> bool:
    return span[0] < mention.end and mention.start < span[1]


def is_condition(mention: Mention) -> bool:
    """Whether a word opens a condition or an exception: unless, subject to."""
    return getattr(mention.value, "unit", None) == _CONDITION


def _name(mention: Mention | None) -> str:
    return str(mention.value) if mention and mention.kind == "qualifier" else ""


def _alone(pair: Differing, side: int) -> Mention | None:
    return pair[side] if pair[1 - side] is None else None


def _at(side: int, mention: Mention) -> Differing:
    return (None, mention) if side else (mention, None)


def _holds_pair(whole: Mention, pairs: Iterable[Differing], side: int) -> bool:
    """Whether what both sides have stands in a condition, so that it did not come or go whole."""
    both = (pair[side] for pair in pairs if all(pair))
    return any(each and each.start < whole.end and whole.start < each.end for each in both)


def _lies_in(pair: Differing, whole: Mention, side: int) -> bool:
    alone = _alone(pair, side)
    return alone is not None and whole.start <= alone.start and alone.end <= whole.end
