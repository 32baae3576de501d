"""The head of an official paper: organ, symbol, session and item above the title.

"Union of Islands        U/RES/12/40" is set in columns, as nothing that is said; below it stand
short lines, and the last of them before the words begin, or the last in the middle, is the title.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from plans.drafting import Block, Kind, Line
from plans.outlining.datelines import is_filed, names_a_day
from plans.outlining.layout import Layout, ends
from plans.outlining.prose import LONGEST, spaced
from plans.outlining.standings import above_the_day
from plans.outlining.stop_phrases import recites

# Eight short blocks are more than any such head has.
_MOST_BLOCKS, _MOST_LINES = 8, 6
# So much space within a line parts two columns.
_COLUMNS = " " * 8
# The symbol of a paper stands no further to the left.
_RIGHT = 20
# "Adopted by the Council at its 9th meeting, on 4 May 2031" is no shorter.
_LEAST_WORDS = 8
_GOES_ON = (",", ";", ":", "،", "؛", "，", "：")


class Headed(NamedTuple):
    """A paper: the lines of its head, its title, and what is below that."""

    head: tuple[str, ...]
    title: str
    blocks: list[Block]


def below_letterhead(blocks: Sequence[Block], layout: Layout, labelled: Set[int]) -> Headed | None:
    """Return ``blocks`` without the head of a paper; None if they have none above a title."""
    at = _title_below(blocks, layout, labelled)
    if not at:
        return None
    below = at + 1
    while _says_when(blocks[below]) and not _says(blocks[below].lines[-1].text):
        below += 1
    head = [
        spaced(line.text)
        for block in (*blocks[:at], *blocks[at + 1 : below])
        for line in block.lines
    ]
    lines = blocks[at].lines
    named = above_the_day(lines)
    head += [spaced(line.text) for line in lines[named:]]
    title = " ".join(spaced(line.text) for line in lines[:named])
    return Headed(tuple(head), title, list(blocks[below:]))


def _title_below(blocks: Sequence[Block], layout: Layout, labelled: Set[int]) -> int:
    """Return at which place the title stands below the head of a paper; 0 without one."""
    if not blocks or not _begins_a_head(blocks[0].lines[0]):
        return 0
    head = list(takewhile(lambda block: _is_short(block, labelled), blocks))
    if len(head) > _MOST_BLOCKS or len(head) == len(blocks):
        return 0
    return _title_in(head, layout)


def _title_in(head: Sequence[Block], layout: Layout) -> int:
    apart = [at for at, block in enumerate(head) if at and not _is_in_columns(block)]
    middle = [at for at in apart if all(map(layout.is_centred, head[at].lines))]
    possible = middle or apart
    while len(possible) > 1 and _says_when(head[possible[-1]]):
        possible.pop()
    return max(possible, default=0)


def _begins_a_head(line: Line) -> bool:
    """Say whether ``line`` has two columns, or but the symbol of the paper at the right."""
    first, _, second = line.text.partition("\t")
    tabbed = bool(first) and is_filed(second.strip())
    return tabbed or _COLUMNS in line.text or (line.indent >= _RIGHT and is_filed(line.text))


def _says_when(block: Block) -> bool:
    """Say whether ``block`` tells when the paper was adopted, below its title."""
    said = " ".join(line.text for line in block.lines)
    return names_a_day(said) and len(said.split()) >= _LEAST_WORDS


def _is_short(block: Block, labelled: Set[int]) -> bool:
    """Say whether ``block`` is a few short lines that say nothing and begin nothing."""
    if block.kind not in (Kind.WORDS, Kind.KEPT) or len(block.lines) > _MOST_LINES:
        return False
    return not any(_says(line.text) or line.no in labelled for line in block.lines)


def _says(text: str) -> bool:
    long = len(text) > LONGEST and not _has_columns(text)
    return long or ends(text) or text.endswith(_GOES_ON) or recites(text)


def _is_in_columns(block: Block) -> bool:
    return any(_has_columns(line.text) or line.raw.startswith("\t") for line in block.lines)


def _has_columns(text: str) -> bool:
    return _COLUMNS in text or "\t" in text
