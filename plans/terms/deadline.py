"""When something has to happen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import DueField, Parties
from plans.terms._naming import alone, pair, raised, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._precedes import Precedes
from plans.terms._says import Differs


class Deadline(Term):
    """A date, a time after an event, or as soon as possible."""

    kind: Literal["deadline"]
    due: DueField | None = None
    action: str | None = None
    bearer: Parties = ()

    required: ClassVar[tuple[str, ...]] = ("due", "action")
    example: ClassVar[Mapping[str, Any]] = {"due": "100 days", "action": "vote"}
    main: ClassVar[str] = "due"
    proposed_from: ClassVar[tuple[str, ...]] = ("deadline", "date")

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``deadline to hold elections``."""
        return f"deadline to {self.action}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``US to vote within 100 days after signature``, ``vote by 2027-01-01``."""
        who = listed(self.bearer, name_of)
        when = (self.due.when if self.due else "") or "at a time that is not given"
        return f"{who} to {self.action} {when}" if who else f"{self.action} {when}"

    def comes_first(self) -> tuple[Precedes, ...]:
        """Return what the time is counted from."""
        due = (Precedes(self.due.anchor, "within", self.due),) if self.due else ()
        return (*super().comes_first(), *due)

    def comes_after(self, name_of: NameOf) -> tuple[str, ...]:
        """Return what is due."""
        return (self.action,) if self.action else ()


def _vote(due: str, **more: object) -> dict[str, object]:
    return dict(values(kind="deadline", issue="elections", due=due, action="vote", **more))


def _exact(value: Any) -> bool:
    return bool(value and value.exact)


Deadline.changes = {
    "due": pair(
        ("deadline-postponed", "deadline-brought-forward"),
        ("A deadline is later.", "A deadline is earlier."),
        raised,
        (_vote("100 days after signature"), _vote("180 days after signature")),
    )
    + pair(
        ("deadline-fixed", "deadline-became-open"),
        (
            "A date or a count of days replaces an open wording.",
            "An open wording replaces a date or a count of days.",
        ),
        lambda before, after: not _exact(before) and _exact(after),
        (_vote("as soon as possible"), _vote("100 days after signature")),
        direction="strengthen",
    )
    + alone(
        "deadline-start-changed",
        "A deadline is counted from another event or stated in another way.",
        "which of two events comes first is not known",
        (_vote("100 days after signature"), _vote("100 days after ceasefire")),
    ),
    "bearer": alone(
        "deadline-bearer-changed",
        "Somebody else has to meet the deadline.",
        "one bearer for another has no direction",
        (_vote("2027-01-01", bearer="ukraine"), _vote("2027-01-01", bearer="russia")),
        says=Differs("on"),
    ),
}
TERM = Deadline
