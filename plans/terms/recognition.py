"""Whose a territory is said to be, by whom, and in what sense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Names, Parties
from plans.terms._naming import alone, members_gained, pair, raised, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._says import Differs
from plans.terms._scale import Scale

MODES: Scale = ("none", "de facto", "de jure")


class Recognition(Term):
    """Recognition of territory, on the scale none < de facto < de jure, or in a mode left open."""

    kind: Literal["recognition"]
    territory: Names = ()
    by: Parties = ()
    mode: Literal["none", "de facto", "de jure", "unspecified"] | None = None
    holder: Parties = ()

    required: ClassVar[tuple[str, ...]] = ("territory", "mode")
    scales: ClassVar[dict[str, Scale]] = {"mode": MODES}
    example: ClassVar[Mapping[str, Any]] = {"territory": "Crimea", "mode": "none"}
    main: ClassVar[str] = "mode"
    unsaid: ClassVar[tuple[str, ...]] = ("holder", "by")
    becomes: ClassVar[tuple[str, ...]] = ("prohibition",)

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``recognition of Crimea as belonging to Russia``."""
        holder = f" as belonging to {listed(self.holder, name_of)}" if self.holder else ""
        return f"recognition of {listed(self.territory, str)}{holder}"

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return the mode and who recognises."""
        by = f" by {listed(self.by, name_of)}" if self.by else ""
        mode = "mode unspecified" if self.mode == "unspecified" else self.mode
        return f"{mode}{by}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``de facto recognition of Crimea as belonging to Russia by US``."""
        mode = {"none": "no ", "unspecified": ""}.get(self.mode or "", f"{self.mode} ")
        by = f" by {listed(self.by, name_of)}" if self.by else ""
        return f"{mode}{self.called(name_of)}{by}"


def _of(mode: str = "de facto", **more: object) -> dict[str, object]:
    base = {"kind": "recognition", "issue": "territory-recognition", "territory": "Crimea"}
    return dict(values(**{**base, "mode": mode, "holder": "russia", **more}))


Recognition.changes = {
    "mode": pair(
        ("recognition-raised", "recognition-lowered"),
        (
            "Recognition rose on the scale none < de facto < de jure.",
            "Recognition fell on the scale none < de facto < de jure.",
        ),
        raised,
        (_of("de facto"), _of("de jure")),
    ),
    "territory": pair(
        ("recognition-extended", "recognition-reduced"),
        ("More territory is covered.", "Less territory is covered."),
        members_gained,
        (_of(), _of(territory=["Crimea", "Luhansk"])),
        direction="widen",
        says=Differs("territory"),
    )
    + alone(
        "recognition-territory-changed",
        "Recognition is of other territory.",
        "one territory for another has no direction",
        (_of(), _of(territory="Luhansk")),
        says=Differs("territory"),
    ),
    "by": pair(
        ("recognition-joined", "recognition-left"),
        ("More parties recognise.", "Fewer parties recognise."),
        members_gained,
        (_of(by="us"), _of(by=["us", "europe"])),
        direction="widen",
        says=Differs("by"),
    ),
    "holder": alone(
        "recognition-holder-changed",
        "The territory is recognised as somebody else's.",
        "one holder for another has no direction that we could take a side on",
        (_of(), _of(holder="ukraine")),
        says=Differs("holder"),
    ),
}
TERM = Recognition
