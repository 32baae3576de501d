"""The tables of what sides want and what sources report otherwise, for clauses and for terms."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from plans.recording.corpus import Corpus
from plans.recording.links import names, party, source
from plans.recording.standing import VariantAt, everything
from plans.records import Column, Table
from plans.terms import ATTESTATIONS, Variant


def _said(name: str) -> Any:
    """Return how a field is read that an alternative, a reading or a term's variant may have."""
    return lambda at: getattr(at.said, name, None) or None


def _place(at: VariantAt) -> str | None:
    place = getattr(at.said, "place", None)
    return json.dumps(place.model_dump(), ensure_ascii=False) if place else None


def _fields(at: VariantAt) -> str | None:
    own = at.said.fields if isinstance(at.said, Variant) else None
    return json.dumps(own, ensure_ascii=False, default=list) if own else None


VARIANTS = Table(
    "variants",
    "What sides want for a clause or a term (an alternative), or what sources report where they "
    "disagree (a reading).",
    (
        Column("variant_key", "text", "What it goes by.", lambda at: at.key, key=True),
        Column(
            "clause_key",
            "text",
            "The clause that it is for.",
            lambda at: at.clause.key,
            to="clauses",
        ),
        Column(
            "term_key",
            "text",
            "The term that it is for, if it is for one.",
            lambda at: at.term,
            to="terms",
        ),
        Column("sort", "text", "Which of both it is.", words=("alternative", "reading")),
        Column("position", "integer", "Which of all of its sort, from 1."),
        Column("heading", "text", "The heading that it wants.", _said("heading")),
        Column("text", "text", "The words that it wants or reports.", _said("text")),
        Column("closing", "text", "The words behind the sub-clauses.", _said("closing")),
        Column("place", "text", "Where a side wants the clause, as JSON.", _place),
        Column("fields", "text", "The fields of the term that differ, as JSON.", _fields),
        Column(
            "attestation",
            "text",
            "How well a reading is supported.",
            _said("attestation"),
            words=ATTESTATIONS,
        ),
        Column("note", "text", "A remark.", _said("note")),
    ),
    lambda corpus: corpus.once(everything).variants,
)
_VARIANT = ("variant_key", "variants", "variant")


def _lists(field: str) -> Any:
    def found(corpus: Corpus) -> Iterable[tuple[str, list[str]]]:
        for at in corpus.once(everything).variants:
            yield at.key, list(getattr(at.said, field, ()))

    return found


def _sources(corpus: Corpus) -> Iterable[tuple[str, list[str]]]:
    for at in corpus.once(everything).variants:
        cites = getattr(at.said, "cites", ())
        cited = [cite.source for cite in cites if cite.source]
        yield at.key, [*getattr(at.said, "sources", ()), *cited]


VARIANT_PARTIES = names(
    "variant_parties",
    "A side that wants an alternative.",
    _VARIANT,
    party("The side."),
    _lists("by"),
)
VARIANT_SOURCES = names(
    "variant_sources",
    "A source that reports a reading, or supports an alternative.",
    _VARIANT,
    source(),
    _sources,
)
TABLES = (VARIANTS, VARIANT_PARTIES, VARIANT_SOURCES)
