"""One of several texts that are set beside each other in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.blocks import Block
from plans.errors import NotFound, Origin


def of_column(blocks: Sequence[Block], column: int, name: str) -> list[Block]:
    """Return what stands in ``column``, counted from 1, or goes over all.

    Raises:
        NotFound: nothing stands in that column of the file ``name``.
    """
    if not any(line.column == column for block in blocks for line in block.lines):
        raise not_in_columns(name)
    return list(_kept(blocks, column))


def _kept(blocks: Sequence[Block], column: int) -> Iterator[Block]:
    for block in blocks:
        lines = tuple(line for line in block.lines if line.column in (0, column))
        if lines or not block.lines:
            yield replace(block, lines=lines)


def not_in_columns(name: str) -> NotFound:
    """Return what is said of a file in which no two texts stand beside each other."""
    return NotFound(
        f"'{name}' is not set in two columns",
        hint="two texts side by side are found where their numbers agree or their languages differ",
        origin=Origin(name),
    )
