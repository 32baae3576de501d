"""What is so much in a length of time, told whole: USD 300 *a month* that became 3,600 *a year*.

The two numbers have no order then, nor a difference: only what they are worth in one time has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.aligning import words
from plans.diffing.replaced_stretches import Place
from plans.diffing.standing_near import Differing
from plans.quantities import Mention, period_of

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
    return [_whole(pair, places, texts, tag) for pair in found]


def _whole(pair: Differing, places: Sequence[Place], texts: tuple[str, str], tag: str) -> Differing:
    old, new = pair
    if not (old and new and old.is_value and new.is_value):
        return pair
    for (_, end), (_, until) in places:
        # One stretch may hold both the value and its time, or each may be one.
        rests = texts[0][old.end : end], texts[1][new.end : until]
        if _are_times(words(rests[0]), words(rests[1]), tag):
            return _till(old, end, texts[0]), _till(new, until, texts[1])
    return pair


def _are_times(was: list[str], now: list[str], tag: str) -> bool:
    """Whether the same few words end in a length of time, and in another one."""
    few = 0 < len(was) <= _BETWEEN + 1 and was[:-1] == now[:-1] and was != now
    return few and all(period_of(said[-1], tag) for said in (was, now))


def _till(value: Mention, end: int, text: str) -> Mention:
    """Return ``value`` up to ``end``, for what it says and not for what it is worth."""
    end = len(text[:end].rstrip())
    said = text[value.start : end]
    return replace(value, end=end, text=said, value=said, bound=None)
