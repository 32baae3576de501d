"""The words of clauses before and after: what came of brackets, what they state, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.diffing.bracket_changes import compare_brackets
from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.frames import Frames, frames
from plans.diffing.naming import Context, Spot, change
from plans.diffing.prose import Prose, compare_prose
from plans.diffing.table_changes import compare_tables
from plans.diffing.table_words import text_diff
from plans.diffing.term_changes import changed_fields
from plans.diffing.text_rules import UNREAD
from plans.diffing.word_changes import word_diff
from plans.model import Clause
from plans.tables import words_beside_tables
from plans.terms import Rules


def is_typed(clause: Clause) -> bool:
    """Whether somebody typed what the clause states, so that its prose need not be read for it."""
    return any(not term.proposed for term in clause.terms.values())


def compare_text(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of the text of a clause; what it states first."""
    yield from _stated(spot, context)
    words = text_diff(before, after)
    if before and after:
        yield from compare_brackets(spot, _framed(before, after), context)
    if _is_told(*_both(spot)):
        rules = UNREAD
    yield change(first(rules, before, after), spot, context, words=words)


def compare_closing(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of the words behind the sub-clauses, where the text tells none of them."""
    old, new = _both(spot)
    if old.text == new.text:
        yield from _stated(spot, context)
    if before and after:
        yield from compare_brackets(spot, frames(before, after), context)
    words = word_diff(before, after)
    yield change(first(rules, before, after), spot, context, words=words, closing=True)


def _stated(spot: Spot, context: Context) -> Iterator[Change]:
    """Yield what changed of the values that a clause states in its own words, typed by nobody.

    What is in brackets states nothing yet; what came of it is told as that.
    """
    old, new = _both(spot)
    if not (old.prose and new.prose) or _is_told(old, new):
        return
    text, closing = _framed(old.text, new.text), frames(old.closing, new.closing)
    before = Prose.of(text.before, closing.before)
    after = Prose.of(text.after, closing.after)
    yield from compare_prose(spot, before, after, context, changed_fields(old.terms, new.terms))
    yield from compare_tables(spot, old.text, new.text, context)


def _framed(before: str, after: str) -> Frames:
    """Return what came of the brackets in sentences: tables speak for themselves."""
    return frames(words_beside_tables(before), words_beside_tables(after))


def _is_told(old: Clause, new: Clause) -> bool:
    """Say whether terms tell what the words state, so that they need not be read for it."""
    taken = any(term.taken for clause in (old, new) for term in clause.terms.values())
    return not taken and (is_typed(old) or is_typed(new))


def _both(spot: Spot) -> tuple[Clause, Clause]:
    """Return the clause before and after.

    Raises:
        ValueError: it stands on one side alone.
    """
    if spot.before is None or spot.after is None:
        raise ValueError("a clause that came or went has nothing to compare with")
    return spot.before.clause, spot.after.clause


def compare_joined(
    spot: Spot, context: Context, clauses: Iterable[Clause], before: str, after: str
) -> Iterator[Change]:
    """Yield what the words of ``clauses`` that were split or merged state, each side's as one."""
    around = _framed(before, after)
    yield from compare_brackets(spot, around, context)
    if not any(map(is_typed, clauses)):
        old, new = (Prose(text, len(text)) for text in (around.before, around.after))
        yield from compare_prose(spot, old, new, context)
        yield from compare_tables(spot, before, after, context)
