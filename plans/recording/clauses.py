"""The tables of clauses, what they refer to, and what supports them."""

from __future__ import annotations

from collections.abc import Iterator

from plans.model import CLAUSE
from plans.recording.corpus import Corpus
from plans.recording.links import cited, listed, owned
from plans.recording.standing import everything
from plans.records import Column, Table, through
from plans.values import frozen

CLAUSES = Table(
    "clauses",
    "A clause of a revision, in the order of the document.",
    (
        Column("clause_key", "text", "`REVISION:CLAUSE`.", lambda at: at.key, key=True),
        Column("revision", "text", "Its revision.", lambda at: at.text.ref, to="revisions"),
        Column("parent_key", "text", "The clause above it.", lambda at: at.parent, to="clauses"),
        *through(CLAUSE, "standing"),
    ),
    lambda corpus: corpus.once(everything).clauses,
)
_CLAUSE = ("clause_key", "clauses", "clause")


@frozen
class _Reference:
    """The id that a clause refers to, and the key of the clause that has it, if any does."""

    id: str
    key: str | None


def _references(corpus: Corpus) -> Iterator[tuple[str, list[_Reference]]]:
    said = corpus.once(everything)
    for at in said.clauses:
        yield at.key, [_Reference(id, said.clause(at.text.ref, id)) for id in at.clause.refs]


CLAUSE_REFERENCES = Table(
    "clause_references",
    "That a clause refers to another of its revision.",
    (
        *owned(*_CLAUSE),
        Column("clause", "text", "The id of the clause referred to.", lambda each: each.item.id),
        Column("to_key", "text", "That clause.", lambda each: each.item.key, to="clauses"),
    ),
    listed(_references),
)
CLAUSE_SOURCES = Table(
    "clause_sources",
    "How well one source supports a clause.",
    (
        *owned(*_CLAUSE),
        *cited("clause"),
    ),
    listed(lambda corpus: ((at.key, at.clause.cites) for at in corpus.once(everything).clauses)),
)
TABLES = (CLAUSES, CLAUSE_REFERENCES, CLAUSE_SOURCES)
