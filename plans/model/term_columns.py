"""The columns of a typed term: its value as text and as a figure, and all its fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from plans.model.clause import Clause
from plans.model.plain_data import plain
from plans.model.revision import Place
from plans.records import Column, Records, through
from plans.terms import ATTESTATIONS, Figure, Term, figure_of, term_kinds
from plans.values import frozen


@frozen
class TermSaid:
    """A term that a clause states, or that a side or a source states for it."""

    id: str
    term: Term
    clause: Clause

    @property
    def figure(self) -> Figure:
        """The number or the day in the value."""
        return figure_of(self.term)


def as_text(value: Any) -> str | None:
    """Return a field's value as a file has it: text as it is, a list or a mapping as JSON."""
    said = plain(value)
    return said if said is None or isinstance(said, str) else json.dumps(said, ensure_ascii=False)


def _value(said: TermSaid) -> str | None:
    main = said.term.main
    return as_text(getattr(said.term, main)) if main else None


def _all(said: TermSaid) -> str:
    fields = said.term.model_dump(mode="json", exclude_unset=True)
    return json.dumps(fields, ensure_ascii=False)


TERM: tuple[Column, ...] = (
    Column("term", "text", "Its id within the clause.", lambda said: said.id),
    Column(
        "kind",
        "text",
        "What sort of statement it is.",
        lambda said: said.term.kind,
        words=tuple(term_kinds()),
    ),
    Column(
        "issue",
        "text",
        "What it is about: the same in all documents.",
        lambda said: said.term.issue,
        register="issues.yaml",
        brief=True,
    ),
    Column("subject", "text", "What it is about, in words.", lambda said: said.term.called()),
    Column(
        "value",
        "text",
        "The value that it is about, as files have it: `USD 100 billion`.",
        _value,
        brief=True,
    ),
    Column(
        "number",
        "number",
        "The number in the value.",
        lambda said: said.figure.number,
        unit="as `unit` or `currency` says",
        brief=True,
    ),
    Column(
        "unit",
        "text",
        "What the number counts: `personnel`, `year`, `%`.",
        lambda said: said.figure.unit,
        brief=True,
    ),
    Column(
        "currency",
        "text",
        "The currency of a sum, by its ISO 4217 code.",
        lambda said: said.figure.currency,
        brief=True,
    ),
    Column("day", "date", "The value, where it is a day.", lambda said: said.figure.day),
    Column(
        "role",
        "text",
        "Whether the value is an amount, a cap, a floor, a level or a target.",
        lambda said: getattr(said.term, "role", None),
    ),
    Column("scope", "text", "When, where or how far it holds.", lambda said: said.term.scope),
    Column("condition", "text", "On what it depends.", lambda said: said.term.condition),
    Column(
        "said",
        "text",
        "What it states, in words that stand alone; of a bracket what each side wants.",
        lambda said: said.term.phrase(),
    ),
    Column(
        "attestation",
        "text",
        "How well its sources support it, at their weakest.",
        lambda said: said.clause.evidence(said.term).weakest,
        words=ATTESTATIONS,
        brief=True,
    ),
    Column(
        "proposed",
        "boolean",
        "Whether a program read it out of the words and nobody has checked it.",
        lambda said: said.term.proposed is not None,
    ),
    Column("note", "text", "A remark.", lambda said: said.term.note),
    Column("fields", "text", "All its fields as files have them, as JSON.", _all),
)
"""What a term says of itself; ``TermSaid`` is the thing."""


@frozen
class _Placed:
    place: Place
    statement: TermSaid


_CLAUSE: tuple[Column, ...] = (
    Column("clause", "text", "The id of its clause.", lambda at: at.place.clause.id),
    Column(
        "full_label",
        "text",
        "The printed number of its clause.",
        lambda at: at.place.label,
        brief=True,
    ),
    Column(
        "heading",
        "text",
        "The heading of its clause.",
        lambda at: at.place.clause.heading,
        brief=True,
    ),
)


def term_records(places: Iterable[Place]) -> Records:
    """Return a row for each term that the clauses in these places state themselves."""
    return Records.of((*_CLAUSE, *through(TERM, "statement")), _placed(places))


def _placed(places: Iterable[Place]) -> Iterator[_Placed]:
    for place in places:
        for id, term in place.clause.terms.items():
            yield _Placed(place, TermSaid(id, term, place.clause))
