"""An order of events as rows: what comes first, what after, and the term that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, get_args

from plans.records import Column, Records
from plans.results.cited import addresses
from plans.terms import ATTESTATIONS, LinkKind

if TYPE_CHECKING:
    from plans.results.event_sequence import EventSequence, StatedDocument, TextOrderDocument

Row = dict[str, Any]


def _get(name: str) -> Callable[[Row], Any]:
    return lambda row: row.get(name)


def _said(name: str, about: str, words: tuple[str, ...] = (), *, brief: bool = False) -> Column:
    return Column(name, "text", about, _get(name), words=words, brief=brief)


COLUMNS: tuple[Column, ...] = (
    _said("document", "The ref of the text.", brief=True),
    _said("before", "What comes first; empty where nothing does.", brief=True),
    _said("kind", "How the order is stated.", get_args(LinkKind), brief=True),
    _said("words", "The same in words, or when it is due.", brief=True),
    _said("after", "What comes after.", brief=True),
    _said("clause", "The id of the clause that says so."),
    _said("label", "Its printed number."),
    _said("term", "The id of the term that says so."),
    _said("phrase", "What the term states.", brief=True),
    _said("by", "The ids of who wants it, where it stands in brackets, parted by spaces."),
    _said("attestation", "The least that it is supported by.", ATTESTATIONS),
    Column("proposed", "boolean", "Whether a program read it out of the words.", _get("proposed")),
    Column("outside", "boolean", "Whether nothing in the text brings it about.", _get("outside")),
    Column("circle", "boolean", "Whether it lies on a circle.", _get("circle")),
    _said("sources", "The ids of the sources, parted by spaces."),
    _said("addresses", "Their addresses, parted by spaces."),
)


def sequence_records(result: EventSequence) -> Records:
    """Return a row for each link and each deadline that is counted from nothing."""
    rows = [row for order in result.orders for row in _rows(order)]
    for row in rows:
        row["addresses"] = addresses(row["sources"].split(), result.registers)
    return Records.of(COLUMNS, rows)


def _rows(order: TextOrderDocument) -> Iterator[Row]:
    words = {event.id: event.words for event in order.events}
    outside = {event.id for event in order.events if event.outside}
    circled = {event for circle in order.circles for event in circle.events}
    for link in order.links:
        yield _stated(order, link.stated) | {
            "before": words[link.before],
            "kind": link.kind,
            "words": link.words,
            "after": words[link.after],
            "outside": link.before in outside,
            "circle": {link.before, link.after} <= circled,
        }
    for event in order.events:
        for due in event.due:
            about = {"kind": "within", "words": due.words, "after": event.words}
            yield _stated(order, due.stated) | about | {"outside": False, "circle": False}


def _stated(order: TextOrderDocument, stated: StatedDocument) -> Row:
    return {
        "document": order.text.ref,
        "clause": stated.clause,
        "label": stated.label,
        "term": stated.term,
        "phrase": stated.phrase,
        "by": " ".join(stated.by),
        "attestation": stated.attestation,
        "proposed": stated.proposed,
        "sources": " ".join(stated.sources),
    }
