"""Who wrote which words: each run of characters carries the revision that brought it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

from plans.diffing import word_diff

T = TypeVar("T")

# Lengths in characters with whoever wrote them; together they are as long as the text.
Runs = tuple[tuple[int, T], ...]


def compose(before: str, runs: Runs[T], after: str, writer: T) -> Runs[T]:
    """Return the runs of ``after``: what is kept stays with its writer, the rest is ``writer``'s.

    This is how word diffs compose: what two of them keep in turn is as old as before both.
    """
    if before == after:
        return runs
    made: list[tuple[int, T]] = []
    at = 0
    for op, text in word_diff(before, after):
        if op == "insert":
            made.append((len(text), writer))
            continue
        if op == "equal":
            made += cut(runs, at, at + len(text))
        at += len(text)
    return joined(made)


def cut(runs: Runs[T], start: int, end: int) -> Iterator[tuple[int, T]]:
    """Yield the runs of the characters from ``start`` to ``end``."""
    at = 0
    for length, who in runs:
        first, last = max(at, start), min(at + length, end)
        if first < last:
            yield last - first, who
        at += length
        if at >= end:
            return


def overlaid(
    several: Sequence[Runs[T]], writer: T, rank: Callable[[T], tuple[object, ...]]
) -> Runs[T]:
    """Return one account of a text of several: where they differ, the first by ``rank``.

    What all of them call ``writer``'s is so; what one of them knows from elsewhere is from there.
    """
    made: list[tuple[int, T]] = []
    ends = sorted({end for runs in several for end in accumulate(length for length, _ in runs)})
    start = 0
    for end in ends:
        whose = [who for runs in several for _, who in cut(runs, start, end)]
        known = [who for who in whose if who != writer]
        made.append((end - start, min(known, key=rank) if known else writer))
        start = end
    return joined(made)


def joined(runs: Iterable[tuple[int, T]]) -> Runs[T]:
    """Join neighbours of one writer."""
    made: list[tuple[int, T]] = []
    for length, who in runs:
        if made and made[-1][1] == who:
            made[-1] = (made[-1][0] + length, who)
        elif length:
            made.append((length, who))
    return tuple(made)


def spelled(text: str, runs: Runs[T]) -> tuple[tuple[str, T], ...]:
    """Return the words of each run; white space between two goes with the words before it."""
    made: list[tuple[str, T]] = []
    at = 0
    for length, who in runs:
        piece = text[at : at + length]
        at += length
        if made and (not piece.strip() or made[-1][1] == who):
            made[-1] = (made[-1][0] + piece, made[-1][1])
        else:
            made.append((piece, who))
    return tuple(made)
