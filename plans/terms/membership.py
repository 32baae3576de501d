"""Where a party stands with an organisation it may join."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import DueField, Parties
from plans.terms._naming import alone, pair, raised, told, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._says import Differs
from plans.terms._scale import Scale

Standing = Literal["excluded", "frozen", "conditional", "eligible", "invited", "acceding", "member"]
STANDINGS: Scale = (
    "excluded", "frozen", "conditional", "eligible", "invited", "acceding", "member",
)  # fmt: skip
# How each standing is said of a member, 0, and an organisation, 1.
_SAID = {
    "excluded": "{0} excluded from {1}",
    "frozen": "accession of {0} to {1} frozen",
    "conditional": "accession of {0} to {1} conditional",
    "eligible": "{0} eligible for {1}",
    "invited": "{0} invited to {1}",
    "acceding": "{0} acceding to {1}",
    "member": "{0} a member of {1}",
}


class Membership(Term):
    """A party's standing with an organisation, from excluded to member."""

    kind: Literal["membership"]
    member: Parties = ()
    organisation: Parties = ()
    standing: Standing | None = None
    due: DueField | None = None

    required: ClassVar[tuple[str, ...]] = ("member", "organisation", "standing")
    scales: ClassVar[dict[str, Scale]] = {"standing": STANDINGS}
    example: ClassVar[Mapping[str, Any]] = {
        "member": "ukraine",
        "organisation": "eu",
        "standing": "eligible",
    }
    main: ClassVar[str] = "standing"

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``standing of Ukraine with EU``."""
        return (
            f"standing of {listed(self.member, name_of)} with {listed(self.organisation, name_of)}"
        )

    def summary(self, name_of: NameOf = default_name) -> str:
        """Return the standing and when it is due."""
        return f"{self.standing}{f', by {self.due}' if self.due else ''}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``Ukraine eligible for EU``, ``Ukraine a member of EU by 2027-01-01``."""
        member, organisation = (listed(each, name_of) for each in (self.member, self.organisation))
        said = _SAID.get(self.standing or "", "{0}, {1}: " + (self.standing or ""))
        when = self.due.when if self.due else ""
        return f"{said.format(member, organisation)} {when}".strip()


def _in(standing: str, **more: object) -> dict[str, object]:
    base = {"kind": "membership", "issue": "eu-membership", "member": "ukraine"}
    return dict(values(**{**base, "organisation": "eu", "standing": standing, **more}))


Membership.changes = {
    "standing": pair(
        ("membership-advanced", "membership-set-back"),
        ("A party came closer to membership.", "A party was put further from membership."),
        raised,
        (_in("eligible"), _in("member")),
    ),
    "due": pair(
        ("membership-date-set", "membership-date-dropped"),
        ("Membership got a date.", "Membership lost its date."),
        told,
        (_in("member"), _in("member", due="2027-01-01")),
        direction="strengthen",
        says=Differs("due"),
    )
    + pair(
        ("membership-postponed", "membership-brought-forward"),
        ("The date of membership is later.", "The date of membership is earlier."),
        raised,
        (_in("member", due="2027-01-01"), _in("member", due="2028-01-01")),
        says=Differs("due"),
    )
    + alone(
        "membership-date-changed",
        "The time of membership is stated in another way, or left unspecified.",
        "two wordings of a time have no order",
        (_in("member", due="2027-01-01"), _in("member", due="as soon as possible")),
        says=Differs("due"),
    ),
}
TERM = Membership
