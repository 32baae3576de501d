"""Changes of words that are the shadow of others: those tell all that they show.

This is asked while a clause is compared, since what its texts mention is at hand then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.diffing.changes import Change
from plans.diffing.introduced_terms import stems
from plans.diffing.naming import Context
from plans.terms import Family

Names = tuple[str | None, str | None]
# What is told by name of the words of a clause.
_TELLING: tuple[Family, ...] = (
    "definition",
    "brackets",
    "prose",
    "rows",
    "cells",
    "place of a row",
    "number of a row",
)


def shadows(changes: Sequence[Change], context: Context) -> Iterator[Change]:
    """Yield those of the changes of a clause of which others tell all words."""
    for change in changes:
        if change.family == "words" and _is_told(change, changes, context):
            yield change


def telling(change: Change, changes: Sequence[Change]) -> list[Change]:
    """Return those of ``changes`` that tell of the words of ``change``, before or behind all."""
    beside = (each for each in changes if each.closing == change.closing)
    return [each for each in beside if each.family in _TELLING]


def shows(change: Change, names: Names, context: Context) -> bool:
    """Whether a change of words shows one name of a term before, and the other one now."""
    texts = sides(change)
    tag = context.language(*texts)
    pairs = zip(texts, names, strict=True)
    return all(set(stems(text, tag)).issuperset(stems(name or "", tag)) for text, name in pairs)


def _is_told(change: Change, changes: Sequence[Change], context: Context) -> bool:
    """Whether nothing is left to read; a new name of a defined term is told once for all."""
    told: list[Names] = [(each.before, each.after) for each in telling(change, changes)]
    told += [names for names in context.renamed if shows(change, names, context)]
    texts = sides(change)
    quoted = [said for names in told for said in names if said]
    if not told:
        return False
    # Of most changes of words no other change tells.
    from plans.diffing.words_left import words_left

    return not words_left(*texts, context.language(*texts), quoted)


def sides(change: Change) -> tuple[str, str]:
    """Return the text before and after of a change of words."""
    edits = change.words
    if edits is None:
        return change.before or "", change.after or ""
    return (
        "".join(text for op, text in edits if op != "insert"),
        "".join(text for op, text in edits if op != "delete"),
    )
