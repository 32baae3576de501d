"""An order of events as rows: what comes first, what after, and the term that says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args

from plans.records import Column, Records, fields_of, keyed
from plans.results.cited import addresses
from plans.terms import ATTESTATIONS, LinkKind

if TYPE_CHECKING:
    from plans.results.event_sequence import EventSequence, StatedDocument, TextOrderDocument

Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("document", "The ref of the text.", brief=True),
    keyed("before", "What comes first; empty where nothing does.", brief=True),
    keyed("kind", "How the order is stated.", get_args(LinkKind), brief=True),
    keyed("words", "The same in words, or when it is due.", brief=True),
    keyed("after", "What comes after.", brief=True),
    keyed("clause", "The id of the clause that says so."),
    keyed("label", "Its printed number."),
    keyed("term", "The id of the term that says so."),
    keyed("phrase", "What the term states.", brief=True),
    keyed("by", "The ids of who wants it, where it stands in brackets, parted by spaces."),
    keyed("attestation", "The least that it is supported by.", ATTESTATIONS),
    keyed("proposed", "Whether a program read it out of the words.", type="boolean"),
    keyed("outside", "Whether nothing in the text brings it about.", type="boolean"),
    keyed("circle", "Whether it lies on a circle.", type="boolean"),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
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
        **fields_of(stated, "clause", "label", "term", "phrase", "attestation", "proposed"),
        "by": " ".join(stated.by),
        "sources": " ".join(stated.sources),
    }
