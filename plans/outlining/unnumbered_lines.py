"""Lines above the first number of a paragraph: only their words tell where something begins."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from plans.drafting import Block, Kind, Line


def unnumbered_lines(
    blocks: Sequence[Block], labelled: Container[int], bullets: Container[int]
) -> Iterator[tuple[Line, ...]]:
    """Yield the first lines of each paragraph, up to a label or a bullet.

    Args:
        blocks: those of the document.
        labelled: the lines that begin with a label.
        bullets: those that begin with a bullet or a term.
    """

    def is_unnumbered(line: Line) -> bool:
        return line.no not in labelled and line.no not in bullets

    for block in blocks:
        if block.kind == Kind.WORDS and not block.begins_a_clause:
            yield tuple(takewhile(is_unnumbered, block.lines))
