"""The columns of a history: one value of one revision a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plans.model import as_text
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import named_sources
from plans.results.support import support_of
from plans.terms import figure_of
from plans.tracing import History, Moment, Spot

if TYPE_CHECKING:
    from plans.model import Registers
    from plans.results.traced import Traced

Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("name", "What is followed."),
    keyed("revision", "The ref of the revision.", brief=True),
    *dated("date", "Its date.", under("date"), brief=True),
    keyed("parties", "Who put it forward, parted by spaces.", brief=True),
    keyed("event", "What happened there.", brief=True),
    keyed("against", "The revision that it is compared with."),
    keyed("clause", "The id of the clause."),
    keyed("label", "Its printed number, with those above it.", brief=True),
    keyed("heading", "Its heading.", brief=True),
    keyed("term", "The id of the term."),
    keyed("value", "The term as its file has it, as JSON, or the words of the clause.", brief=True),
    Column(
        "number",
        "number",
        "The number in the value of a term.",
        under("number"),
        unit="as `unit` or `currency` says",
    ),
    keyed("unit", "What it counts."),
    keyed("currency", "The currency of a sum."),
    keyed("day", "The value, where it is a day.", type="date"),
    keyed("attestation", "How well it is supported, parted by spaces.", brief=True),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def traced_records(result: Traced) -> Records:
    """Return a row for each value that a revision gave; one that lost it has a row without."""
    history = result.history
    rows = (row for each in history.moments for row in _rows(each, history, result.registers))
    return Records.of(COLUMNS, rows)


def _rows(moment: Moment, history: History, registers: Registers) -> Iterator[Row]:
    revision = history.chain[moment.ref].revision
    about = {
        "name": history.name,
        "revision": moment.ref,
        "date": revision.date,
        "parties": " ".join(revision.tabled_by),
        **fields_of(moment, "event", "against"),
    }
    values = [_value(spot, moment, history, registers) for spot in moment.spots]
    yield from (about | each for each in values or [{}])


def _value(spot: Spot, moment: Moment, history: History, registers: Registers) -> Row:
    """Return what a revision says at a place: a term, or the words of a clause."""
    step, clause = history.chain[moment.ref], history.clause_at(moment.ref, spot)
    said = clause.terms[spot.term] if spot.term else clause.prose
    support = support_of(step, clause, spot.term)
    return {
        "clause": clause.id,
        "label": step.revision.places[clause.id].label,
        "heading": clause.heading,
        "term": spot.term,
        "value": as_text(said),
        **fields_of(figure_of(said), "number", "unit", "currency", "day"),
        "attestation": " ".join(support.attestations),
        **named_sources(support.sources, registers),
    }
