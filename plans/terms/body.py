"""A council, commission, fund or working group that is set up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Parties
from plans.terms._naming import alone, members_gained, pair, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._says import Differs


class Body(Term):
    """A body, who chairs or leads it, who sits on it and what it is for."""

    kind: Literal["body"]
    name: str | None = None
    chair: str | None = None
    lead: Parties = ()
    members: Parties = ()
    mandate: str | None = None

    required: ClassVar[tuple[str, ...]] = ("name",)
    example: ClassVar[Mapping[str, Any]] = {"name": "Council"}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return the body's name."""
        return self.name or "body"

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return who chairs, leads and sits, and the mandate."""
        parts = [f"chaired by {self.chair}"] if self.chair else []
        parts += [f"led by {listed(self.lead, name_of)}"] if self.lead else []
        parts += [f"of {listed(self.members, name_of)}"] if self.members else []
        return "; ".join([*parts, *([self.mandate] if self.mandate else [])]) or "set up"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``Council, chaired by A, with US as members: monitor the truce``."""
        seats = {
            f"chaired by {self.chair}": self.chair,
            f"led by {listed(self.lead, name_of)}": self.lead,
            f"with {listed(self.members, name_of)} as members": self.members,
        }
        said = ", ".join([str(self.name), *(how for how, who in seats.items() if who)])
        return f"{said}: {self.mandate}" if self.mandate else said


def _council(**more: object) -> dict[str, object]:
    return dict(values(kind="body", issue="peace-council", name="Peace Council", **more))


Body.changes = {
    "members": pair(
        ("body-gained-member", "body-lost-member"),
        ("More parties sit on a body.", "Fewer parties sit on a body."),
        members_gained,
        (_council(members=["us", "russia"]), _council(members=["us", "russia", "ukraine"])),
        direction="widen",
        says=Differs("members"),
    )
    + alone(
        "body-membership-changed",
        "Other parties sit on a body.",
        "one member for another has no direction",
        (_council(members=["us", "russia"]), _council(members=["us", "ukraine"])),
        says=Differs("members"),
    ),
    "lead": alone(
        "body-lead-changed",
        "Somebody else leads a body.",
        "one lead for another has no direction",
        (_council(lead="us"), _council(lead="ukraine")),
        says=Differs("led by"),
    ),
    "chair": alone(
        "body-chair-changed",
        "Somebody else chairs a body.",
        "one chair for another has no direction",
        (_council(chair="A"), _council(chair="B")),
        says=Differs("chaired by"),
    ),
    "mandate": alone(
        "body-mandate-changed",
        "A body has another mandate.",
        "mandates in words have no order",
        (_council(mandate="monitor"), _council(mandate="enforce")),
        says=Differs("mandate"),
    ),
    "name": alone(
        "body-renamed",
        "A body has another name.",
        "a name has no direction",
        (_council(), dict(values(kind="body", issue="peace-council", name="Peace Board"))),
        severity="minor",
        says=Differs("name"),
    ),
}
TERM = Body
