"""How long something lasts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import SpanField
from plans.terms._naming import alone, pair, raised, values
from plans.terms._parties import NameOf, default_name
from plans.terms._says import Differs


class DurationTerm(Term):
    """``10 years``, ``permanent``, and whether it can be renewed."""

    kind: Literal["duration"]
    value: SpanField | None = None
    of: str | None = None
    renewable: Literal["no", "yes", "by agreement"] | None = None

    required: ClassVar[tuple[str, ...]] = ("value", "of")
    names: ClassVar[str] = "of"
    example: ClassVar[Mapping[str, Any]] = {"value": "10 years", "of": "peace"}
    proposed_from: ClassVar[tuple[str, ...]] = ("duration",)

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``duration of the guarantee``."""
        return f"duration of {self.of}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``the guarantee: 10 years, renewable by agreement``."""
        known = self.value and self.value.unit != "unspecified"
        said = str(self.value) if known else "a time that is not given"
        said += {"no": ", not renewable", "yes": ", renewable"}.get(self.renewable or "", "")
        said += ", renewable by agreement" if self.renewable == "by agreement" else ""
        return said if named else f"{self.of}: {said}"


def _lasting(value: str, **more: str) -> dict[str, object]:
    return dict(values(kind="duration", issue="a", value=value, of="the guarantee", **more))


def _now_permanent(before: Any, after: Any) -> bool:
    return bool(before and after and after.permanent and not before.permanent)


DurationTerm.changes = {
    "value": pair(
        ("duration-became-permanent", "duration-became-limited"),
        ("What had an end has none now.", "What had no end has one now."),
        _now_permanent,
        (_lasting("10 years"), _lasting("permanent")),
    )
    + pair(
        ("duration-lengthened", "duration-shortened"),
        ("Something lasts longer.", "Something lasts shorter."),
        raised,
        (_lasting("10 years"), _lasting("15 years")),
    )
    + alone(
        "duration-changed",
        "A duration changed in a way that is neither longer nor shorter.",
        "an unspecified duration has no order",
        (_lasting("unspecified"), _lasting("15 years")),
    ),
    "renewable": pair(
        ("duration-became-renewable", "duration-renewal-dropped"),
        ("A duration can now be renewed.", "A duration can no longer be renewed."),
        lambda before, after: before in (None, "no") and after in ("yes", "by agreement"),
        (_lasting("10 years"), _lasting("10 years", renewable="by agreement")),
        direction="widen",
        says=Differs("renewable"),
    )
    + alone(
        "duration-renewal-changed",
        "How a duration is renewed changed.",
        "automatic and agreed renewal favour different sides",
        (_lasting("10 years", renewable="yes"), _lasting("10 years", renewable="by agreement")),
        says=Differs("renewable"),
    ),
}
TERM = DurationTerm
