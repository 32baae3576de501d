"""Quotations of several paragraphs, as acts that amend another have: one clause says all of it.

Of points that an article quotes the mark stands before the number of the first: "«3. The toll …",
then "4. The quay …", "5. The channel …»". The mark is text, as a bracket is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from plans.drafting import Line
from plans.outlining.keyword_labels import read_label
from plans.outlining.line_openings import Opening
from plans.outlining.printed_numbers import Mark

# What closes a quotation, by what opens it.
CLOSERS = {"«": "»", "„": "“”", "“": "”", "「": "」", "『": "』", "‹": "›"}


def quotes_on(before: str, text: str) -> bool:
    """Say whether ``text`` begins with the mark of a quotation that ``before`` leaves open."""
    opener = text[:1]
    return opener in CLOSERS and _leaves_open(before, opener)


def opens_here(text: str) -> bool:
    """Say whether ``text`` begins a quotation that it does not close."""
    return text[:1] in CLOSERS and _leaves_open(text, text[0])


def _leaves_open(text: str, opener: str) -> bool:
    closers = CLOSERS[opener]
    return text.count(opener) > sum(map(text.count, closers))


def with_quoted_points(
    lines: Sequence[Line], openings: Sequence[Opening | None]
) -> list[Opening | None]:
    """Return ``openings`` with numbers behind quotation marks that the next one goes on from."""
    found = list(openings)
    marks = [(line, _mark(line, openings[line.no])) for line in lines]
    numbered = [(line, mark) for line, mark in marks if mark]
    for (line, mark), (_, after) in pairwise(numbered):
        if openings[line.no] is None and _is_next(mark, after):
            words = line.text[0] + line.text[1 + mark.end :]
            found[line.no] = Opening(replace(mark, end=0), words, "", "", line.text)
    return found


def _mark(line: Line, opening: Opening | None) -> Mark | None:
    """Return the number that ``line`` opens with, or that of a quotation that it opens."""
    if opening:
        return opening.mark
    return read_label(line.text[1:]) if opens_here(line.text) else None


def _is_next(mark: Mark, after: Mark) -> bool:
    here, there = mark.readings[0], after.readings[0]
    number = (*here.prefix, here.number + 1)
    return not mark.kind and (here.style, number) == (there.style, there.full)
