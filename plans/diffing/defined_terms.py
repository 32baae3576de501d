"""Terms that clauses define: “Commission” means …; those that came or went, and new names.

A definition is known by its form: its text begins with the term in quotes, behind a word for
"term" at most. A term that has another name is told once, where it is defined; whoever compares
the other clauses takes both names for the same word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plans.aligning import Pair, words
from plans.diffing import definition_rules as table
from plans.diffing.changes import Change
from plans.diffing.naming import Context, Spot, change
from plans.diffing.same_sense import stem, words_left
from plans.languages import fold, language, reading_of
from plans.model import Clause

_OPEN, _CLOSE = '"“„«「『‘', '"“”»」』’'
# A few words in quotes, and what is said of them.
_TERM = re.compile(rf"\s*[{_OPEN}](?P<term>[^{_OPEN}{_CLOSE}]{{1,60}})[{_CLOSE}]\s*(?=[^\s.;])")


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, without its quotes, and the text of its clause behind it."""

    term: str
    meaning: str


def definition_in(clause: Clause) -> Definition | None:
    """Return what a clause defines; None if it is no definition."""
    text = clause.text
    if not any(mark in text[:_FAR] for mark in _OPEN):
        return None
    lead = _leads(reading_of(text)).match(text)
    found = _TERM.match(text, lead.end() if lead else 0)
    return Definition(found["term"].strip(), text[found.end() :]) if found else None


# Farther in, quotes open no definition.
_FAR = 40


@cache
def _leads(tag: str) -> re.Pattern[str]:
    """Match the words that may stand before a defined term: "the term"."""
    leads = sorted(language(tag).grammar.terms, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, leads)), re.IGNORECASE)


def renamed_terms(pairs: tuple[Pair, ...], context: Context) -> tuple[tuple[str, str], ...]:
    """Return each defined term that has another name on the other side, as (before, after)."""
    found: dict[tuple[str, str], None] = {}
    for pair in pairs:
        if len(pair.before) == len(pair.after) == 1:
            old = context.before.places[pair.before[0]].clause
            new = context.after.places[pair.after[0]].clause
            if old.text != new.text and (names := _renamed(old, new, context)):
                found[names] = None
    return tuple(found)


def _renamed(old: Clause, new: Clause, context: Context) -> tuple[str, str] | None:
    """Return the name before and after, if what is said of the term stayed but for values."""
    was, now = definition_in(old), definition_in(new)
    if not was or not now:
        return None
    tag = context.language(old.text, new.text)
    if stems(was.term, tag) == stems(now.term, tag):
        return None
    return None if words_left(was.meaning, now.meaning, tag) else (was.term, now.term)


def stems(text: str, tag: str) -> tuple[str, ...]:
    """Return the words of a text in the language ``tag`` without their endings, in lower case."""
    known = language(tag)
    return tuple(stem(fold(word), known) for word in words(text))


def compare_definitions(spot: Spot, old: Clause, new: Clause, context: Context) -> Iterator[Change]:
    """Yield that the term that a clause defines has another name."""
    was, now = definition_in(old), definition_in(new)
    if was and now and (was.term, now.term) in context.renamed:
        yield change(table.RENAMED[0], spot, context, before=was.term, after=now.term)
