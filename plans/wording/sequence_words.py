"""An order of events in words: what comes first, what waits for what, and what is orphaned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from plans.model import Registers
from plans.results import (
    CircleDocument,
    ClauseRefDocument,
    DueDocument,
    EventDocument,
    EventSequence,
    OrderLinkDocument,
    OrphanedDocument,
    StatedDocument,
    TextOrderDocument,
    WayDocument,
)
from plans.terms import listed
from plans.wording.citing import counted
from plans.wording.position_words import SUPPORT, points_in_words
from plans.wording.typography import capital

NO_CONFLICT = "No two texts put the same two events in opposite orders, by the words they use."
ONE_EVENT = (
    "Two names are of one event only where they have the same words; between texts, whether all "
    "of it is meant need not be said. What no term states is not known, and an order is no "
    "judgement of it."
)


def event_names(order: TextOrderDocument) -> dict[str, str]:
    """Return the words of each event, by its id."""
    return {event.id: event.words for event in order.events}


def step_words(step: int, order: TextOrderDocument) -> str:
    """Return what stands above the events of a step; those in a circle wait for one another."""
    if step:
        return f"{step + 1}. after what stands above"
    circled = {event for circle in order.circles for event in circle.events}
    waits = any(event.id in circled for event in order.events if not event.step)
    return "1. nothing in the text comes before" + (", or only a circle" if waits else "")


def order_words(order: TextOrderDocument) -> str:
    """Return in a sentence how much is known of an order."""
    proposed = sum(link.stated.proposed for link in order.links)
    if not order.text.typed:
        known = f"{counted(proposed, 'link')} proposed" if proposed else "nothing is known of it"
        return f"nobody has typed what comes before what: {known}."
    if not order.events:
        return "no term states an order."
    locked = sum(circle.deadlock for circle in order.circles)
    rest = len(order.circles) - locked
    waits = sum(event.outside for event in order.events)
    parts = [
        f"{counted(len(order.links), 'link')} between {counted(len(order.events), 'event')}",
        counted(locked, "deadlock") if locked else "no deadlock",
        *([counted(rest, "other circle")] if rest else []),
        *(
            [f"{counted(waits, 'condition')} that nothing in the text brings about"]
            if waits
            else []
        ),
    ]
    return f"{'; '.join(parts)}."


def sequence_lead(found: EventSequence) -> str:
    """Return how many texts say what must come first, and whether that can be met."""
    if len(found.orders) == 1:
        return capital(order_words(found.orders[0]))
    told = [each for each in found.orders if each.links]
    locked = sum(any(circle.deadlock for circle in each.circles) for each in told)
    apart = len(found.conflicts)
    parts = [
        f"{counted(len(told), 'text')} {_for(len(told), 'says', 'say')} what must come first",
        f"{locked or 'none'} of them {_for(locked, 'has', 'have')} a deadlock",
        f"{counted(apart, 'pair') if apart else 'no pair'} of events "
        f"{_for(apart, 'is', 'are')} in opposite orders",
    ]
    return f"{'; '.join(parts)}."


def _for(count: int, one: str, many: str) -> str:
    return one if count < 2 else many


def stated_where(stated: StatedDocument, registers: Registers) -> str:
    """Return the point of a term, what weakens it and who wants it: ``point 28, one source``."""
    by = f"wanted by {listed(stated.by, registers.name_of)}" if stated.by else ""
    weak = "proposed" if stated.proposed else SUPPORT.get(stated.attestation or "", "")
    held = "carried" if stated.attestation == "carried" else ""
    point = _point(stated.label, stated.heading or stated.clause)
    return ", ".join(filter(None, [point, weak, held, by]))


def link_words(link: OrderLinkDocument, names: Mapping[str, str], registers: Registers) -> str:
    """Return what comes first, beside the event after it: ``only if all agree (point 28)``."""
    return f"{link_told(link, names)} ({stated_where(link.stated, registers)})"


def link_told(link: OrderLinkDocument, names: Mapping[str, str]) -> str:
    """Return what comes first, without where that stands: ``only if all agree``."""
    return link.words if link.kind == "within" else f"{link.words} {names[link.before]}"


def sequence_marks(event: EventDocument, order: TextOrderDocument) -> Iterator[str]:
    """Yield what is to be told of an event beside its words."""
    if event.clause:
        yield f"is {clause_words(event.clause)}"
    if event.see:
        yield f"see {', '.join(map(clause_words, event.see))}"
    if event.outside:
        yield "waits for something outside the text"
    if any(event.id in circle.events for circle in order.circles):
        yield "in a circle"


def due_words(event: EventDocument, registers: Registers) -> Iterator[str]:
    """Yield when an event is due by deadlines that are counted from no event."""
    for due in event.due:
        yield f"{due_told(due)} ({stated_where(due.stated, registers)})"


def due_told(due: DueDocument) -> str:
    """Return a deadline without where it stands."""
    return due.words if due.dated else f"{due.words}, from when is not said"


def clause_words(clause: ClauseRefDocument) -> str:
    """Return ``point 28, Ceasefire``."""
    point = points_in_words([clause.label])
    return f"{point}, {clause.title}" if point and clause.title != clause.label else clause.title


def circle_words(circle: CircleDocument, names: Mapping[str, str], registers: Registers) -> str:
    """Return ``Deadlock: A waits for B (point 28), B waits for A (point 3)``."""
    kind = "Deadlock" if circle.deadlock else "Circle"
    by = f" if {listed(circle.by, registers.name_of)} has its way" if circle.by else ""
    more = len(circle.events) - len(circle.links)
    tail = f"; {counted(more, 'more event')} in the same circle" if more else ""
    # Told from what waits: the last of the way first.
    steps = [_waits(link, names, registers) for link in reversed(circle.links)]
    return f"{kind}{by}: {', '.join(steps)}{tail}"


def _waits(link: OrderLinkDocument, names: Mapping[str, str], registers: Registers) -> str:
    verb = {"only if": "waits for", "when": "follows from", "within": "is due after"}[link.kind]
    at = stated_where(link.stated, registers)
    return f"“{names[link.after]}” {verb} “{names[link.before]}” ({at})"


def way_words(way: WayDocument, names: Mapping[str, str], registers: Registers) -> str:
    """Return the way of one text from what comes first to what comes last."""
    steps = [names[way.links[0].before]]
    steps += [f"{names[each.after]} ({stated_where(each.stated, registers)})" for each in way.links]
    return " → ".join(steps)


def orphaned_lines(
    found: OrphanedDocument, names: Mapping[str, str], registers: Registers
) -> Iterator[str]:
    """Yield what changes if a clause goes, a sentence each."""
    for link in found.waiting:
        at = stated_where(link.stated, registers)
        said = f"“{names[link.after]}” waits for “{names[link.before]}” ({at})"
        yield f"{said}, which nothing in the text brings about then"
    for event in found.untriggered:
        yield f"nothing in the text starts “{names[event]}” any more"
    for link in found.freed:
        yield f"“{names[link.after]}” no longer has to wait for “{names[link.before]}”"
    if found.referring:
        yield f"clauses that refer to it: {_clauses(found.referring)}"


def _clauses(clauses: Iterable[ClauseRefDocument]) -> str:
    return "; ".join(map(clause_words, clauses))


def _point(label: str, called: str) -> str:
    return points_in_words([label]) or called
