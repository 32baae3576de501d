"""How often something is done, told as one change: "every two years" that became "yearly".

Values are read apart from the words that qualify them, and what says how often is either: a
length of time behind "every", or words such as "yearly" and "twice a year".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plans.diffing.standing_near import Differing, alone
from plans.diffing.told_once import told_once
from plans.quantities import Mention, as_often, how_often


def told_whole(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return what two texts do not say alike, with how often something is done in one piece.

    Args:
        found: the values and qualifiers that differ, as (before, after).
        texts: the text before and the one after.
        tags: their languages.
    """
    whole = (_in_one_unit(pair, texts, tags) for pair in told_once(found, texts, tags[1]))
    left = [pair for pair in whole if pair and not _once(pair)]
    gone, come = (_lone(left, side, texts[side], tags[side]) for side in (0, 1))
    for (old, was), (new, now) in zip(gone, come, strict=False):
        left = [each for each in left if each not in ((old, None), (None, new))]
        if not as_often(was, now):
            left.append((was, now))
    return left


def _once(pair: Differing) -> bool:
    """Whether one side alone says that something is done once, as whatever is done is."""
    alone = pair[0] or pair[1] if None in pair else None
    return alone is not None and str(alone.value) == "1 times"


def _in_one_unit(
    pair: Differing, texts: tuple[str, str], tags: tuple[str, str]
) -> Differing | None:
    """Return a pair in lengths of time where both say how often; None if that is as often."""
    old, new = pair
    if not (old and new and old.kind == new.kind == "qualifier"):
        return pair
    was, now = how_often(old, texts[0], tags[0]), how_often(new, texts[1], tags[1])
    if not (was and now) or type(old.value) is type(new.value):
        return pair
    return None if as_often(was, now) else (was, now)


def _lone(
    found: Sequence[Differing], side: int, text: str, tag: str
) -> list[tuple[Mention, Mention]]:
    """Return what says how often on one side alone, as it was found and read so, in order."""
    read = ((each, how_often(each, text, tag)) for each in alone(found, side))
    return sorted(((each, often) for each, often in read if often), key=lambda two: two[1].start)
