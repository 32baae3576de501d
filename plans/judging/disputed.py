"""Everywhere that the sides want different things: alternatives of clauses and of terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.judging.rule import ClauseAt, Subject, TermAt
from plans.model import WORDS, Alternative, Path, fields_of
from plans.values import frozen


@frozen
class Side:
    """One alternative: who wants it, and what it says in a form that can be compared."""

    by: tuple[str, ...]
    says: Any
    note: str | None


@frozen
class Bracket:
    """The alternatives of one clause or term; ``path`` is the place of their list.

    Attributes:
        own: whether the clause or term says something besides, so that one alternative is a choice.
    """

    path: Path
    sides: tuple[Side, ...]
    own: bool


def brackets(subject: Subject) -> Iterator[Bracket]:
    """Yield every bracket of the revision."""
    for at in subject.clauses:
        if at.clause.alternatives:
            yield _of_clause(at)
    for term in subject.terms:
        if term.term.alternatives:
            yield _of_term(term)


def _of_clause(at: ClauseAt) -> Bracket:
    sides = tuple(
        Side(each.by, (*map(_bare, _words(each)), each.place, each.terms), each.note)
        for each in at.clause.alternatives
    )
    return Bracket((*at.path, "alternatives"), sides, own=False)


def _words(each: Alternative) -> tuple[str, ...]:
    return tuple(getattr(each, name) for name in fields_of(Alternative, *WORDS))


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _of_term(at: TermAt) -> Bracket:
    term = at.term
    sides = tuple(
        Side(each.by, term.with_variant(each).statement_fields, each.note)
        for each in term.alternatives
    )
    whole = all(name in term.statement_fields for name in term.required)
    return Bracket((*at.path, "alternatives"), sides, own=whole)
