"""What was said about the two texts or the talks between them, and which is no text."""

from __future__ import annotations

from plans.formats.html._report.lookups import Desk, Link, Support
from plans.model import About, Claim
from plans.values import frozen
from plans.wording import claimant, day, measured


@frozen
class ClaimView:
    """Something that was said; ``about`` links to clauses, or names what else it is about."""

    who: str
    day: str
    iso: str
    statement: str
    number: str
    note: str
    about: tuple[Link, ...]
    support: Support
    page: str
    """The way to where it stands among all that was said, in a site that has that."""


def claim_views(desk: Desk) -> tuple[ClaimView, ...]:
    """Return what was said, the earliest first; in a site of the two texts alone.

    There what was said of their subjects and of the talks stands on a page of its own.
    """
    told = (c for c in desk.result.claims if not desk.frame or c.about.texts or c.about.clauses)
    return tuple(_view(claim, desk) for claim in told)


def _view(claim: Claim, desk: Desk) -> ClaimView:
    return ClaimView(
        who=claimant(claim, desk.registers),
        day=day(claim.date),
        iso=claim.date,
        statement=claim.statement,
        number=measured(claim.measurement) if claim.measurement else "",
        note=claim.note or "",
        about=_about(claim.about, desk),
        support=desk.support(claim.attestation, claim.sources),
        page=desk.page_of("claims", "", claim.id),
    )


def _about(about: About, desk: Desk) -> tuple[Link, ...]:
    happened = {event.id: event.title for event in desk.registers.events.events}
    named = [
        *map(desk.called, about.texts),
        *map(desk.registers.title_of, about.issues),
        *(happened.get(id, id) for id in about.events),
    ]
    links = [desk.named_point(ref) for ref in about.clauses]
    return (*links, *(Link("", name) for name in named))
