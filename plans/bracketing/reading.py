"""Finds the brackets of a text, in the order in which they open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plans.bracketing.bracket import Bracket
from plans.bracketing.marks import is_marked
from plans.bracketing.words import may_hold_option

# Brackets within brackets are read so deep; further down they are words.
_DEEPEST = 6
# From one revision to the next most clauses say the same, and each is asked for several times: of
# fewer than a long text has, each would be forgotten before it is asked for again.
_REMEMBERED = 1 << 16


def brackets_in(text: str) -> tuple[Bracket, ...]:
    """Return the brackets of ``text`` that stand in no other, in their order."""
    marked = is_marked(text)
    if not (marked or may_hold_option(text)):  # as of most texts
        return ()
    found = list(_bracketed(text)) if marked else []
    return tuple(sorted([*found, *_options(text, found)], key=lambda each: each.start))


@lru_cache(_REMEMBERED)
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
    # Most texts have no brackets.
    from plans.bracketing.attributions import are_signed
    from plans.bracketing.choices import choices_in
    from plans.bracketing.marks import outermost
    from plans.bracketing.not_disputed import is_disputed
    from plans.bracketing.rows import groups_in

    spans = outermost(text)
    signed = are_signed(text, spans)
    for group in groups_in(text, spans, signed=signed):
        if is_disputed(text, group):
            start, end = group[0][0], group[-1][1]
            choices = tuple(
                each for span in group for each in choices_in(text, span, signed=signed)
            )
            yield Bracket(start, end, text[start:end], choices)


def _options(text: str, found: list[Bracket]) -> Iterator[Bracket]:
    """Yield options that no mark encloses, of each stretch between brackets that stand alone."""
    if not may_hold_option(text):
        return
    from plans.bracketing.options import options_in

    whole = options_in(text, 0, len(text))
    if whole and not any(_within(whole, bracket) for bracket in found):
        found[:] = [each for each in found if not _within(each, whole)]
        yield whole


def _within(bracket: Bracket, other: Bracket) -> bool:
    return other.start <= bracket.start and bracket.end <= other.end
