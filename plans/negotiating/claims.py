"""What was said about texts or about the talks, and where it bears."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from plans.model import Claim, Event, Registers, Revision, bounds


def claims_about(
    registers: Registers,
    texts: Collection[str],
    issues: Collection[str] = (),
    events: Collection[str] = (),
) -> tuple[Claim, ...]:
    """Return what was said of any of these, the earliest first.

    Args:
        registers: where the claims are.
        texts: refs. What was said of their proposal, or of a clause of theirs, is of them too.
        issues: ids.
        events: ids.
    """
    named = {*texts, *(ref.partition("@")[0] for ref in texts)}
    found = (
        claim
        for claim in registers.claims.claims
        if not named.isdisjoint(claim.about.texts)
        or not named.isdisjoint(ref.partition(":")[0] for ref in claim.about.clauses)
        or not set(issues).isdisjoint(claim.about.issues)
        or not set(events).isdisjoint(claim.about.events)
    )
    return tuple(sorted(found, key=lambda claim: (claim.date, claim.id)))


def issues_stated(revisions: Iterable[Revision]) -> frozenset[str]:
    """Return the issues on which any of ``revisions`` states something, in brackets too."""
    # What a clause says one at a time is large, and few diffs have to be asked this.
    from plans.model import Stated, statements_of

    clauses = (clause for revision in revisions for clause in revision.walk())
    said = (each for clause in clauses for each in statements_of(clause))
    return frozenset(each.term.issue for each in said if isinstance(each, Stated))


def events_between(registers: Registers, *days: str | None) -> tuple[Event, ...]:
    """Return what happened between two days, both included, the earliest first.

    Nothing did as far as anybody can tell if one of the days is not known.
    """
    if not all(days):
        return ()
    first, last = sorted(day for day in days if day)
    found = (each for each in registers.events.events if first <= each.date <= last)
    return tuple(sorted(found, key=lambda each: bounds(each.date)))
