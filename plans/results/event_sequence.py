"""What must come before what by one text or several, and where it turns in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, ClassVar, Literal, get_args

from plans.model import Registers, Revision
from plans.records import Column, Records, fields_of, keyed
from plans.results.cited import SourceDocument, addresses, source_documents
from plans.results.document import Document, Part, handed, said
from plans.results.position_table import TextDocument
from plans.terms import ATTESTATIONS, Attestation, LinkKind
from plans.values import frozen

EventRole = Literal["start", "between", "end", "alone"]


@frozen
class StatedDocument(Part):
    """Where a text says something: the term and the clause it stands in."""

    clause: str
    label: str
    """The printed number of the clause."""
    heading: str
    term: str
    phrase: str
    """What the term states, in words that stand alone."""
    attestation: Attestation | None
    sources: tuple[str, ...]
    by: tuple[str, ...]
    """Who wants it, where it stands in brackets."""
    proposed: bool
    """Whether a program read it out of the words, and nobody has confirmed it."""


@frozen
class OrderLinkDocument(Part):
    """One event comes before another."""

    before: str
    """The id of the event that comes first."""
    after: str
    kind: LinkKind
    words: str
    """``only if``, ``when``, or when it is due: ``within 30 days after signature``."""
    stated: StatedDocument


@frozen
class DueDocument(Part):
    """When an event is due, where that is counted from no event."""

    words: str
    dated: bool
    """Whether it is a day; a time that is counted from nothing starts when nobody has said."""
    stated: StatedDocument


@frozen
class ClauseRefDocument(Part):
    """A clause by its id, its printed number, and what it is called."""

    clause: str
    label: str
    title: str


@frozen
class EventDocument(Part):
    """Something that may come about."""

    id: str
    words: str
    role: EventRole
    """Whether others come before it and after it."""
    step: int
    """How many events at most come one after the other before it."""
    outside: bool
    """Whether it must come first and nothing in the text brings it about."""
    clause: ClauseRefDocument | None
    """The clause that it is, where it is called by the name of one."""
    see: tuple[ClauseRefDocument, ...]
    """Clauses that the text points at for it."""
    due: tuple[DueDocument, ...]


@frozen
class CircleDocument(Part):
    """Events that come before each other."""

    deadlock: bool
    """Whether each waits for the next; a trigger or a deadline may be met otherwise."""
    by: tuple[str, ...]
    """Whose wish makes it, where one of its links stands in brackets."""
    links: tuple[OrderLinkDocument, ...]
    """A shortest way around."""
    events: tuple[str, ...]
    """All events that lie on a way around with these."""


@frozen
class OrphanedDocument(Part):
    """What changes in the order of a text if a clause goes, with all that stands below it."""

    without: ClauseRefDocument
    waiting: tuple[OrderLinkDocument, ...]
    """What still waits for something that nothing in the text brings about then."""
    untriggered: tuple[str, ...]
    """Events that nothing starts then, by id."""
    freed: tuple[OrderLinkDocument, ...]
    """What has to wait no longer."""
    referring: tuple[ClauseRefDocument, ...]
    """Clauses that refer to what is gone."""


@frozen
class TextOrderDocument(Part):
    """The order of events by one text."""

    text: TextDocument
    events: tuple[EventDocument, ...]
    """In an order that puts what comes first in front."""
    links: tuple[OrderLinkDocument, ...]
    circles: tuple[CircleDocument, ...]
    orphaned: OrphanedDocument | None = field(default_factory=lambda: None)


@frozen
class WayDocument(Part):
    """How one text goes from one event to another."""

    document: str
    """The ref of the text."""
    links: tuple[OrderLinkDocument, ...]


@frozen
class ConflictDocument(Part):
    """Two events that texts put in opposite orders: a conflict of positions, no deadlock."""

    one: str
    other: str
    one_first: tuple[WayDocument, ...]
    other_first: tuple[WayDocument, ...]


@frozen
class NeededDocument(Part):
    """What each text requires before an event that several name."""

    event: str
    """What it is called."""
    ways: tuple[WayDocument, ...]


@frozen(slots=False)
class EventSequence(Document):
    """``plans sequence --format json``.

    Attributes:
        orders: the order of events by each text.
        conflicts: pairs of events that texts put in opposite orders.
        needed: what each text requires before events that several name.
        registers: what ids stand for.
        warnings: what was said while the texts were read, a line each.
        revisions: the texts themselves, in their order, for renderers.
    """

    called: ClassVar[str] = "a sequence"
    form: ClassVar[str] = "plans-sequence/1"

    orders: tuple[TextOrderDocument, ...]
    conflicts: tuple[ConflictDocument, ...]
    needed: tuple[NeededDocument, ...]
    registers: Registers = field(default_factory=Registers)
    warnings: tuple[str, ...] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def texts(self) -> tuple[TextDocument, ...]:
        """The texts."""
        return tuple(each.text for each in self.orders)

    def records(self) -> Records:
        """Return a row for each link, and for each deadline that is counted from nothing."""
        rows = [row for order in self.orders for row in _rows(order)]
        for row in rows:
            row["addresses"] = addresses(row["sources"].split(), self.registers)
        return Records.of(COLUMNS, rows)

    _texts = handed("texts", "Each text, with its events, links and circles.", of="orders")
    _conflicts = handed("conflicts", "Pairs of events that texts put in opposite orders.")
    _needed = handed("needed", "What each text requires before an event that several texts name.")

    @said("sources")
    def _sources(self) -> tuple[SourceDocument, ...]:
        """The sources that are named, by id."""
        links = (each.stated for order in self.orders for each in order.links)
        dues = (due.stated for order in self.orders for each in order.events for due in each.due)
        ids = (id for stated in (*links, *dues) for id in stated.sources)
        return source_documents(ids, self.registers)


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
