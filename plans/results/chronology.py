"""Texts in time: who tabled each and when, what each was made from, and what happened meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.model import Listed, Registers, Revision
from plans.results.document import Part
from plans.results.position_table import TextDocument
from plans.terms import Attestation
from plans.values import frozen


@frozen
class DatedTextDocument(Part):
    """A text, and how well it is known."""

    text: TextDocument
    support: Attestation | None
    """The best support that any clause of it has; null where nobody recorded any."""


@frozen
class DerivedDocument(Part):
    """One text was made from another."""

    before: str
    """The ref of the one that was there first."""
    after: str
    attestation: Attestation | None
    """How well that is known; null where the later text itself names the other."""


@frozen
class HappenedDocument(Part):
    """Something that happened."""

    id: str
    date: str
    until: str | None
    place: str
    title: str
    participants: tuple[str, ...]


@frozen
class Chronology(Part):
    """Several texts in time."""

    texts: tuple[DatedTextDocument, ...]
    derived: tuple[DerivedDocument, ...]
    events: tuple[HappenedDocument, ...]
    read_until: str | None
    """The last day up to which the sources were read, if the workspace says so."""


def chronology_of(
    texts: Iterable[tuple[TextDocument, Revision | Listed]], registers: Registers
) -> Chronology:
    """Return texts in time, in their order.

    Args:
        texts: what is told of each text, and the text itself, or what lists tell of it.
        registers: events, lineage and sources are read from them; what is empty is not told.
    """
    both = list(texts)
    return Chronology(
        texts=tuple(DatedTextDocument(text, own.support) for text, own in both),
        derived=tuple(_derived(both, registers)),
        events=tuple(map(HappenedDocument.drawn_from, registers.events.events)),
        read_until=registers.sources.read_until,
    )


def _derived(
    both: Iterable[tuple[TextDocument, Revision | Listed]], registers: Registers
) -> Iterator[DerivedDocument]:
    """Yield the edges of the lineage between the texts, and parents that it does not name."""
    both = list(both)
    refs = {text.ref for text, _ in both}
    edges = {(each.origin, each.to): each.attestation for each in registers.lineage.lineage}
    for text, revision in both:
        for parent in filter(None, (revision.parent, *revision.merged_from)):
            before = parent if "@" in parent else f"{text.proposal}@{parent}"
            edges.setdefault((before, text.ref), None)
    for (before, after), attestation in edges.items():
        if {before, after} <= refs and before != after:
            yield DerivedDocument(before, after, attestation)
