"""A head count, size or number of things, as a ceiling, a floor, a level or a target."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._amount import BOUNDS, Amount
from plans.terms._base import Term
from plans.terms._fields import AmountField
from plans.terms._naming import Rules, alone, pair, raised, values
from plans.terms._parties import NameOf, default_name
from plans.terms._proposal import Spoken

# What a number is that nobody gives, by the role that it has.
_HIDDEN = {"cap": "a limit", "floor": "a minimum", "target": "a target"}

Role = Literal["cap", "floor", "level", "target"]


def _of(role: Role, value: str) -> dict[str, Any]:
    return dict(values(kind="quantity", issue="army-size", value=value, role=role, of="the army"))


def _unlimited(before: Any, after: Any) -> bool:
    return bool(before and after and before.number is not None and after.unit == "unlimited")


class Quantity(Term):
    """``600000 personnel`` as a cap, floor, level or target."""

    kind: Literal["quantity"]
    value: AmountField | None = None
    role: Role | None = None
    of: str | None = None

    required: ClassVar[tuple[str, ...]] = ("value", "role")
    example: ClassVar[Mapping[str, Any]] = {"value": "5 jets", "role": "cap"}
    names: ClassVar[str] = "of"
    becomes: ClassVar[tuple[str, ...]] = ("prohibition",)
    proposed_from: ClassVar[tuple[str, ...]] = ("number",)

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``cap on the armed forces``."""
        word = {"cap": "cap on", "floor": "floor for", "target": "target for"}.get(
            self.role or "", "level of"
        )
        return f"{word} {self.of or self.issue.replace('-', ' ')}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``the army: at most 600,000 personnel``."""
        said = self._bounded()
        return said if named else f"{self.of or self.issue.replace('-', ' ')}: {said}"

    def _bounded(self) -> str:
        """Return the number as the role makes it: ``at most 600,000 personnel``, ``no limit``."""
        match self.role, self.value:
            case "cap", Amount(number=None, unit="unlimited"):
                return "no limit"
            case role, Amount(number=None, unit="unspecified"):
                return f"{_HIDDEN.get(role or '', 'a number')} that is not given"
            case role, Amount() as value:
                return f"{BOUNDS.get(role or '', '')}{value.shown}"
        return ""

    def rule_key(self, field: str, other: Term) -> str:
        """A value that keeps its role is named by it: a raised cap is not a raised floor."""
        same_role = isinstance(other, Quantity) and other.role == self.role
        return f"value:{self.role}" if field == "value" and same_role else field

    @classmethod
    def proposal(cls, said: Spoken) -> dict[str, Any] | None:
        """Return a number as the bound that the words make it, else as a level."""
        return {"value": said.value, "role": said.role or "level"}


def _by_role(role: Role, up: str, down: str) -> Rules:
    return pair(
        (f"quantity-{role}-{up}", f"quantity-{role}-{down}"),
        (f"A {role} on a quantity went up.", f"A {role} on a quantity went down."),
        raised,
        (_of(role, "600000 personnel"), _of(role, "800000 personnel")),
    )


_LIMITS = pair(
    ("quantity-unlimited", "quantity-limited"),
    ("A number gave way to no limit at all.", "A limit was set where there was none."),
    _unlimited,
    (_of("cap", "600000 personnel"), _of("cap", "unlimited")),
)
_CHANGED = alone(
    "quantity-changed",
    "A quantity changed in a way that is neither up nor down, such as another unit.",
    "values of different units have no order",
    (_of("level", "600000 personnel"), _of("level", "20 brigades")),
)
_MIXED = pair(
    ("quantity-increased", "quantity-decreased"),
    ("A quantity went up and changed its role.", "A quantity went down and changed its role."),
    raised,
    (_of("cap", "600000 personnel"), _of("level", "800000 personnel")),
)

_ROLE = pair(
    ("cap-became-level", "level-became-cap"),
    (
        "What was a ceiling is now the strength that is kept.",
        "What was a strength to be kept is now a ceiling.",
    ),
    lambda before, after: (before, after) == ("cap", "level"),
    (_of("cap", "800000 personnel"), _of("level", "800000 personnel")),
    direction="weaken",
    kind="variation",
) + pair(
    ("cap-became-floor", "floor-became-cap"),
    ("What was a ceiling is now a minimum.", "What was a minimum is now a ceiling."),
    lambda before, after: (before, after) == ("cap", "floor"),
    (_of("cap", "800000 personnel"), _of("floor", "800000 personnel")),
    direction="weaken",
    kind="variation",
)

_ROLES: tuple[Role, ...] = ("cap", "floor", "level", "target")
Quantity.changes = {
    "value": _LIMITS + _MIXED + _CHANGED,
    "role": _ROLE,
    **{
        f"value:{role}": _LIMITS + _by_role(role, "raised", "lowered") + _CHANGED for role in _ROLES
    },
}
TERM = Quantity
