"""What must come first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Names
from plans.terms._naming import alone, members_gained, pair, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._precedes import Precedes
from plans.terms._says import Differs


class Condition(Term):
    """``subject`` depends on all that it ``requires``, in the order given."""

    kind: Literal["condition"]
    subject: str | None = None
    requires: Names = ()

    required: ClassVar[tuple[str, ...]] = ("subject", "requires")
    example: ClassVar[Mapping[str, Any]] = {"subject": "peace", "requires": ["talks"]}
    ordered: ClassVar[tuple[str, ...]] = ("requires",)

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``preconditions of the ceasefire``."""
        return f"preconditions of {self.subject}"

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return what is required, in order."""
        return "requires " + listed(self.requires, str)

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``the ceasefire only if all accept and both withdraw``."""
        return f"{self.subject} only if {listed(self.requires, str)}"

    def comes_first(self) -> tuple[Precedes, ...]:
        """Return all that is required."""
        return (*super().comes_first(), *(Precedes(each, "only if") for each in self.requires))

    def comes_after(self, name_of: NameOf) -> tuple[str, ...]:
        """Return what depends on it."""
        return (self.subject,) if self.subject else ()


def _needs(*requires: str, subject: str = "the ceasefire") -> dict[str, object]:
    return dict(values(kind="condition", issue="ceasefire", subject=subject, requires=requires))


def _same_set(before: Any, after: Any) -> bool:
    return sorted(before or ()) == sorted(after or ())


Condition.changes = {
    "requires": pair(
        ("precondition-added", "precondition-dropped"),
        ("More must come first.", "Less must come first."),
        members_gained,
        (_needs("acceptance"), _needs("acceptance", "withdrawal")),
        direction="narrow",
    )
    + alone(
        "sequence-changed",
        "The same steps come in another order.",
        "an order reversed is again a change of order",
        (_needs("ceasefire", "withdrawal"), _needs("withdrawal", "ceasefire")),
        when=_same_set,
    )
    + alone(
        "preconditions-changed",
        "Something else must come first.",
        "one precondition for another has no direction",
        (_needs("acceptance"), _needs("withdrawal")),
    ),
    "subject": alone(
        "condition-subject-changed",
        "Something else depends on the preconditions.",
        "one subject for another has no direction",
        (_needs("acceptance"), _needs("acceptance", subject="the talks")),
        says=Differs("of"),
    ),
}
TERM = Condition
