"""Finds the brackets of a text, in the order in which they open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby, pairwise

from plans.bracketing.bracket import Bracket
from plans.bracketing.choices import choices_in
from plans.bracketing.marks import MARKS, Span, outermost
from plans.bracketing.not_disputed import is_disputed, is_quiet
from plans.bracketing.options import options_in

# Brackets within brackets are read so deep; further down they are words.
_DEEPEST = 6
# What stands between two brackets of one choice; a blank line parts paragraphs.
_BESIDE = re.compile(r"[ \t\xa0\u3000]*(?:/[ \t]*|\n[ \t]*(?!\n))?")


def brackets_in(text: str) -> tuple[Bracket, ...]:
    """Return the brackets of ``text`` that stand in no other, in their order."""
    found = list(_bracketed(text)) if not MARKS.isdisjoint(text) else []
    return tuple(sorted([*found, *_options(text, found)], key=lambda each: each.start))


def all_brackets(text: str) -> tuple[Bracket, ...]:
    """Return every bracket of ``text``, those within others behind them."""
    return tuple(_deep(text, 0))


def _deep(text: str, depth: int) -> Iterator[Bracket]:
    for bracket in brackets_in(text):
        yield bracket
        if depth < _DEEPEST:
            for choice in bracket.choices:
                yield from (each.moved(choice.start) for each in _deep(choice.words, depth + 1))


def _bracketed(text: str) -> Iterator[Bracket]:
    for group in chain.from_iterable(_groups(text, row) for row in _rows(text)):
        if is_disputed(text, group):
            start, end = group[0][0], group[-1][1]
            choices = tuple(choice for span in group for choice in choices_in(text, span))
            yield Bracket(start, end, text[start:end], choices)


def _rows(text: str) -> Iterator[list[Span]]:
    """Yield brackets that nothing but space or a stroke parts, as far as they stand so."""
    row: list[Span] = []
    for span in outermost(text):
        if row and not _BESIDE.fullmatch(text, row[-1][1], span[0]):
            yield row
            row = []
        row.append(span)
    if row:
        yield row


def _groups(text: str, row: list[Span]) -> Iterator[list[Span]]:
    """Yield what in a row is to choose from.

    Where some stand without a space, ``[shall][may] [promptly]``, only those belong together.
    """
    if any(end == start for (_, end), (start, _) in pairwise(row)):
        yield from _tight(row)
        return
    for quiet, group in groupby(row, key=lambda span: is_quiet(text, span)):
        if not quiet:
            yield list(group)


def _tight(row: list[Span]) -> Iterator[list[Span]]:
    group = row[:1]
    for span in row[1:]:
        if group[-1][1] < span[0]:
            yield group
            group = []
        group.append(span)
    yield group


def _options(text: str, found: list[Bracket]) -> Iterator[Bracket]:
    """Yield options that no mark encloses, of each stretch between brackets that stand alone."""
    whole = options_in(text, 0, len(text))
    if whole and not any(_within(whole, bracket) for bracket in found):
        found[:] = [each for each in found if not _within(each, whole)]
        yield whole


def _within(bracket: Bracket, other: Bracket) -> bool:
    return other.start <= bracket.start and bracket.end <= other.end
