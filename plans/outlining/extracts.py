"""A text that is an extract: it begins with clause 7, and no clause 1 to 6 leads up to it.

Elsewhere a number needs its neighbours to be believed. Where it is the first that a document has,
and the numbers like it go up from there, there is nothing else that it could be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from plans.drafting import Block, Kind, Line
from plans.outlining.evidence import SLACK
from plans.outlining.keywords import ITEM
from plans.outlining.line_openings import Opening
from plans.outlining.printed_numbers import Mark, Need, Reading

# So many blocks, of a title and a note, may stand above the first clause, and that one itself.
_REACH = 4


def with_an_extract(
    blocks: Sequence[Block], openings: Sequence[Opening | None]
) -> list[Opening | None]:
    """Return ``openings`` of the lines of ``blocks``; the numbers of an extract need no other."""
    found = list(openings)
    for no in _numbered(blocks, openings):
        opening = openings[no]
        if opening and opening.mark:
            found[no] = replace(opening, mark=replace(opening.mark, need=Need.NOTHING))
    return found


def _numbered(blocks: Sequence[Block], openings: Sequence[Opening | None]) -> Sequence[int]:
    """Return the lines that begin the clauses of an extract; none if the document is whole."""
    first = next((line for line in _openers(blocks) if _mark(line, openings)), None)
    mark = _mark(first, openings) if first else None
    if not first or not mark or not _begins_in_the_middle(mark) or _has_parts(openings):
        return ()
    lines = chain.from_iterable(block.lines for block in blocks)
    alike = dict(_alike(lines, openings, mark.readings[0].style, first.indent))
    return tuple(alike) if _go_up(tuple(alike.values())) else ()


def _begins_in_the_middle(mark: Mark) -> bool:
    """Say whether ``mark`` is a plain number that others should stand above."""
    return not mark.kind and mark.need == Need.SEQUENCE and mark.readings[0].number > 1


def _openers(blocks: Sequence[Block]) -> Iterator[Line]:
    """Yield the first lines of the first ``blocks`` in which the file itself states no clause."""
    for block in blocks[:_REACH]:
        if block.kind != Kind.HEADING and not block.begins_a_clause:
            yield block.lines[0]


def _mark(line: Line, openings: Sequence[Opening | None]) -> Mark | None:
    opening = openings[line.no]
    return opening.mark if opening else None


def _alike(
    lines: Iterable[Line], openings: Sequence[Opening | None], style: str, indent: int
) -> Iterator[tuple[int, Reading]]:
    """Yield the lines that begin with a number of ``style``, no further in than ``indent``."""
    for line in lines:
        mark = _mark(line, openings) if line.indent <= indent + SLACK else None
        if mark and mark.readings[0].style == style:
            yield line.no, mark.readings[0]


def _has_parts(openings: Sequence[Opening | None]) -> bool:
    """Say whether the document has parts with a keyword, which the numbers could stand in."""
    return any(each and each.mark and each.mark.rank < ITEM for each in openings)


def _go_up(numbers: Sequence[Reading]) -> bool:
    return all(before.full <= after.full for before, after in pairwise(numbers))
