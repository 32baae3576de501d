"""An event and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Names
from plans.terms._naming import alone, members_gained, pair, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._precedes import Precedes
from plans.terms._says import Differs


class Trigger(Term):
    """``event`` → ``effects``."""

    kind: Literal["trigger"]
    event: str | None = None
    effects: Names = ()

    required: ClassVar[tuple[str, ...]] = ("event", "effects")
    example: ClassVar[Mapping[str, Any]] = {"event": "attack", "effects": ["response"]}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``consequences if Russia invades``."""
        return f"consequences if {self.event}"

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return the effects."""
        return listed(self.effects, str)

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``if Russia invades: all sanctions are restored``."""
        return f"if {self.event}: {listed(self.effects, str)}"

    def comes_first(self) -> tuple[Precedes, ...]:
        """Return the event."""
        event = (Precedes(self.event, "when"),) if self.event else ()
        return (*super().comes_first(), *event)

    def comes_after(self, name_of: NameOf) -> tuple[str, ...]:
        """Return the effects."""
        return self.effects


def _if(event: str, *effects: str) -> dict[str, object]:
    return dict(values(kind="trigger", issue="sanctions-snapback", event=event, effects=effects))


Trigger.changes = {
    "event": alone(
        "trigger-event-changed",
        "The same consequences follow from another event.",
        "which of two events is likelier is not ours to say",
        (_if("an attack", "sanctions return"), _if("a sustained attack", "sanctions return")),
        says=Differs("event"),
    ),
    "effects": pair(
        ("trigger-effect-added", "trigger-effect-removed"),
        ("More follows from an event.", "Less follows from an event."),
        members_gained,
        (_if("an attack", "sanctions return"), _if("an attack", "sanctions return", "response")),
        direction="strengthen",
    )
    + alone(
        "trigger-effects-changed",
        "Something else follows from an event.",
        "one consequence for another has no direction",
        (_if("an attack", "sanctions return"), _if("an attack", "talks")),
    ),
}
TERM = Trigger
