"""The columns of a history: one value of one revision a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plans.model import Clause, Registers, Revision, as_text
from plans.records import Column, Records, dated
from plans.results.cited import addresses
from plans.results.support import Support, support_of
from plans.terms import Figure, figure_of
from plans.tracing import Moment, Spot
from plans.values import frozen

if TYPE_CHECKING:
    from plans.results.traced import Traced


@frozen(slots=False)
class _Value:
    """What a revision says; where it says nothing any more, ``spot`` and the rest are missing."""

    name: str
    moment: Moment
    revision: Revision
    registers: Registers
    spot: Spot | None = None
    clause: Clause | None = None
    support: Support | None = None

    @property
    def label(self) -> str | None:
        """The printed number of the clause, with those above it."""
        return self.revision.places[self.clause.id].label if self.clause else None

    @property
    def said(self) -> Any:
        """The term, or the words of the clause."""
        if self.clause is None or self.spot is None:
            return None
        return self.clause.terms[self.spot.term] if self.spot.term else self.clause.prose

    @property
    def figure(self) -> Figure:
        """The number or the day in a term."""
        return figure_of(self.said)

    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return self.support.sources if self.support else ()


def _clause(name: str) -> Any:
    return lambda each: each.clause and getattr(each.clause, name)


COLUMNS: tuple[Column, ...] = (
    Column("name", "text", "What is followed."),
    Column(
        "revision", "text", "The ref of the revision.", lambda each: each.moment.ref, brief=True
    ),
    *dated("date", "Its date.", lambda each: each.revision.date, brief=True),
    Column(
        "parties",
        "text",
        "Who put it forward, parted by spaces.",
        lambda each: " ".join(each.revision.tabled_by),
        brief=True,
    ),
    Column("event", "text", "What happened there.", lambda each: each.moment.event, brief=True),
    Column(
        "against",
        "text",
        "The revision that it is compared with.",
        lambda each: each.moment.against,
    ),
    Column("clause", "text", "The id of the clause.", _clause("id")),
    Column("label", "text", "Its printed number, with those above it.", brief=True),
    Column("heading", "text", "Its heading.", _clause("heading"), brief=True),
    Column("term", "text", "The id of the term.", lambda each: each.spot and each.spot.term),
    Column(
        "value",
        "text",
        "The term as its file has it, as JSON, or the words of the clause.",
        lambda each: as_text(each.said),
        brief=True,
    ),
    Column(
        "number",
        "number",
        "The number in the value of a term.",
        lambda each: each.figure.number,
        unit="as `unit` or `currency` says",
    ),
    Column("unit", "text", "What it counts.", lambda each: each.figure.unit),
    Column("currency", "text", "The currency of a sum.", lambda each: each.figure.currency),
    Column("day", "date", "The value, where it is a day.", lambda each: each.figure.day),
    Column(
        "attestation",
        "text",
        "How well it is supported, parted by spaces.",
        lambda each: each.support and " ".join(each.support.attestations),
        brief=True,
    ),
    Column(
        "sources",
        "text",
        "The ids of the sources, parted by spaces.",
        lambda each: " ".join(each.sources()),
    ),
    Column(
        "addresses",
        "text",
        "Their addresses, parted by spaces.",
        lambda each: addresses(each.sources(), each.registers),
    ),
)


def traced_records(result: Traced) -> Records:
    """Return a row for each value that a revision gave; one that lost it has a row without."""
    things = (row for moment in result.history.moments for row in _values(moment, result))
    return Records.of(COLUMNS, things)


def _values(moment: Moment, result: Traced) -> Iterator[_Value]:
    history = result.history
    step = history.chain[moment.ref]
    common = (history.name, moment, step.revision, result.registers)
    for spot in moment.spots:
        clause = history.clause_at(moment.ref, spot)
        yield _Value(*common, spot, clause, support_of(step, clause, spot.term))
    if not moment.spots:
        yield _Value(*common)
