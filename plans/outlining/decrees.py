"""The head of an act of state: who made it, what it is, of which day and number, where, on what.

"GOVERNMENT", "DECREE", "of 12 May 2031 № 415" and "on the keeping of bees" stand one below the
other, most with a line of their own; what it is and what it is on are its title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from itertools import dropwhile, islice, takewhile

from plans.drafting import Block, Kind, Line
from plans.outlining.datelines import names_a_day
from plans.outlining.layout import ends
from plans.outlining.letterheads import Headed
from plans.outlining.mastheads import names_a_text
from plans.outlining.prose import LONGEST, spaced
from plans.outlining.stop_phrases import ABOUT

# A head has no more lines above what the act is on, and what the act is says so in few words.
_MOST_LINES, _MOST_WORDS = 9, 4
# "№ 415-п", "N 12", "12/2031".
_NUMBER = re.compile(r"№|\bN\s?\d|\d/\d")


def below_decree(blocks: Sequence[Block], labelled: Set[int]) -> Headed | None:
    """Return ``blocks`` without the head of an act; None if none begins with one."""
    head = _short_lines(blocks, labelled)
    named = _first(head, lambda line: _names_an_act(line.text))
    on = _first(head, lambda line: _says_on_what(line.text), named + 1)
    between = head[named + 1 : on]
    told = any(map(_says_when, between)) or (named and not between)
    if on == len(head) or not told or not all(map(_tells, between)):
        return None
    subject = [head[on], *takewhile(_goes_on, head[on + 1 :])]
    adopted = [*takewhile(_is_adopted, head[on + len(subject) :])]
    title = " ".join(spaced(line.text) for line in (head[named], *subject))
    apart = (spaced(line.text) for line in (*head[:named], *between, *adopted))
    return Headed(tuple(apart), title, _below(blocks, [*subject, *adopted][-1]))


def _short_lines(blocks: Sequence[Block], labelled: Set[int]) -> list[Line]:
    plain = takewhile(lambda block: block.kind in (Kind.WORDS, Kind.HEADING), blocks)
    lines = (line for block in plain for line in block.lines)
    return list(islice(takewhile(lambda line: _is_short(line, labelled), lines), _MOST_LINES + 1))


def _first(lines: Sequence[Line], fits: Callable[[Line], bool], start: int = 0) -> int:
    """Return where the first line from ``start`` on stands that fits; their count if none does."""
    return next((at for at in range(start, len(lines)) if fits(lines[at])), len(lines))


def _is_short(line: Line, labelled: Set[int]) -> bool:
    short = len(line.text) <= LONGEST and line.no not in labelled
    return short and not (ends(line.text) and not _says_when(line))


def _names_an_act(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and names_a_text(text)


def _says_on_what(text: str) -> bool:
    return text.split()[0].casefold() in ABOUT


def _goes_on(line: Line) -> bool:
    return not (line.gap or _is_adopted(line))


def _is_adopted(line: Line) -> bool:
    """Say whether ``line`` tells when an act was adopted, and does not go on with what it is on."""
    return names_a_day(line.text) and not line.text[0].islower()


def _says_when(line: Line) -> bool:
    """Say whether ``line`` has a day or the number of an act."""
    return names_a_day(line.text) or _NUMBER.search(line.text) is not None


def _tells(line: Line) -> bool:
    """Say whether ``line`` tells of the act when it is of, or where: one or two words."""
    return _says_when(line) or len(line.text.split()) <= 2


def _below(blocks: Sequence[Block], last: Line) -> list[Block]:
    """Return what stands below a line of the head."""
    below = [
        replace(block, lines=tuple(line for line in block.lines if line.no > last.no))
        for block in blocks
    ]
    return list(dropwhile(lambda block: not block.lines, below))
