"""What is so much in a length of time, told whole: USD 300 *a month* that became 3,600 *a year*.

The two numbers have no order then, nor a difference: only what they are worth in one time has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plans.diffing.standing_near import Differing, Near
from plans.quantities import Mention, how_often


def with_rates(found: Iterable[Differing], texts: tuple[str, str], tag: str) -> list[Differing]:
    """Return what differs, each value with the length of time behind it where that differs too.

    Args:
        found: what differs, as (before, after).
        texts: the text before and the one after.
        tag: their language.
    """
    pairs = list(found)
    if len(pairs) < 2:  # then none stands behind another
        return pairs
    near = Near(pairs)
    whole = {pair: rate for pair in pairs if (rate := _rate(pair, near.beside(pair), texts, tag))}
    rates = {*whole.values()}
    kept = (pair for pair in pairs if pair not in rates)
    return [_together(pair, whole[pair], texts) if pair in whole else pair for pair in kept]


def _rate(
    pair: Differing, near: Sequence[Differing], texts: tuple[str, str], tag: str
) -> Differing | None:
    """Return the pair of lengths of time that stand right behind both values of a pair."""
    if not all(each is not None and each.is_value for each in pair):
        return None
    tags = tag, tag
    return next((each for each in near if all(map(_behind, pair, each, texts, tags))), None)


def _behind(value: Mention | None, rate: Mention | None, text: str, tag: str) -> bool:
    """Whether ``rate`` says how often, and nothing stands between it and ``value``."""
    if value is None or rate is None or not how_often(rate, text, tag):
        return False
    return value.end <= rate.start and not text[value.end : rate.start].strip()


def _together(pair: Differing, rate: Differing, texts: tuple[str, str]) -> Differing:
    old, new = map(_till, pair, rate, texts)
    return old, new


def _till(value: Mention | None, rate: Mention | None, text: str) -> Mention | None:
    """Return ``value`` up to the end of its ``rate``, for what both say."""
    if value is None or rate is None:
        return None
    said = text[value.start : rate.end]
    return replace(value, end=rate.end, text=said, value=said, bound=None)
