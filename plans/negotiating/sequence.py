"""What has to come before what, by one text: its conditions, triggers and deadlines as a graph.

Nodes are events; what a text calls by the name of a clause of its own is that clause. A link leads
from what comes first to what comes after, and names the clause and the term that say so. Neither
depends on the order of the clauses, and a clause that states no order adds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from plans.model import Revision
from plans.negotiating.cycles import Circle, circles_of, steps_of
from plans.negotiating.events import Naming, folded
from plans.negotiating.statements import Statement, statements_of_clause
from plans.terms import UNNAMED, Due, LinkKind, NameOf, Precedes
from plans.values import frozen


@frozen
class Event:
    """Something that may come about.

    Attributes:
        key: what its names have in common.
        words: the first of its names in the order of letters.
        names: all its names, without what spelling may vary.
        meant: these without the words that only say that all of it is meant.
        clause: the id of the clause that it is; empty if it is none.
        see: the ids of the clauses that are pointed at for it where it is stated.
        due: when it is due, where that is counted from no event: ``2027-01-01``, ``100 days``.
    """

    key: str
    words: str
    names: frozenset[str]
    meant: frozenset[str]
    clause: str
    see: tuple[str, ...]
    due: tuple[Dated, ...]


@frozen
class Dated:
    """A deadline counted from no event, and the statement of it."""

    due: Due
    said: Statement


@frozen
class Link:
    """That one event comes before another, and which term says so."""

    before: str
    after: str
    kind: LinkKind
    said: Statement
    due: Due | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """What tells it from the other links, in an order that no text decides."""
        said = self.said
        return self.before, self.after, self.kind, said.clause, said.key, said.bracket, *said.by


@frozen(slots=False)
class Order:
    """The graph of one text: events by their keys, and links in an order that no text decides."""

    events: Mapping[str, Event]
    links: tuple[Link, ...]

    @cached_property
    def caused(self) -> frozenset[str]:
        """The events that something in the text brings about or comes before."""
        return frozenset(link.after for link in self.links)

    @cached_property
    def causing(self) -> frozenset[str]:
        """The events that come before another."""
        return frozenset(link.before for link in self.links)

    @cached_property
    def steps(self) -> Mapping[str, int]:
        """How many events at most come one after the other before each; of a circle all alike."""
        return steps_of(self.events, [(link.before, link.after) for link in self.links])

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """What must come first and nothing in the text brings about: it waits for the outside."""
        needed = {link.before for link in self.links if link.kind == "only if"}
        return tuple(
            key
            for key in sorted(needed - self.caused)
            if not (self.events[key].clause or self.events[key].see)
        )

    @cached_property
    def circles(self) -> tuple[Circle[Link], ...]:
        """The circles of the text itself, and then those that the wish of a side would make."""
        found = list(circles_of(self._as_wanted(()), ()))
        known = {each.events for each in found}
        for by in sorted({link.said.by for link in self.links if link.said.bracket}):
            wanted = circles_of(self._as_wanted(by), by)
            found += [each for each in wanted if each.events not in known]
        return tuple(found)

    def _as_wanted(self, by: tuple[str, ...]) -> list[Link]:
        """Return the links of the text, and those of brackets that are closed as ``by`` want it."""
        return [link for link in self.links if not link.said.bracket or link.said.by == by]


def order_of(revision: Revision, name_of: NameOf) -> Order:
    """Return what must come before what in ``revision``.

    What a program read out of prose is in it as such: its statement says so.
    """
    graph = _Graph(revision, Naming.of(revision))
    for clause in revision.walk():
        for said in statements_of_clause(clause):
            graph.add(said, name_of)
    return graph.order()


def is_ordered(revision: Revision, name_of: NameOf) -> bool:
    """Say whether something in ``revision`` must come before something else: has it any links."""
    return any(
        _orders(said, name_of)
        for clause in revision.walk()
        for said in statements_of_clause(clause)
    )


def _orders(said: Statement, name_of: NameOf) -> bool:
    events = [first.event for first in said.term.comes_first() if first.event]
    return any({*events} - {UNNAMED}) and any(
        after != UNNAMED for after in said.term.comes_after(name_of)
    )


class _Graph:
    """Gathers the events and links of one text."""

    def __init__(self, revision: Revision, naming: Naming) -> None:
        self._revision = revision
        self._naming = naming
        self._words: dict[str, set[str]] = {}
        self._see: dict[str, set[str]] = {}
        self._due: dict[str, list[Dated]] = {}
        self._links: list[Link] = []

    def add(self, said: Statement, name_of: NameOf) -> None:
        """Add what one statement says of an order."""
        for first in said.term.comes_first():
            for after in said.term.comes_after(name_of):
                if UNNAMED not in (first.event, after):
                    self._put(first, self._event(after, said), said)

    def _put(self, first: Precedes, after: str, said: Statement) -> None:
        if first.event:
            before = self._event(first.event, said)
            self._links.append(Link(before, after, first.kind, said, first.due))
        elif first.due:
            self._due.setdefault(after, []).append(Dated(first.due, said))

    def order(self) -> Order:
        """Return the graph."""
        keys = sorted(self._words)
        return Order(
            {key: self._made(key) for key in keys},
            tuple(sorted(self._links, key=lambda link: link.order)),
        )

    def _event(self, words: str, said: Statement) -> str:
        key = self._naming.key(words)
        self._words.setdefault(key, set()).add(words)
        for id in self._revision.places[said.clause].clause.refs:
            place = self._revision.places.get(id)
            if place and key != f"#{id}" and self._naming.shares_words(words, place.clause):
                self._see.setdefault(key, set()).add(id)
        return key

    def _made(self, key: str) -> Event:
        words = self._words[key]
        names = frozenset(folded(each, self._naming.articles) for each in words)
        dated = sorted(self._due.get(key, ()), key=lambda each: (str(each.due), each.said.clause))
        clause = key[1:] if key.startswith("#") else ""
        see = tuple(sorted(self._see.get(key, ())))
        meant = frozenset(map(self._naming.meant, words))
        return Event(key, min(words), names, meant, clause, see, tuple(dated))
