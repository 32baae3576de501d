"""Defined terms that have another name: each is told once, where a clause introduces it.

Whoever compares the other clauses takes both names for the same word.
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.aligning import Pair
from plans.diffing import definition_rules as table
from plans.diffing.changes import Change
from plans.diffing.introduced_terms import Defined, defined_in, may_introduce, stems
from plans.diffing.naming import Context, Spot, change
from plans.model import Clause


def renamed_terms(pairs: tuple[Pair, ...], context: Context) -> tuple[tuple[str, str], ...]:
    """Return each defined term that has another name on the other side, as (before, after)."""
    found: dict[tuple[str, str], None] = {}
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            old = context.before.places[pair.before[0]].clause.text
            new = context.after.places[pair.after[0]].clause.text
            found |= dict.fromkeys(_renamed(old, new, context) if old != new else ())
    return tuple(found)


def _renamed(before: str, after: str, context: Context) -> list[tuple[str, str]]:
    """Return the names before and after, if what is said around them stayed but for values."""
    if not (may_introduce(before) and may_introduce(after)):
        return []
    tag = context.language(before, after)
    olds, news = defined_in(before, tag), defined_in(after, tag)
    if not olds or len(olds) != len(news):
        return []
    pairs = [(old.term, new.term) for old, new in zip(olds, news, strict=True)]
    others = [each for each in pairs if stems(each[0], tag) != stems(each[1], tag)]
    around = _around(before, olds), _around(after, news)
    if not others:
        return []
    from plans.diffing.words_left import words_left  # few texts rename what they define

    return [] if words_left(*around, tag) else others


def _around(text: str, terms: tuple[Defined, ...]) -> str:
    """Return a text without the terms that it introduces."""
    ends = [0, *(each.end for each in terms)]
    starts = [*(each.start for each in terms), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def compare_definitions(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield each term that a clause introduces and that has another name."""
    if not context.renamed:
        return
    tag = context.language(old.text, new.text)
    sides = defined_in(old.text, tag), defined_in(new.text, tag)
    for was, now in zip(*sides, strict=False):
        if (was.term, now.term) in context.renamed:
            yield change(table.RENAMED[0], spot, context, before=was.term, after=now.term)
