"""Tables of contents: lines with a number that all stand once more below, and what stands over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from plans.drafting import Block, Kind, Line
from plans.outlining import leads_on, read_label

# Fewer lines that are said twice are no table of contents; below "Contents" two are.
_FEWEST, _FEWEST_HEADED = 3, 2
# The head of a table tight to it is but a word or two.
_HEAD = 20
# What stands over one that a file delimits is no longer.
_OVER = 40
# A part and its articles: "第一章　総則（第一条―第四条）", "Chapter I. General (Articles 1–4)".
_HOLDS = re.compile(r"[(（](?=[^()（）]*\w)[^()（）]*[)）]$")
# In place of what a file says is of a table of contents.
LISTING = Block(Kind.KEPT, ())


def heads_contents(text: str) -> bool:
    """Say whether what stands right over a table of contents may be its heading."""
    stops = text[-1:].isalpha() or leads_on(text)
    return 0 < len(text) <= _OVER and stops and read_label(text) is None


def without_contents(
    blocks: Iterable[Block], titled: Callable[[], bool], apart: list[str]
) -> Iterator[Block]:
    """Yield ``blocks`` without ``LISTING``, and without the heading over such.

    Args:
        blocks: in order.
        titled: whether a title was read before.
        apart: to which the heading is added.
    """
    held, behind = None, False
    for block in blocks:
        if block is not LISTING:
            if held:
                yield held
                behind = True
            held = block
        elif held and (behind or titled()) and heads_contents(said := _alone(held)):
            apart.append(said)
            held = None
    if held:
        yield held


def _alone(block: Block) -> str:
    """Return the one line that a block without a number is; empty if it is more."""
    return "" if block.label or len(block.lines) > 1 else block.text or block.lines[0].text


def repeated_contents(blocks: Sequence[Block]) -> set[int]:
    """Return which of ``blocks`` list numbered lines, in order, that head what stands below."""
    last = _last_places([line for block in blocks for line in block.lines])
    found: set[int] = set()
    end = 0
    for at, block in enumerate(blocks):
        end += len(block.lines)
        if _is_list(block, over=blocks[at - 1] if at else None) and _stand_below(
            _below_its_head(block), last, end
        ):
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


def _is_list(block: Block, over: Block | None) -> bool:
    """Say whether ``block`` is a list, below a word on its first line or ``over`` it: "Agenda:"."""
    lines = _below_its_head(block)
    led = over is not None and len(over.lines) == 1 and leads_on(over.lines[0].text)
    headed = len(lines) < len(block.lines) and block.lines[0].text[-1].isalpha()
    least = _FEWEST_HEADED if headed or led else _FEWEST
    numbered = sum(map(_is_numbered, lines))
    return block.kind == Kind.WORDS and numbered >= least and numbered >= len(lines) - headed


def _below_its_head(block: Block) -> Sequence[Line]:
    """Return the lines of ``block`` without a word above them: "Contents"."""
    first = block.lines[0]
    return (
        block.lines[1:] if len(first.text) <= _HEAD and not read_label(first.text) else block.lines
    )


def _stand_below(lines: Sequence[Line], last: Mapping[str, int], end: int) -> bool:
    """Say whether all ``lines`` stand once more in their order, from the line ``end`` on."""
    places = [_place(line.text, last) for line in lines]
    return places[0] >= end and all(here < after for here, after in pairwise(places))


def _place(text: str, last: Mapping[str, int]) -> int:
    """Return where a line stands the last time, if need be without what its part holds: "(1–4)"."""
    return max(last[_letters(text)], last.get(_letters(_HOLDS.sub("", text)), 0))


def _is_numbered(line: Line) -> bool:
    mark = read_label(line.text)
    return mark is not None and mark.end < len(line.text)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
