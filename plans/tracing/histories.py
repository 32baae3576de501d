"""The history of a clause, a term or an issue: every value it had, over all connected revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from plans.model import Clause
from plans.terms import Term
from plans.tracing.chain import Link, Step, dates_of, last_uses
from plans.tracing.statements import canonical, items_of, statement
from plans.tracing.threads import Spot, Threads
from plans.values import frozen

Event = Literal["first appeared", "changed", "disappeared", "came back", "taken over"]


@frozen
class Moment:
    """A revision where something happened.

    Attributes:
        ref: the revision.
        event: what happened; ``taken over`` where the value is that of another proposal.
        spots: where the value stands; empty where it disappeared.
        against: the revision that it is compared with; empty for the first of all.
        before: where the value stood there.
        firm: whether it is certain that the one was made from the other.
        since: from when to when the value stood before, if it came back.
    """

    ref: str
    event: Event
    spots: tuple[Spot, ...]
    against: str = ""
    before: tuple[Spot, ...] = ()
    firm: bool = True
    since: str = ""


@frozen(slots=False)
class History:
    """What happened to one thing, oldest first, and the revisions that were looked at.

    Attributes:
        what: ``clause``, ``term`` or ``issue``.
        name: as it was asked for.
        moments: where something happened.
        chain: every revision that was looked at.
        quiet: revisions that have it unchanged.
        carried: those of them whose own sources say nothing of it.
    """

    what: Literal["clause", "term", "issue"]
    name: str
    moments: tuple[Moment, ...]
    chain: Mapping[str, Step]
    quiet: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()

    def clause_at(self, ref: str, spot: Spot) -> Clause:
        """Return the clause at ``spot``."""
        return self.chain[ref].revision.places[spot.clause].clause

    def terms_at(self, ref: str, spot: Spot) -> tuple[Term, ...]:
        """Return the term at ``spot``, or all terms of a clause."""
        terms = self.clause_at(ref, spot).terms
        return (terms[spot.term],) if spot.term else tuple(terms.values())


def trace(steps: Sequence[Step], ref: str, clause: str, term: str = "") -> History:
    """Return the history of a clause, or of one of its terms, as it stands in revision ``ref``.

    Args:
        steps: every revision connected with it, each behind all it was made from.
        ref: a revision that has it.
        clause: the clause's id there.
        term: the term's key there; empty for the whole clause.
    """
    found = Threads(steps).follow(ref, Spot(clause, term))
    name = f"{clause}.{term}" if term else clause
    return _history("term" if term else "clause", name, steps, found)


def trace_issue(steps: Sequence[Step], issue: str) -> History:
    """Return the history of all terms about ``issue``, whatever clause they stand in."""
    found = {
        step.ref: tuple(
            Spot(clause.id, key)
            for clause in step.edition.said
            for key, term in clause.terms.items()
            if term.issue == issue
        )
        for step in steps
    }
    return _history("issue", issue, steps, found)


def _history(
    what: Literal["clause", "term", "issue"],
    name: str,
    steps: Sequence[Step],
    found: Mapping[str, tuple[Spot, ...]],
) -> History:
    values = {step.ref: _value(step, found.get(step.ref, ())) for step in steps}
    dates = dates_of(steps)
    moments, quiet = [], []
    for step, ancestry in _with_ancestry(steps, values):
        moment = _moment(step, values, found, ancestry, dates)
        if moment:
            moments.append(moment)
        elif values[step.ref]:
            quiet.append(step.ref)
    chain = {step.ref: step for step in steps}
    moments.sort(key=lambda each: dates[each.ref])
    carried = tuple(ref for ref in quiet if _carried(chain[ref], found[ref]))
    return History(what, name, tuple(moments), chain, tuple(quiet), carried)


def _with_ancestry(
    steps: Sequence[Step], values: Mapping[str, str]
) -> Iterator[tuple[Step, dict[str, str]]]:
    """Yield each step with the values of all it was made from, and the latest that had each."""
    ancestry: dict[str, dict[str, str]] = {}
    last_use = last_uses(steps)
    for number, step in enumerate(steps):
        mine: dict[str, str] = {}
        for link in step.links:
            mine |= ancestry.get(link.ref, {})
            if last_use[link.ref] == number:
                ancestry.pop(link.ref, None)
        mine |= {values[link.ref]: link.ref for link in step.links if values.get(link.ref)}
        ancestry[step.ref] = mine
        yield step, mine


def _carried(step: Step, spots: Iterable[Spot]) -> bool:
    return all(step.edition.clause(spot.clause).carried for spot in spots)


def _value(step: Step, spots: Iterable[Spot]) -> str:
    """Return what stands at ``spots`` as one text, empty for nothing."""
    said = []
    for spot in spots:
        clause = step.edition.clause(spot.clause)
        said.append(statement(clause.terms[spot.term]) if spot.term else _whole(clause))
    return canonical(said) if said else ""


def _whole(clause: Clause) -> str:
    items = items_of(clause)
    items.pop("label", None)
    return canonical(items)


def _moment(
    step: Step,
    values: Mapping[str, str],
    found: Mapping[str, tuple[Spot, ...]],
    ancestry: Mapping[str, str],
    dates: Mapping[str, str],
) -> Moment | None:
    now, having = values[step.ref], _having(step, values)
    alike = [link for link in having if values[link.ref] == now]
    event = _event(step, now, having, alike, ancestry)
    if event is None:
        return None
    spots = found.get(step.ref, ()) if now else ()
    since = ancestry.get(now, "") if event == "came back" else ""
    link = _nearest(alike or having or step.links, dates)
    if link is None:
        return Moment(step.ref, event, spots, since=since)
    return Moment(step.ref, event, spots, link.ref, found.get(link.ref, ()), link.firm, since)


def _having(step: Step, values: Mapping[str, str]) -> list[Link]:
    """Return the links to what has a value.

    What a merge put together comes from its sides; what they started from is older than both.
    """
    having = [link for link in step.links if values.get(link.ref)]
    return [link for link in having if link.side] or having


def _nearest(links: Sequence[Link], dates: Mapping[str, str]) -> Link | None:
    """Return the link to compare along: a certain one before an inferred one, then the latest."""
    return max(links, key=lambda link: (link.firm, dates.get(link.ref, "")), default=None)


def _event(
    step: Step,
    now: str,
    having: Sequence[Link],
    alike: Sequence[Link],
    ancestry: Mapping[str, str],
) -> Event | None:
    if not now:
        return "disappeared" if having else None
    if alike:
        return None if _inside(step, alike) else "taken over"
    if now in ancestry or (ancestry and not having):
        return "came back"
    return "changed" if having else "first appeared"


def _inside(step: Step, alike: Sequence[Link]) -> bool:
    """Say whether a value comes from the proposal's own revisions.

    A merge has a side of its own proposal, and may have taken the value from another.
    """
    near = alike if any(link.side for link in alike) else step.links
    return any(link.ref.rpartition("@")[0] == step.proposal for link in near)
