"""What became of a clause, a term or an issue as rows: one value of one revision a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats._base import Options
from plans.formats.csv._rows import named, table
from plans.model import plain
from plans.results import Traced, support_of
from plans.tracing import Moment, Spot

_COLUMNS = (
    *("name", "revision", "date", "parties", "event", "against", "clause", "label", "heading"),
    *("term", "value", "attestation", "sources", "addresses"),
)


def render(result: Traced, options: Options) -> str:
    """Return a row for each value that a revision gave; one that lost it has a row without."""
    return table(_COLUMNS, (row for each in result.history.moments for row in _rows(each, result)))


def _rows(moment: Moment, result: Traced) -> Iterator[dict[str, Any]]:
    revision = result.history.chain[moment.ref].revision
    row = {
        "name": result.history.name,
        "revision": moment.ref,
        "date": revision.date,
        "parties": " ".join(revision.tabled_by),
        "event": moment.event,
        "against": moment.against or None,
    }
    for spot in moment.spots:
        yield row | _value(moment, spot, result)
    if not moment.spots:
        yield row


def _value(moment: Moment, spot: Spot, result: Traced) -> dict[str, Any]:
    step, clause = result.history.chain[moment.ref], result.history.clause_at(moment.ref, spot)
    support = support_of(step, clause, spot.term)
    said = plain(clause.terms[spot.term]) if spot.term else clause.prose
    return {
        "clause": clause.id,
        "label": step.revision.places[clause.id].label,
        "heading": clause.heading,
        "term": spot.term,
        "value": said,
        "attestation": " ".join(support.attestations),
        **named(support.sources, result.registers),
    }
