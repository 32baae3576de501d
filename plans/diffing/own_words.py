"""What changed in what a clause says itself: its heading, its text and its closing words.

Values are read from the text and the closing words together, so that one that moves from the one to
the other has not changed. What is in brackets states nothing yet; what came of it is told as that.
Tables speak for themselves: a figure in one is none of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from plans.diffing.changes import Change
from plans.diffing.clause_rules import first
from plans.diffing.defined_terms import compare_definitions
from plans.diffing.frames import Frames, frames
from plans.diffing.naming import Context, Spot, change
from plans.diffing.table_words import text_diff
from plans.diffing.term_changes import changed_fields
from plans.diffing.text_rules import TEXT, UNREAD, Text
from plans.model import Clause
from plans.tables import may_hold_table, words_beside_tables
from plans.terms import ChangeRule, Rules


def compare_heading(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of a heading."""
    if before and after:
        yield from _brackets(spot, frames(before, after), context)
    rule = first(rules, before, after)
    yield change(rule, spot, context, before=before or None, after=after or None)


def compare_together(
    spot: Spot, context: Context, clauses: list[Clause], before: str, after: str
) -> Iterator[Change]:
    """Yield what became of what several clauses say that became one, or others."""
    around = _framed(before, after)
    yield from _brackets(spot, around, context)
    if not _typed(clauses):
        yield from _values(spot, context, (around.before,), (around.after,))
        yield from _tables(spot, before, after, context)
    rule = _rule(UNREAD if _typed(clauses) else TEXT, before, after, context)
    yield change(rule, spot, context, words=text_diff(before, after))


def compare_text(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of a text, and of all values that the clause states in its own words."""
    yield from _stated(spot, context)
    words = text_diff(before, after)
    rule = _rule(_read(spot, rules), before, after, context)
    yield change(rule, spot, context, words=words)


def compare_closing(
    spot: Spot, context: Context, rules: Rules, before: str, after: str
) -> Iterator[Change]:
    """Yield the changes of closing words; of values, where those of the text have not told them."""
    old, new = _both(spot)
    if old.text == new.text:
        yield from _stated(spot, context)
    words = text_diff(before, after)
    rule = _rule(rules, before, after, context)
    yield change(rule, spot, context, words=words, closing=True)


def _stated(spot: Spot, context: Context) -> Iterator[Change]:
    """Yield what became of brackets, and of what else a clause states in its own words."""
    old, new = _both(spot)
    yield from compare_definitions(spot, old, new, context)
    text, closing = _framed(old.text, new.text), _framed(old.closing, new.closing)
    if old.text and new.text:
        yield from _brackets(spot, text, context)
    if old.closing and new.closing:
        yield from _brackets(spot, closing, context, closing=True)
    if old.prose and new.prose and not _typed((old, new)):
        texts = (text.before, closing.before), (text.after, closing.after)
        yield from _values(spot, context, *texts, changed_fields(old.terms, new.terms))
        yield from _tables(spot, old.prose, new.prose, context)


# A clause whose words stayed, or that is typed and has no brackets, needs none of the machinery.
def _brackets(
    spot: Spot, found: Frames, context: Context, *, closing: bool = False
) -> Iterator[Change]:
    if found.fates:
        from plans.diffing.bracket_changes import compare_brackets

        yield from compare_brackets(spot, found, context, closing=closing)


def _values(
    spot: Spot,
    context: Context,
    before: Sequence[str],
    after: Sequence[str],
    told: Sequence[tuple[Any, Any]] = (),
) -> Iterator[Change]:
    """Yield the changes of values; both sides are the text, and perhaps closing words."""
    if any(before) and any(after):
        from plans.diffing.prose import Prose, compare_prose

        yield from compare_prose(spot, Prose.of(*before), Prose.of(*after), context, told)


def _tables(spot: Spot, before: str, after: str, context: Context) -> Iterator[Change]:
    if may_hold_table(before) or may_hold_table(after):
        from plans.diffing.table_changes import compare_tables

        yield from compare_tables(spot, before, after, context)


def _rule(rules: Rules, before: str, after: str, context: Context) -> ChangeRule:
    tag = context.language(before, after)
    return first(rules, Text(before, tag), Text(after, tag))


def _framed(before: str, after: str) -> Frames:
    """Return what came of the brackets in the sentences of a text."""
    return frames(words_beside_tables(before), words_beside_tables(after))


def _read(spot: Spot, rules: Rules) -> Rules:
    """Return the rules for a change of words; those for values only where values were read."""
    return UNREAD if _typed(_both(spot)) else rules


def _typed(clauses: Sequence[Clause]) -> bool:
    """Whether terms tell what clauses state, so that their prose need not be read for it.

    Terms that were taken over for words that nobody typed do not tell all that changed.
    """
    terms = [term for clause in clauses for term in clause.terms.values()]
    return any(not term.proposed for term in terms) and not any(term.taken for term in terms)


def _both(spot: Spot) -> tuple[Clause, Clause]:
    """Return the clause before and after.

    Raises:
        ValueError: it stands on one side alone.
    """
    if spot.before is None or spot.after is None:
        raise ValueError("a clause that came or went has nothing to compare with")
    return spot.before.clause, spot.after.clause
