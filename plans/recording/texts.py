"""The tables of proposals and their revisions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import get_args

from plans.model import LineageEdge, LineageRow, ProposalCard, RevisionStatus
from plans.recording.corpus import Corpus, keyed
from plans.recording.links import names, party, source
from plans.recording.standing import everything
from plans.records import Column, Table, dated
from plans.terms import ATTESTATIONS
from plans.values import frozen


@frozen
class _Card:
    proposal: str
    card: ProposalCard


def _cards(corpus: Corpus) -> Iterator[_Card]:
    wanted = {text.proposal for text in corpus.texts if text.proposal}
    for proposal in sorted(wanted):
        yield _Card(proposal, corpus.cards.get(proposal) or ProposalCard(title=proposal))


PROPOSALS = Table(
    "proposals",
    "A proposal: a text in the making, of one or more revisions.",
    (
        Column("proposal", "text", "Its id.", key=True),
        Column("title", "text", "What it is called.", lambda each: each.card.title),
        Column("short", "text", "A shorter name.", lambda each: each.card.short),
        Column("summary", "text", "What it is.", lambda each: each.card.summary),
        Column(
            "notes", "text", "Remarks, a paragraph each.", lambda each: "\n\n".join(each.card.notes)
        ),
    ),
    _cards,
)
REVISIONS = Table(
    "revisions",
    "A revision: a document, a proposal at one moment.",
    (
        Column(
            "revision",
            "text",
            "Its ref, `PROPOSAL@NAME`, or a path.",
            lambda text: text.ref,
            key=True,
        ),
        Column("proposal", "text", "The proposal.", to="proposals"),
        Column(
            "name",
            "text",
            "What it is called within its proposal.",
            lambda text: text.revision.revision,
        ),
        Column(
            "number", "integer", "Which of the revisions of its proposal, the oldest first, from 1."
        ),
        Column("title", "text", "Its title.", lambda text: text.revision.title),
        *dated("date", "When it was put forward.", lambda text: text.revision.date),
        Column(
            "status",
            "text",
            "What became of it.",
            lambda text: text.revision.status,
            words=get_args(RevisionStatus),
        ),
        Column(
            "parent",
            "text",
            "The revision that it was made from, if that is in these tables.",
            to="revisions",
        ),
        Column(
            "parent_stated",
            "text",
            "The parent as its file names it.",
            lambda text: text.revision.parent,
        ),
        Column(
            "partial",
            "boolean",
            "Whether it tells only some clauses, and the others stand.",
            lambda text: text.revision.partial,
        ),
        Column(
            "covers",
            "text",
            "Whether it is on all that is negotiated or on a part.",
            lambda text: text.revision.covers,
            words=("all", "part"),
        ),
        Column(
            "ids",
            "text",
            "Whether the ids of its clauses last, or were made up when it was read.",
            lambda text: text.revision.ids,
            words=("lasting", "provisional"),
        ),
        Column(
            "notes",
            "text",
            "Remarks, a paragraph each.",
            lambda text: "\n\n".join(text.revision.notes),
        ),
    ),
    lambda corpus: corpus.texts,
)
_REVISION = ("revision", "revisions", "revision")
REVISION_PARTIES = names(
    "revision_parties",
    "A party that put a revision forward.",
    _REVISION,
    party("The party."),
    lambda corpus: ((text.ref, text.revision.tabled_by) for text in corpus.texts),
)
REVISION_SOURCES = names(
    "revision_sources",
    "A source from which a revision is known.",
    _REVISION,
    source(),
    lambda corpus: ((text.ref, text.revision.sources) for text in corpus.texts),
)


@frozen
class _Edge:
    key: str
    edge: LineageEdge


def _edges(corpus: Corpus) -> Iterator[_Edge]:
    refs = {text.ref for text in corpus.texts}
    found = (each for each in corpus.registers.lineage.lineage if {each.origin, each.to} <= refs)
    edges = sorted(found, key=lambda each: (each.origin, each.to))
    for key, edge in keyed(edges, lambda each: f"{each.origin}..{each.to}"):
        yield _Edge(key, edge)


LINEAGE = Table(
    "lineage",
    "That one revision derives from another, as somebody recorded it.",
    (
        Column("lineage", "text", "What the link goes by.", lambda each: each.key, key=True),
        Column(
            "origin",
            "text",
            "The revision that the other derives from.",
            lambda each: each.edge.origin,
            to="revisions",
        ),
        Column(
            "revision",
            "text",
            "The revision that derives from it.",
            lambda each: each.edge.to,
            to="revisions",
        ),
        Column(
            "attestation",
            "text",
            "How well that is supported.",
            lambda each: each.edge.attestation,
            words=ATTESTATIONS,
        ),
        Column("note", "text", "A remark.", lambda each: each.edge.note),
    ),
    _edges,
)


@frozen
class _Answering:
    """A clause of the one revision and one of the other that a recorded row sets side by side."""

    lineage: str
    row: int
    position: int
    said: LineageRow
    origin: str
    clause: str
    origin_key: str | None
    clause_key: str | None


def _answering(corpus: Corpus) -> Iterator[_Answering]:
    keys = corpus.once(everything)
    for each in _edges(corpus):
        edge = each.edge
        for row, said in enumerate(edge.clauses, 1):
            sides = zip_longest(said.origin, said.to, fillvalue="")
            for position, (origin, clause) in enumerate(sides, 1):
                here, there = keys.clause(edge.origin, origin), keys.clause(edge.to, clause)
                yield _Answering(each.key, row, position, said, origin, clause, here, there)


LINEAGE_CLAUSES = Table(
    "lineage_clauses",
    "Which clause answers to which where one revision derives from another, as somebody recorded "
    "it. Where a row of the register has several, all of them have the same `row`.",
    (
        Column("lineage", "text", "The link.", key=True, to="lineage"),
        Column("row", "integer", "Which row of the register, from 1.", key=True),
        Column("position", "integer", "Which clauses of the row, from 1.", key=True),
        Column("origin", "text", "The id of the clause of the earlier revision."),
        Column("clause", "text", "The id of the clause of the later revision."),
        Column("origin_key", "text", "The clause of the earlier revision.", to="clauses"),
        Column("clause_key", "text", "The clause of the later revision.", to="clauses"),
        Column(
            "relation",
            "text",
            "How the one is to the other.",
            lambda each: each.said.relation,
            words=get_args(LineageRow.model_fields["relation"].annotation),
        ),
        Column(
            "attestation",
            "text",
            "How well that is supported.",
            lambda each: each.said.attestation,
            words=ATTESTATIONS,
        ),
        Column("note", "text", "A remark.", lambda each: each.said.note),
    ),
    _answering,
)
LINEAGE_SOURCES = names(
    "lineage_sources",
    "A source that says that one revision derives from another.",
    ("lineage", "lineage", "link"),
    source(),
    lambda corpus: ((each.key, each.edge.sources) for each in _edges(corpus)),
)
TABLES = (
    PROPOSALS,
    REVISIONS,
    REVISION_PARTIES,
    REVISION_SOURCES,
    LINEAGE,
    LINEAGE_CLAUSES,
    LINEAGE_SOURCES,
)
