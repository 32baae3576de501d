"""What changed in what a clause says itself: its heading, its text and its closing words.

Values are read from the text and the closing words together, so that one that moves from the one to
the other has not changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.diffing.bracket_changes import compare_brackets
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.frames import Frames, frames
from plans.diffing.naming import Context, Spot, change
from plans.diffing.prose import Prose, compare_prose
from plans.diffing.table_changes import compare_tables
from plans.diffing.table_words import text_diff
from plans.model import Clause
from plans.tables import words_beside_tables
from plans.terms import Rules


def compare_heading(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of a heading."""
    if before and after:
        yield from compare_brackets(spot, frames(before, after), context)
    rule = first(rules, before, after)
    yield change(rule, spot, context, before=before or None, after=after or None)


def compare_together(
    spot: Spot, context: Context, clauses: list[Clause], before: str, after: str
) -> Iterator[Change]:
    """Yield what became of brackets and values where several clauses became one or others."""
    around = _around(before, after)
    yield from compare_brackets(spot, around, context)
    if not any(map(_typed, clauses)):
        sides = Prose.of(around.before), Prose.of(around.after)
        yield from compare_prose(spot, *sides, context)
        yield from compare_tables(spot, before, after, context)


def compare_text(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of a text, and of all values that the clause states in its own words."""
    yield from _stated(spot, context)
    words = text_diff(before, after)
    yield change(first(rules, before, after), spot, context, words=words)


def compare_closing(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of closing words; of values, where those of the text have not told them."""
    old, new = _both(spot)
    if old.text == new.text:
        yield from _stated(spot, context)
    words = text_diff(before, after)
    yield change(first(rules, before, after), spot, context, words=words, closing=True)


def _stated(spot: Spot, context: Context) -> Iterator[Change]:
    """Yield what became of brackets, and, where nobody typed it, what else its own words state.

    What is in brackets states nothing yet; what came of it is told as that. Tables speak for
    themselves: a figure in one is none of a sentence.
    """
    old, new = _both(spot)
    text, closing = _around(old.text, new.text), _around(old.closing, new.closing)
    if old.text and new.text:
        yield from compare_brackets(spot, text, context)
    if old.closing and new.closing:
        yield from compare_brackets(spot, closing, context, closing=True)
    if old.prose and new.prose and not (_typed(old) or _typed(new)):
        before = Prose.of(text.before, closing.before)
        after = Prose.of(text.after, closing.after)
        yield from compare_prose(spot, before, after, context)
        yield from compare_tables(spot, old.prose, new.prose, context)


def _around(before: str, after: str) -> Frames:
    return frames(words_beside_tables(before), words_beside_tables(after))


def _typed(clause: Clause) -> bool:
    """Whether somebody typed what the clause states, so that its prose need not be read for it."""
    return any(not term.proposed for term in clause.terms.values())


def _both(spot: Spot) -> tuple[Clause, Clause]:
    """Return the clause before and after.

    Raises:
        ValueError: it stands on one side alone.
    """
    if spot.before is None or spot.after is None:
        raise ValueError("a clause that came or went has nothing to compare with")
    return spot.before.clause, spot.after.clause
