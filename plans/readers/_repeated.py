"""Tables of contents without page numbers: lines with a number that all stand once more below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, zip_longest

from plans.drafting import Block, Kind, Line
from plans.outlining import read_label

# Fewer lines that are said twice are no table of contents; below "Contents" two are.
_FEWEST, _FEWEST_HEADED = 3, 2
# The head of a table tight to it is but a word or two.
_HEAD = 20


def repeated_contents(blocks: Sequence[Block]) -> set[int]:
    """Return which of ``blocks`` list numbered lines, in order, that head what stands below."""
    last = _last_places([line for block in blocks for line in block.lines])
    found: set[int] = set()
    end = 0
    for at, block in enumerate(blocks):
        end += len(block.lines)
        if _is_list(block) and _stand_below(_below_its_head(block), last, end):
            found.add(at)
    return found


def _last_places(lines: Sequence[Line]) -> dict[str, int]:
    """Return where the letters of each line, alone or with the next, stand the last time."""
    places: dict[str, int] = {}
    for at, (line, after) in enumerate(zip_longest(lines, lines[1:])):
        places[_letters(line.text)] = at
        if after:
            places[_letters(line.text + after.text)] = at
    return places


def _is_list(block: Block) -> bool:
    lines = _below_its_head(block)
    headed = len(lines) < len(block.lines) and block.lines[0].text[-1].isalpha()
    least = _FEWEST_HEADED if headed else _FEWEST
    return block.kind == Kind.WORDS and len(lines) >= least and all(map(_is_numbered, lines))


def _below_its_head(block: Block) -> Sequence[Line]:
    """Return the lines of ``block`` without a word above them: "Contents"."""
    first = block.lines[0]
    return (
        block.lines[1:] if len(first.text) <= _HEAD and not read_label(first.text) else block.lines
    )


def _stand_below(lines: Sequence[Line], last: Mapping[str, int], end: int) -> bool:
    """Say whether all ``lines`` stand once more in their order, from the line ``end`` on."""
    places = [last[_letters(line.text)] for line in lines]
    return places[0] >= end and all(here < after for here, after in pairwise(places))


def _is_numbered(line: Line) -> bool:
    mark = read_label(line.text)
    return mark is not None and mark.end < len(line.text)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
