"""A percentage of something that goes to somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Parties, PercentField
from plans.terms._naming import alone, members_gained, pair, raised, values
from plans.terms._parties import NameOf, default_name, listed
from plans.terms._proposal import UNNAMED, Spoken
from plans.terms._says import Differs


class Share(Term):
    """``50 %`` of the profits to a party."""

    kind: Literal["share"]
    value: PercentField | None = None
    of: str | None = None
    to: Parties = ()

    required: ClassVar[tuple[str, ...]] = ("value", "of")
    example: ClassVar[Mapping[str, Any]] = {"value": "5 %", "of": "profits"}
    proposed_from: ClassVar[tuple[str, ...]] = ("percent",)

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``US share of profits``."""
        return f"{listed(self.to, name_of)} share of {self.of}".strip()

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``50 % of profits to US``: a part is of a whole, whatever the issue is called."""
        return f"{self.value} of {self.of}" + (f" to {listed(self.to, name_of)}" if self.to else "")

    @classmethod
    def proposal(cls, said: Spoken) -> dict[str, Any] | None:
        """Return what a percentage is and what it is of, as the text behind it says."""
        return {"value": said.value, "of": _what_follows(said.behind)}


def _what_follows(text: str) -> str:
    """Return what a percentage is of: ``of the profits`` → profits."""
    words = text[:80].split()
    if words[:1] != ["of"]:
        return UNNAMED
    words = words[2:] if words[1:2] == ["the"] else words[1:]
    return (words[0].rstrip(".,;:)") if words else "") or UNNAMED


def _profits(value: str, *to: str) -> dict[str, object]:
    return dict(values(kind="share", issue="us-profit-share", value=value, of="profits", to=to))


Share.changes = {
    "value": pair(
        ("share-increased", "share-decreased"),
        ("A share went up.", "A share went down."),
        raised,
        (_profits("30 %", "us"), _profits("50 %", "us")),
    ),
    "to": pair(
        ("share-extended", "share-restricted"),
        ("More parties have part in a share.", "Fewer parties have part in a share."),
        members_gained,
        (_profits("50 %", "us"), _profits("50 %", "us", "ukraine")),
        direction="widen",
        says=Differs("goes to"),
    )
    + alone(
        "share-beneficiary-changed",
        "A share goes to somebody else.",
        "one beneficiary for another has no direction",
        (_profits("50 %", "us"), _profits("50 %", "ukraine")),
        says=Differs("goes to"),
    ),
}
TERM = Share
