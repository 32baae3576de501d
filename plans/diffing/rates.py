"""What is so much in a length of time, told whole: USD 300 *a month* that became 3,600 *a year*.

The two numbers have no order then, nor a difference: only what they are worth in one time has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.aligning import words
from plans.diffing.replaced_stretches import Span
from plans.diffing.standing_near import Differing
from plans.quantities import Mention, period_of

Place = tuple[Span, Span]
# An article may stand between a value and its time, or a word such as *per*.
_BETWEEN = 2


def with_rates(
    found: Iterable[Differing], texts: tuple[str, str], places: Sequence[Place], tag: str
) -> list[Differing]:
    """Return what differs, each value with the length of time behind it where that differs too.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        places: where these differ.
        tag: their language.
    """
    pairs = list(found)
    times = [place for place in places if all(_is_time(texts[at], place[at], tag) for at in (0, 1))]
    return [_whole(pair, times, texts) for pair in pairs] if times else pairs


def _is_time(text: str, span: Span, tag: str) -> bool:
    return bool(period_of(text[slice(*span)].strip(), tag))


def _whole(pair: Differing, times: Sequence[Place], texts: tuple[str, str]) -> Differing:
    old, new = pair
    if not (old and new and old.is_value and new.is_value):
        return pair
    behind = (place for place in times if _near(pair, place, texts))
    place = next(behind, None)
    return (_till(old, place[0], texts[0]), _till(new, place[1], texts[1])) if place else pair


def _near(pair: Differing, place: Place, texts: tuple[str, str]) -> bool:
    """Whether each side of a place stands right behind a value, among the same few words."""
    sides = zip(pair, place, texts, strict=True)
    between = [text[each.end : span[0]] if each else "" for each, span, text in sides]
    starts = all(each and each.end <= span[0] for each, span in zip(pair, place, strict=True))
    return starts and between[0] == between[1] and len(words(between[0])) <= _BETWEEN


def _till(value: Mention, span: Span, text: str) -> Mention:
    """Return ``value`` up to the end of ``span``, for what it says and not for what it is worth."""
    end = span[0] + len(text[slice(*span)].rstrip())
    said = text[value.start : end]
    return replace(value, end=end, text=said, value=said, bound=None)
