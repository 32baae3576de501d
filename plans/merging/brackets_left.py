"""The brackets of a revision that are still open: how far apart the sides are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plans.model import Clause, Place, Revision, plain


@dataclass(frozen=True, slots=True)
class Bracket:
    """A point on which the sides want different things.

    Attributes:
        clause: the clause's id.
        label: its printed number, with those above it.
        title: its heading, or else its first words.
        term: the term's id, None if the clause itself is in brackets.
        topics: the issues that it is about.
        alternatives: who wants what, as files have it.
    """

    clause: str
    label: str
    title: str
    term: str | None
    topics: tuple[str, ...]
    alternatives: tuple[tuple[tuple[str, ...], dict[str, Any]], ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who wants something here, each once."""
        return tuple(dict.fromkeys(name for by, _ in self.alternatives for name in by))


def open_brackets(revision: Revision) -> tuple[Bracket, ...]:
    """Return every bracket of ``revision`` in document order, a clause's own before its terms'."""
    return tuple(each for place in revision.places.values() for each in _of(place))


def _of(place: Place) -> Iterator[Bracket]:
    clause = place.clause
    if clause.alternatives:
        found = tuple((each.by, _said(each)) for each in clause.alternatives)
        yield _bracket(place, None, _topics(clause), found)
    for id, term in clause.terms.items():
        if term.alternatives:
            variants = tuple((each.by, _said(each)) for each in term.alternatives)
            yield _bracket(place, id, (term.issue,), variants)


def _bracket(place: Place, term: str | None, topics: tuple[str, ...], found: Any) -> Bracket:
    clause = place.clause
    return Bracket(clause.id, place.label, clause.title, term, topics, found)


def _topics(clause: Clause) -> tuple[str, ...]:
    own = [term.issue for term in clause.terms.values()]
    own += [term.issue for each in clause.alternatives for term in each.terms.values()]
    return tuple(dict.fromkeys(own))


def _said(alternative: Any) -> dict[str, Any]:
    return {key: value for key, value in plain(alternative).items() if key != "by"}
