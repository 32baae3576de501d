"""What a clause cites over several lines, as acts do that amend another: no clause begins there.

"2. Article 5 is replaced by the following:", then "“Article 5", "1. The dues …" to the mark that
closes the quotation. A whole text in quotation marks is no such thing: no number leads to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plans.drafting import Block, Kind, Line
from plans.outlining.line_openings import Opening
from plans.outlining.quotations import CLOSERS

# So many lines a quotation may have, and so much of a document.
_LONGEST, _MOST = 400, 0.9
_LED = re.compile(r"[:：]\s*$")
_LEADS = re.compile(rf"[:：]\s*([{''.join(CLOSERS)}])")
_BEHIND = " .,;:)。；،؛"


def with_cited_lines(
    blocks: Sequence[Block], openings: Sequence[Opening | None]
) -> tuple[list[Block], list[Opening | None]]:
    """Return blocks in which what clauses cite stands apart, and openings without numbers there."""
    lines = [line for block in blocks if block.kind == Kind.WORDS for line in block.lines]
    cited = _cited(lines, openings)
    if not cited or len(cited) > _MOST * len(lines):
        return [*blocks], [*openings]
    parted = [each for block in blocks for each in _parted(block, cited)]
    return parted, [None if no in cited else each for no, each in enumerate(openings)]


def _parted(block: Block, cited: set[int]) -> list[Block]:
    runs = [(inside, tuple(run)) for inside, run in groupby(block.lines, lambda e: e.no in cited)]
    if block.kind != Kind.WORDS or not any(inside for inside, _ in runs):
        return [block]
    return [Block(Kind.CITED, run) if inside else replace(block, lines=run) for inside, run in runs]


def _cited(lines: Sequence[Line], openings: Sequence[Opening | None]) -> set[int]:
    """Return the numbers of the lines that stand in a quotation which a clause leads to."""
    labels = (at for at, line in enumerate(lines) if _has_number(openings[line.no]))
    first = next(labels, len(lines))
    found: set[int] = set()
    until = first - 1
    for at in range(first, len(lines)):
        if at <= until:
            continue
        mark, begins = _mark(lines[at].text, lines[at - 1].text if at > first else "")
        until = _end(lines, at, mark) if mark else at
        if until > at:
            found.update(each.no for each in lines[at if begins else at + 1 : until + 1])
    return found


def _has_number(opening: Opening | None) -> bool:
    return opening is not None and opening.mark is not None


def _mark(text: str, before: str) -> tuple[str, bool]:
    """Return the mark of a quotation that was led to, and whether it begins the line.

    "is replaced by:", then "“4. Dues"; or "is replaced by: “4. Dues".
    """
    if text[:1] in CLOSERS and _LED.search(before):
        return text[0], True
    found = _LEADS.search(text)
    return (found[1] if found else ""), False


def _end(lines: Sequence[Line], at: int, mark: str) -> int:
    """Return the line on which the quotation ends that ``mark`` opens; ``at`` if it has no end.

    Each paragraph of it may begin with the mark again.
    """
    depth = 0
    for number in range(at, min(at + _LONGEST, len(lines))):
        text = lines[number].text
        again = number > at and text.startswith(mark)
        depth += text.count(mark) - again - sum(map(text.count, CLOSERS[mark]))
        if depth <= 0 and text.rstrip(_BEHIND)[-1:] in CLOSERS[mark]:
            return number
        depth = max(depth, 1)
    return at
