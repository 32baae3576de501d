"""The brackets of a revision that are still open: how far apart the sides are.

They are of three sorts: the alternatives of a clause, those of a term, and what stands in square
brackets in the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plans.bracketing import Bracket as Printed
from plans.bracketing import Spanning, all_brackets, spans_over
from plans.merging.wishes import Wish, wish
from plans.model import (
    Alternative,
    Clause,
    Place,
    Plain,
    Reading,
    Revision,
    Stated,
    own_words,
    plain,
    statements_of,
)
from plans.terms import Variant
from plans.values import frozen


@frozen
class Bracket:
    """A point on which the sides want different things.

    Attributes:
        clause: the clause's id.
        label: its printed number, with those above it; of several clauses the first and the last.
        title: its heading, or else its first words.
        term: the term's id, None if the clause itself is in brackets.
        topics: the issues that it is about.
        alternatives: who wants what; of a single one in the words, these words or none.
        number: which bracket in the words of the clause it is, counted from 1; None for one that
            stands beside the words.
        printed: how it stands in the words.
        around: the clauses whose words it holds, if several.
    """

    clause: str
    label: str
    title: str
    term: str | None
    topics: tuple[str, ...]
    alternatives: tuple[Wish, ...]
    number: int | None = None
    printed: str = ""
    around: tuple[str, ...] = ()

    @property
    def spot(self) -> str:
        """How a person names it: ``clause``, ``clause.term``, or ``clause:2`` in the words."""
        term = f".{self.term}" if self.term else ""
        return f"{self.clause}{term}" + (f":{self.number}" if self.number else "")

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who wants something here, each once."""
        return tuple(dict.fromkeys(name for each in self.alternatives for name in each.by))


def open_brackets(revision: Revision) -> tuple[Bracket, ...]:
    """Return every bracket of ``revision`` in document order, a clause's own before its terms'.

    Those in the words of a clause come last, each before those within it, and after them those
    that open there and close in the words of a later clause.
    """
    spans = spans_in(revision)
    places = revision.places.values()
    found: list[Bracket] = []
    for place in places:
        here = list(_of(place))
        within = sum(each.number is not None for each in here)
        opening = enumerate(spans.get(place.clause.id, ()), within + 1)
        found += [*here, *(_spanning(each, number, revision) for number, each in opening)]
    return tuple(found)


def spans_in(revision: Revision) -> dict[str, tuple[Spanning, ...]]:
    """Return the brackets around several clauses by the clause in whose words they open."""
    said = (each for place in revision.places.values() for each in own_words(place.clause))
    found: dict[str, tuple[Spanning, ...]] = {}
    for each in spans_over(said):
        found[each.first[0]] = (*found.get(each.first[0], ()), each)
    return found


def _of(place: Place) -> Iterator[Bracket]:
    clause = place.clause
    if clause.alternatives:
        yield _bracket(place, None, _topics(clause), clause.alternatives)
    for id, term in clause.terms.items():
        if term.alternatives:
            yield _bracket(place, id, (term.issue,), term.alternatives)
    for number, (_, each) in enumerate(brackets_of(clause), 1):
        yield _printed(place, number, each)


def _printed(place: Place, number: int, printed: Printed) -> Bracket:
    clause = place.clause
    wishes = tuple(wish(choice.by, {"text": choice.words}) for choice in printed.choices)
    return Bracket(clause.id, place.label, clause.title, None, (), wishes, number, printed.printed)


def _spanning(span: Spanning, number: int, revision: Revision) -> Bracket:
    """Return a bracket around several clauses, called by the first and the last of them."""
    first, last = (revision.places[id] for id, _ in (span.first, span.last))
    ids = list(revision.places)
    around = tuple(ids[ids.index(span.first[0]) : ids.index(span.last[0]) + 1])
    label = " – ".join(dict.fromkeys(filter(None, (first.label, last.label))))
    return replace(_printed(first, number, span.bracket), label=label, around=around)


def brackets_of(clause: Clause) -> tuple[tuple[str, Printed], ...]:
    """Return the brackets in the words of ``clause``, each with the field that holds it."""
    said = ((spot[1], text) for spot, text in own_words(clause))
    return tuple((field, found) for field, text in said for found in all_brackets(text))


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


_FIGURE = re.compile(r"\d[\d.,' \u00a0\u202f]*")


def each_once(found: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """Return brackets without those of terms that a bracket in the words of their clause tells.

    It does if the same sides want something in both; where no sides are named in the words, if both
    say the same figures.
    """
    return tuple(each for each in found if not any(_tells(other, each) for other in found))


def _tells(words: Bracket, term: Bracket) -> bool:
    if words.term or not term.term or words.clause != term.clause:
        return False
    if words.parties:
        return _sides(words) == _sides(term)
    figures = [sorted(map(_figure, each.alternatives)) for each in (words, term)]
    return figures[0] == figures[1] and all(figures[0])


def _sides(bracket: Bracket) -> set[str]:
    """Return who wants something; in the words they are printed as the text calls them."""
    return set(map(str.casefold, bracket.parties))


def _figure(wish: Wish) -> str:
    """Return the digits of the first figure that an alternative says; "" if it says none."""
    found = _FIGURE.search(" ".join(map(str, wish.stated.values())))
    return "".join(filter(str.isdecimal, found[0])) if found else ""
