"""Items of a list with neither numbers nor bullets, below a number: each line ends in a semicolon.

"2. The Cabinet shall:" and below it "amend its regulations;" and "report by 1 May." are set so in
laws of many countries. Where a line of the list ends otherwise it goes on in the next. Whole
sentences are a list as well, if each has a line of its own: "21. Territories:".
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from plans.drafting import Block, Kind, Line
from plans.outlining.layout import CLOSERS, leads_on

# What such an item has in place of a bullet.
UNSIGNED = ";"
_SEMICOLONS, _STOPS = (";", "；", "؛"), (".", "。", "؛", ";", "；")
_FEWEST = 2


def unsigned_items_of(
    blocks: Sequence[Block], labelled: Container[int], begun: Container[int]
) -> dict[int, str]:
    """Return the lines that begin such items, with what stands for their bullet.

    Args:
        blocks: those of the document.
        labelled: the lines that begin with a label.
        begun: those that begin with a bullet or a term.
    """
    found: dict[int, str] = {}
    for block in blocks:
        if block.kind == Kind.WORDS and not block.begins_a_clause:
            for below in _led_to(block.lines, labelled, begun):
                found |= dict.fromkeys(_sentences(below) or _begun(below), UNSIGNED)
    return found


def _led_to(
    lines: Sequence[Line], labelled: Container[int], begun: Container[int]
) -> Iterator[Sequence[Line]]:
    """Yield the lines below words with a number that end in a colon, up to what begins anew."""
    numbered = False
    for at, line in enumerate(lines):
        if line.no in labelled or line.no in begun:
            numbered = line.no in labelled
        if numbered and leads_on(line.text):
            after = lines[at + 1 :]
            yield [*takewhile(lambda each: each.no not in labelled and each.no not in begun, after)]
            numbered = False


def _sentences(lines: Sequence[Line]) -> list[int]:
    """Return ``lines`` if each is a whole sentence, or several."""
    whole = len(lines) >= _FEWEST and all(map(_is_sentence, lines))
    return [line.no for line in lines] if whole else []


def _is_sentence(line: Line) -> bool:
    return line.text.rstrip(CLOSERS).endswith(_STOPS) and not line.text[:1].islower()


def _begun(lines: Sequence[Line]) -> list[int]:
    """Return which of ``lines`` begin an item; none if they are no list."""
    ended = [line.text.rstrip(CLOSERS).endswith(_SEMICOLONS) for line in lines]
    # Words that go on behind a semicolon in their line are a sentence with several.
    inner = any(sign in line.text[:-1].rstrip(CLOSERS) for line in lines for sign in _SEMICOLONS)
    if sum(ended) < _FEWEST - 1 or inner or not lines[-1].text.rstrip(CLOSERS).endswith(_STOPS):
        return []
    firsts = [line.no for line, before in zip(lines, (True, *ended), strict=False) if before]
    return firsts if len(firsts) >= _FEWEST else []
