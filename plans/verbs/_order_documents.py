"""The order of events of one text, as JSON and every page have it."""

from __future__ import annotations

from collections.abc import Iterable

from plans.model import Registers, Revision
from plans.negotiating import Circle, Event, Link, Order, Orphaned, Statement
from plans.results import (
    CircleDocument,
    ClauseRefDocument,
    DueDocument,
    EventDocument,
    EventRole,
    OrderLinkDocument,
    OrphanedDocument,
    StatedDocument,
)
from plans.terms import Due
from plans.values import frozen


@frozen(slots=False)
class OrderWriter:
    """Puts the order of one text into documents."""

    revision: Revision
    order: Order
    registers: Registers

    def events(self) -> tuple[EventDocument, ...]:
        """Return all events, what comes first in front."""
        steps = self.order.steps
        found = sorted(self.order.events.values(), key=lambda each: (steps[each.key], each.words))
        return tuple(map(self._event, found))

    def links(self, links: Iterable[Link]) -> tuple[OrderLinkDocument, ...]:
        """Return links in their order."""
        return tuple(
            OrderLinkDocument(
                link.before,
                link.after,
                link.kind,
                _due_words(link.due) if link.due else link.kind,
                self._stated(link.said),
            )
            for link in links
        )

    def circles(self) -> tuple[CircleDocument, ...]:
        """Return the circles, those first in which each waits for the next."""
        return tuple(map(self._circle, self.order.circles))

    def orphaned(self, clause: str, found: Orphaned) -> OrphanedDocument:
        """Return what changes if ``clause`` goes."""
        return OrphanedDocument(
            self.clause(clause),
            self.links(found.waiting),
            found.untriggered,
            self.links(found.freed),
            tuple(map(self.clause, found.referring)),
        )

    def clause(self, id: str) -> ClauseRefDocument:
        """Return a clause of the text."""
        place = self.revision.places[id]
        return ClauseRefDocument(id, place.label, place.clause.title)

    def _circle(self, found: Circle[Link]) -> CircleDocument:
        return CircleDocument(found.deadlock, found.by, self.links(found.links), found.events)

    def _event(self, event: Event) -> EventDocument:
        return EventDocument(
            event.key,
            event.words,
            self._role(event.key),
            self.order.steps[event.key],
            event.key in self.order.outside,
            self.clause(event.clause) if event.clause else None,
            tuple(map(self.clause, event.see)),
            tuple(
                DueDocument(_due_words(each.due), each.due.day is not None, self._stated(each.said))
                for each in event.due
            ),
        )

    def _role(self, key: str) -> EventRole:
        match key in self.order.causing, key in self.order.caused:
            case True, True:
                return "between"
            case True, False:
                return "start"
            case False, True:
                return "end"
        return "alone"

    def _stated(self, said: Statement) -> StatedDocument:
        place = self.revision.places[said.clause]
        return StatedDocument(
            said.clause,
            place.label,
            place.clause.heading,
            said.key,
            said.term.phrase(self.registers.name_of),
            said.support,
            said.evidence.sources,
            said.by,
            said.term.proposed is not None,
        )


def _due_words(due: Due) -> str:
    return due.when or "at a time that is not given"
