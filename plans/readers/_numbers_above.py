"""Numbers on lines of their own, each over the words that it numbers: as pages are copied.

A page that is numbered at its top looks the same. Its words go on from the page before, a point
begins where a sentence ended: only where that is so of all numbers are they numbers of points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from plans.drafting import Line, joined
from plans.outlining import ends

# A text of a hundred thousand points is none that somebody copied.
_LONGEST = 5
# A count that begins so late is one of years.
_YEARLIKE = 1_000
# Two numbers are a list if they are one and two; elsewhere in a count three are.
_FEWEST, _FEWEST_ELSEWHERE = 2, 3
# Words that fill no page have so few lines.
_SHORT = 2


def with_numbers_before(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines``, each number of a point on the first line of its words."""
    alone = {at for at in range(len(lines) - 1) if _stands_over(lines[at], lines[at + 1])}
    numbered = {at for run in _runs(lines) for at in _counted(lines, run, alone)} if alone else ()
    return [
        _before(lines[at - 1], line) if at - 1 in numbered else line
        for at, line in enumerate(lines)
        if at not in numbered
    ]


def _stands_over(number: Line, words: Line) -> bool:
    together = number.gap and not words.gap and not (number.page or words.page)
    return together and number.text == _number(number)


def _number(line: Line) -> str:
    """Return the number that a line begins with; nothing without one."""
    first, _, _ = line.text.partition(" ")
    return first if first.isdecimal() and len(first) <= _LONGEST else ""


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the places of paragraphs whose numbers count on from each other."""
    run: list[int] = []
    for at, line in enumerate(lines):
        number = _number(line) if line.gap else ""
        if not number:
            continue
        if run and int(number) != int(_number(lines[run[-1]])) + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _counted(lines: Sequence[Line], run: Sequence[int], alone: Set[int]) -> list[int]:
    """Return the numbers of ``run`` that stand alone, if they are those of points."""
    found = [at for at in run if at in alone]
    first = int(_number(lines[run[0]]))
    many = len(run) >= (_FEWEST if first == 1 else _FEWEST_ELSEWHERE) and first < _YEARLIKE
    return found if many and all(_begins(lines, at) for at in found) else []


def _begins(lines: Sequence[Line], at: int) -> bool:
    """Say whether what stands above the number at ``at`` has ended: it says so, or is short."""
    above = lines[max(0, at - _SHORT) : at]
    short = len(above) < _SHORT or any(line.gap for line in above)
    return not above or ends(above[-1].text) or (short and not lines[at + 1].text[0].islower())


def _before(number: Line, words: Line) -> Line:
    """Return ``words`` with their number before them: a tab parts the two, as in a list."""
    return replace(
        words,
        text=f"{number.text}\t{words.text}",
        raw=f"{number.raw}\t{words.text}",
        indent=number.indent,
        gap=True,
        passage=joined((number.passage, words.passage)),
    )
