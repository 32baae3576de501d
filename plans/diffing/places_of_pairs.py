"""In which places of two texts what differs stands, and which two places are one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from plans.diffing.common_ends import common_ends
from plans.diffing.conditions import set_apart
from plans.diffing.replaced_stretches import Place, Span
from plans.diffing.saying_words import saying_words
from plans.diffing.standing_near import Differing
from plans.languages import Language
from plans.quantities import Mention

_NONE: Final = (None, None)


def with_beside(
    places: Sequence[Place],
    found: Mapping[int, list[int]],
    pairs: Sequence[Differing],
    texts: tuple[str, str],
    known: Language,
) -> list[Place]:
    """Return the places, a value that gave way with what came or went a word from it as one.

    So the *last working* day that is day *5*, in languages in which some of this is behind a noun.
    """
    joined: list[Place] = []
    for at, place in enumerate(places):
        here = [{pairs[each] for each in found.get(near, ())} for near in (at - 1, at)]
        if joined and _is_beside((joined[-1], place), here, texts, known):
            (old, new), (was, now) = joined[-1], place
            joined[-1] = (old[0], was[1]), (new[0], now[1])
        else:
            joined.append(place)
    return joined


def _is_beside(
    places: tuple[Place, Place],
    found: Sequence[Collection[Differing]],
    texts: tuple[str, str],
    known: Language,
) -> bool:
    """Whether a value gave way to words in one of two places, and words came or went in the other.

    Between the two stands one word.
    """
    for value, beside in (0, 1), (1, 0):
        alone = [pair for pair in found[value] if not all(pair)]
        if len(alone) == len(found[value]) == 1 and not found[beside]:
            filled = [sum(start < end for start, end in places[at]) for at in (value, beside)]
            between = texts[0][places[0][0][1] : places[1][0][0]]
            return filled == [2, 1] and len(saying_words(between, known)) == 1
    return False


def parted(
    pairs: Sequence[Differing], places: Sequence[Place], texts: tuple[str, str]
) -> tuple[Sequence[Place], list[Differing]]:
    """Return the places without what is told apart at either end of them, and that."""
    apart = [pair for pair in pairs if set_apart(pair, texts)]
    turns = list(filter(_turns, pairs))
    cut = [_beside_turned(_before(place, apart or [_NONE]), turns, texts) for place in places]
    return [place for place, _ in cut], [*apart, *(pair for _, pair in cut if pair)]


def _before(place: Place, apart: Iterable[Differing]) -> Place:
    """Return a place without a condition at its end that is told apart: , *unless* it objects."""
    old, new = (
        (
            start,
            min((each.start for each in found if each and _ends(each, start, end)), default=end),
        )
        for (start, end), found in zip(place, zip(*apart, strict=True), strict=True)
    )
    return old, new


def _ends(condition: Mention, start: int, end: int) -> bool:
    return start < condition.start and condition.start < end <= condition.end + 1


def _turns(pair: Differing) -> bool:
    return all(each is not None and each.kind == "modal" for each in pair)


def _beside_turned(
    place: Place, turns: Iterable[Differing], texts: tuple[str, str]
) -> tuple[Place, Differing | None]:
    """Return what of a place stands beside words of force at its beginning or end, and these.

    *May, with consent,* that became *may not* is told as that, and so is the consent.
    """
    for pair in turns:
        for cut in (_behind, _in_front):
            sides = zip(pair, place, texts, strict=True)
            old, new = (cut(each, span, text) if each else None for each, span, text in sides)
            if old and new and (old, new) != place:
                return _less_common((old, new), texts), pair
    return place, None


def _less_common(place: Place, texts: tuple[str, str]) -> Place:
    """Return a place without the words up to a sign that both sides begin with."""
    (start, end), (at, behind) = place
    along, _ = common_ends(texts[0][start:end], texts[1][at:behind])
    said = texts[0][start : start + along]
    alike = max((said.rfind(sign) + 1 for sign in set(said) if not sign.isalnum()), default=0)
    return (start + alike, end), (at + alike, behind)


def _behind(mention: Mention, span: Span, text: str) -> Span | None:
    """Return what of a span is behind a mention at its beginning; None if that is elsewhere."""
    touch = _touches(mention, span[0], text)
    return _left(text, max(mention.end, span[0]), span[1]) if touch else None


def _in_front(mention: Mention, span: Span, text: str) -> Span | None:
    """Return what of a span is in front of a mention at its end; None if that is elsewhere."""
    touch = _touches(mention, span[1], text)
    return _left(text, span[0], min(mention.start, span[1])) if touch else None


def _left(text: str, start: int, end: int) -> Span:
    """Return a span that is left, nothing where it has no word."""
    return (start, end) if any(map(str.isalnum, text[start:end])) else (end, end)


def _touches(mention: Mention, at: int, text: str) -> bool:
    """Whether no word stands between a mention and ``at``."""
    between = text[min(at, mention.end) : at] + text[at : max(at, mention.start)]
    return not any(map(str.isalnum, between))


def by_place(
    pairs: Sequence[Differing | tuple[()]], places: Sequence[Place]
) -> Mapping[int, list[int]]:
    """Return which pairs stand in which place, both by their number; there may be thousands.

    What is told apart from all else is an empty pair.
    """
    found: defaultdict[int, list[int]] = defaultdict(list)
    sides = [[place[side] for place in places] for side in (0, 1)]
    for at, pair in enumerate(pairs):
        touched = (_touched(each, spans) for each, spans in zip(pair, sides, strict=False))
        for place in sorted(set().union(*touched)):
            found[place].append(at)
    return found


def _touched(mention: Mention | None, spans: Sequence[Span]) -> set[int]:
    """Return the numbers of the spans, which are in order, that a mention reaches into."""
    if mention is None:
        return set()
    first = bisect_right(spans, mention.start, key=itemgetter(1))
    return {*range(first, bisect_left(spans, mention.end, key=itemgetter(0)))}
