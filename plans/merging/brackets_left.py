"""The brackets of a revision that are still open: how far apart the sides are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.merging.wishes import Wish
from plans.model import (
    Alternative,
    Clause,
    Place,
    Plain,
    Reading,
    Revision,
    Stated,
    plain,
    statements_of,
)
from plans.terms import Variant


@dataclass(frozen=True, slots=True)
class Bracket:
    """A point on which the sides want different things.

    Attributes:
        clause: the clause's id.
        label: its printed number, with those above it.
        title: its heading, or else its first words.
        term: the term's id, None if the clause itself is in brackets.
        topics: the issues that it is about.
        alternatives: who wants what.
    """

    clause: str
    label: str
    title: str
    term: str | None
    topics: tuple[str, ...]
    alternatives: tuple[Wish, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who wants something here, each once."""
        return tuple(dict.fromkeys(name for each in self.alternatives for name in each.by))


def open_brackets(revision: Revision) -> tuple[Bracket, ...]:
    """Return every bracket of ``revision`` in document order, a clause's own before its terms'."""
    return tuple(each for place in revision.places.values() for each in _of(place))


def _of(place: Place) -> Iterator[Bracket]:
    clause = place.clause
    if clause.alternatives:
        yield _bracket(place, None, _topics(clause), clause.alternatives)
    for id, term in clause.terms.items():
        if term.alternatives:
            yield _bracket(place, id, (term.issue,), term.alternatives)


def _bracket(
    place: Place,
    term: str | None,
    topics: tuple[str, ...],
    alternatives: Iterable[Alternative | Variant],
) -> Bracket:
    clause = place.clause
    wishes = tuple(map(_wish, alternatives))
    return Bracket(clause.id, place.label, clause.title, term, topics, wishes)


def _topics(clause: Clause) -> tuple[str, ...]:
    """Return what the clause and its alternatives are about."""
    terms = [each for each in statements_of(clause) if isinstance(each, Stated)]
    wanted = [each.term for each in terms if not isinstance(each.voice, Reading)]
    return tuple(dict.fromkeys(term.issue for term in wanted))


def _wish(alternative: Alternative | Variant) -> Wish:
    said: Plain = plain(alternative)
    return Wish(alternative.by, {key: value for key, value in said.items() if key != "by"})
