"""A percentage of something that goes to somebody."""

from __future__ import annotations

from typing import ClassVar, Literal

from plans.terms._base import Term
from plans.terms._fields import Parties, PercentField
from plans.terms._naming import alone, members_gained, pair, raised, values
from plans.terms._parties import NameOf, default_name, listed


class Share(Term):
    """``50 %`` of the profits to a party."""

    kind: Literal["share"]
    value: PercentField | None = None
    of: str | None = None
    to: Parties = ()

    required: ClassVar[tuple[str, ...]] = ("value", "of")

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``US share of profits``."""
        return f"{listed(self.to, name_of)} share of {self.of}".strip()


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
        message="{subject}: goes to {before} → {after}",
    )
    + alone(
        "share-beneficiary-changed",
        "A share goes to somebody else.",
        "one beneficiary for another has no direction",
        (_profits("50 %", "us"), _profits("50 %", "ukraine")),
        message="{subject}: goes to {before} → {after}",
    ),
}
TERM = Share
