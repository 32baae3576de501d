"""An area under special rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Names, Parties
from plans.terms._naming import alone, members_gained, pair, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._says import Differs


class Zone(Term):
    """A demilitarised, buffer, economic or other zone."""

    kind: Literal["zone"]
    type: str | None = None
    area: Names = ()
    holder: Parties = ()
    barred: Parties = ()
    administered_by: Parties = ()

    required: ClassVar[tuple[str, ...]] = ("type", "area")
    example: ClassVar[Mapping[str, Any]] = {"type": "buffer", "area": "Donetsk"}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``zone in Donetsk region``."""
        return f"zone in {listed(self.area, str)}"

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return the type, whose it is, and whose forces are kept out."""
        told = self._rules(name_of)
        return ", ".join(part for part in (self.type, *told, self.condition) if part)

    def _rules(self, name_of: NameOf) -> list[str]:
        whose = {
            "recognised as belonging to": self.holder,
            "closed to": self.barred,
            "run by": self.administered_by,
        }
        return [f"{how} {listed(who, name_of)}" for how, who in whose.items() if who]

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``demilitarised zone in Donetsk region, closed to Russia``."""
        type = self.type or ""
        what = type if type.endswith("zone") else f"{type} zone"
        where = [each for each in self.area if each != "unspecified"]
        place = f" in {listed(where, str)}" if where else ""
        return ", ".join((what + place, *self._rules(name_of)))


def _in(area: object = "Donetsk region", **more: object) -> dict[str, object]:
    base = {"kind": "zone", "issue": "demilitarised-zone", "type": "demilitarised", "area": area}
    return dict(values(**{**base, **more}))


Zone.changes = {
    "area": pair(
        ("zone-enlarged", "zone-reduced"),
        ("A zone covers more areas.", "A zone covers fewer areas."),
        members_gained,
        (_in(), _in(["Donetsk region", "Kinburn Spit"])),
        direction="widen",
        says=Differs("area"),
    )
    + alone(
        "zone-relocated",
        "A zone lies elsewhere.",
        "one area for another has no direction",
        (_in(), _in("Kinburn Spit")),
        says=Differs("area"),
    ),
    "type": alone(
        "zone-type-changed",
        "A zone is of another type.",
        "types of zones have no order",
        (_in(), _in(type="special economic")),
    ),
    "holder": alone(
        "zone-holder-changed",
        "A zone is recognised as somebody else's, or as nobody's.",
        "one holder for another has no direction that we could take a side on",
        (_in(holder="russia"), _in()),
        says=Differs("recognised as belonging to"),
    ),
    "barred": pair(
        ("zone-closed-to-party", "zone-opened-to-party"),
        ("More parties' forces are kept out.", "Fewer parties' forces are kept out."),
        members_gained,
        (_in(barred="russia"), _in(barred=["russia", "ukraine"])),
        direction="strengthen",
        says=Differs("closed to"),
    ),
    "administered_by": alone(
        "zone-administration-changed",
        "A zone is run by somebody else.",
        "one administration for another has no direction",
        (_in(administered_by="russia"), _in(administered_by="ukraine")),
        says=Differs("run by"),
    ),
}
TERM = Zone
