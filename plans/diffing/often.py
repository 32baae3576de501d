"""How often something is done, told as one change: "every two years" that became "yearly".

Values are read apart from the words that qualify them, and what says how often is either: a
length of time behind "every", or a word such as "yearly". Such words may hold a number themselves,
"twice a year", which is not told again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plans.quantities import Mention, how_often

Differing = tuple[Mention | None, Mention | None]


def told_whole(
    found: Iterable[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return what two texts do not say alike, with how often something is done in one piece.

    Args:
        found: the values and qualifiers that differ, as (before, after).
        texts: the text before and the one after.
        tags: their languages.
    """
    left = _not_twice(list(found), texts, tags)
    gone, come = (_lone(left, side, texts[side], tags[side]) for side in (0, 1))
    for (old, was), (new, now) in zip(gone, come, strict=False):
        left = [each for each in left if each not in ((old, None), (None, new))]
        if was.value != now.value:
            left.append((was, now))
    return left


def _lone(
    found: Sequence[Differing], side: int, text: str, tag: str
) -> list[tuple[Mention, Mention]]:
    """Return what says how often on one side alone, as it was found and read so, in order."""
    alone = (pair[side] for pair in found if pair[1 - side] is None)
    read = ((each, how_often(each, text, tag)) for each in alone if each)
    return sorted(((each, often) for each, often in read if often), key=lambda two: two[1].start)


def _not_twice(
    found: list[Differing], texts: tuple[str, str], tags: tuple[str, str]
) -> list[Differing]:
    """Return ``found`` without values inside words that say how often, and are told."""
    whole: tuple[list[Mention], list[Mention]] = ([], [])
    for pair in found:
        for side, each in enumerate(pair):
            if each and each.kind == "qualifier" and how_often(each, texts[side], tags[side]):
                whole[side].append(each)
    return [
        pair
        for pair in found
        if not all(each is None or _inside(each, whole[side]) for side, each in enumerate(pair))
    ]


def _inside(mention: Mention, wholes: Iterable[Mention]) -> bool:
    return mention.kind != "qualifier" and any(
        whole.start <= mention.start and mention.end <= whole.end for whole in wholes
    )
