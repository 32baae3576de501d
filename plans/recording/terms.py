"""The tables of typed terms, field by field, and what supports them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from plans.model import TERM, as_text
from plans.recording.corpus import Corpus
from plans.recording.links import cited, listed, owned
from plans.recording.standing import TermAt, everything
from plans.records import Column, Table, linked, through
from plans.terms import Figure, IsParty, figure_of
from plans.values import frozen

TERMS = Table(
    "terms",
    "A typed statement of a clause, or what an alternative or a reading makes of it.",
    (
        Column("term_key", "text", "`REVISION:CLAUSE.TERM`.", lambda at: at.key, key=True),
        Column("clause_key", "text", "Its clause.", lambda at: at.clause.key, to="clauses"),
        Column("revision", "text", "Its revision.", lambda at: at.clause.text.ref, to="revisions"),
        Column("clause", "text", "The id of its clause.", lambda at: at.clause.clause.id),
        Column(
            "variant_key",
            "text",
            "The alternative or reading that states it; empty where the clause itself does.",
            lambda at: at.variant,
            to="variants",
        ),
        *linked(through(TERM, "said"), issue="issues"),
    ),
    lambda corpus: corpus.once(everything).terms,
)
_TERM = ("term_key", "terms", "term")


@frozen
class _Field:
    """One value of a field of a term; ``of`` is whose share it is where the field is a mapping."""

    name: str
    value: Any
    is_party: bool
    of: str = ""

    @property
    def figure(self) -> Figure:
        """The number or day in it."""
        return figure_of(self.value)


def _fields(corpus: Corpus) -> Iterator[tuple[str, list[_Field]]]:
    for at in corpus.once(everything).terms:
        yield at.key, list(_values(at))


def _values(at: TermAt) -> Iterator[_Field]:
    term = at.said.term
    for name, value in term.statement_fields.items():
        marks = type(term).model_fields[name].metadata
        is_party = any(isinstance(mark, IsParty) for mark in marks)
        match value:
            case Mapping():
                yield from (_Field(name, each, False, key) for key, each in value.items())
            case tuple():
                yield from (_Field(name, each, is_party) for each in value)
            case _:
                yield _Field(name, value, is_party)


TERM_FIELDS = Table(
    "term_fields",
    "One value of one field of a term; a list has a row for each of its values.",
    (
        *owned(*_TERM),
        Column("field", "text", "The name of the field.", lambda each: each.item.name),
        Column(
            "of",
            "text",
            "Whose value it is, where there is one for each.",
            lambda each: each.item.of,
        ),
        Column(
            "value", "text", "The value, as files have it.", lambda each: as_text(each.item.value)
        ),
        Column(
            "number",
            "number",
            "The number in the value.",
            lambda each: each.item.figure.number,
            unit="as `unit` or `currency` says",
        ),
        Column("unit", "text", "What the number counts.", lambda each: each.item.figure.unit),
        Column(
            "currency",
            "text",
            "The currency of a sum, by its ISO 4217 code.",
            lambda each: each.item.figure.currency,
        ),
        Column("day", "date", "The value, where it is a day.", lambda each: each.item.figure.day),
        Column(
            "party",
            "text",
            "The party that the value is, where the field names parties.",
            lambda each: each.item.value if each.item.is_party else None,
            register="parties.yaml",
            to="parties",
        ),
    ),
    listed(_fields),
)
TERM_SOURCES = Table(
    "term_sources",
    "How well one source supports a term; one without rows is supported as its clause is.",
    (
        *owned(*_TERM),
        *cited("term"),
    ),
    listed(lambda corpus: ((at.key, at.said.term.cites) for at in corpus.once(everything).terms)),
)
TABLES = (TERMS, TERM_FIELDS, TERM_SOURCES)
