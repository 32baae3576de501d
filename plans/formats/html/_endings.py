"""Which clauses of a flat, indented list end where: there stands what they say last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def ending_at(depths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield for each row of a list which rows end with it, by position, the innermost first."""
    still: list[int] = []
    for number, below in enumerate([*depths[1:], 0][: len(depths)]):
        still.append(number)
        ended = []
        while still and depths[still[-1]] >= below:
            ended.append(still.pop())
        yield tuple(ended)
