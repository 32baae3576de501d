"""What qualifies side by side, told as one: *only* with the *prior written consent* of the owner.

Each of these words is listed by itself, and may be the only one that came or went. Where several
did, or where one took the place of another beside them, a reader wants the phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from plans.diffing.conditions import is_condition
from plans.diffing.saying_words import saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language, fold, language
from plans.quantities import Mention, how_often

# The small words between two that stand side by side take no more.
_NEAR = 16
# Words that are told with whatever they stand beside: *with*, *without*.
_HAVING = "having"


def side_by_side(pairs: list[Differing], texts: tuple[str, str], tag: str) -> list[Differing]:
    """Return what differs, all that qualifies side by side as one pair, where the first was."""
    told = [pair for pair in pairs if _qualifies(pair, texts, tag)]
    if len(told) < 2:  # as of most clauses
        return pairs
    groups = _groups(told, texts, language(tag))
    at = {pair: number for number, pair in enumerate(pairs)}
    first = {pair: min(group, key=at.__getitem__) for pair, group in groups.items()}
    return [
        _joined(groups[pair], texts) if pair in groups else pair
        for pair in pairs
        if first.get(pair, pair) == pair
    ]


def _groups(
    pairs: Sequence[Differing], texts: tuple[str, str], known: Language
) -> dict[Differing, list[Differing]]:
    """Return all that stands side by side with each pair, and with what does so."""
    groups = {pair: [pair] for pair in pairs}
    for one, other in _neighbours(pairs, texts, known):
        if groups[one] is not groups[other]:
            whole = groups[one] + groups[other]
            groups |= dict.fromkeys(whole, whole)
    return groups


def in_another_order(pairs: list[Differing], texts: tuple[str, str], tag: str) -> list[Differing]:
    """Return ``pairs`` without two that only changed places in a list: in writing *or* orally."""
    told = {(str(old.value), str(new.value)): (old, new) for old, new in pairs if old and new}
    joints = {*language(tag).joints.lists, *language(tag).joints.choices}
    stand = partial(_is_listed, joints=joints)
    gone: set[Differing] = set()
    for (was, now), one in told.items():
        other = told.get((now, was))
        if was != now and other and all(map(stand, one, other, texts)):
            gone |= {one, other}
    return [pair for pair in pairs if pair not in gone]


def _is_listed(one: Mention, other: Mention, text: str, joints: set[str]) -> bool:
    """Whether nothing but "and" or "or" stands between two."""
    first, second = sorted((one, other), key=lambda each: each.start)
    said = text[first.end : second.start].split()
    return len(said) == 1 and fold(said[0]) in joints


def _qualifies(pair: Differing, texts: tuple[str, str], tag: str) -> bool:
    """Whether a pair tells of what qualifies; a condition is told whole, and so is how often."""
    found = [(each, text) for each, text in zip(pair, texts, strict=True) if each]
    return all(
        each.kind in ("qualifier", "negation")
        and not is_condition(each)
        and not how_often(each, text, tag)
        for each, text in found
    )


def _neighbours(
    pairs: Sequence[Differing], texts: tuple[str, str], known: Language
) -> Iterator[tuple[Differing, Differing]]:
    """Yield each two of ``pairs`` that stand side by side on all sides that both have."""
    for side in (0, 1):
        here = [(each.start, pair) for pair in pairs if (each := pair[side])]
        for (_, one), (_, other) in pairwise(sorted(here, key=lambda two: two[0])):
            if _are_one(one, other) and _stand_so(one, other, texts, known):
                yield one, other


def _are_one(one: Differing, other: Differing) -> bool:
    """Whether they may be told as one: what both sides have only with a *with* or *without*."""
    return not (all(one) and all(other)) or _HAVING in map(_sort, (*one, *other))


def _sort(mention: Mention | None) -> str:
    return str(getattr(mention.value, "unit", "")) if mention else ""


def _stand_so(one: Differing, other: Differing, texts: tuple[str, str], known: Language) -> bool:
    """Whether nothing but small words stands between two, wherever both are."""
    sides = zip(one, other, texts, strict=True)
    both = [(here, there, text) for here, there, text in sides if here and there]
    return bool(both) and all(_is_phrase(*each, known) for each in both)


def _is_phrase(one: Mention, other: Mention, text: str, known: Language) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    return second.kind == "qualifier" and _is_small(text[first.end : second.start], known)


def _is_small(between: str, known: Language) -> bool:
    words = between.replace(" ", "")
    return (
        (not words or words.isalpha())
        and len(between) <= _NEAR
        and not saying_words(between, known)
    )


def _joined(group: list[Differing], texts: tuple[str, str]) -> Differing:
    """Return several pairs as one; what it says is what both sides have, or else the last word."""
    if len(group) == 1:
        return group[0]
    old, new = (
        _whole([pair for pair in group if pair[side]], side, text)
        for side, text in enumerate(texts)
    )
    return old, new


def _whole(group: list[Differing], side: int, text: str) -> Mention | None:
    found = sorted((each for pair in group if (each := pair[side])), key=lambda each: each.start)
    if not found:
        return None
    both = [pair[side] for pair in group if all(pair) and _HAVING not in map(_sort, pair)]
    said = next(filter(None, both), found[-1])
    start, end = found[0].start, found[-1].end
    return replace(said, start=start, end=end, text=text[start:end])
