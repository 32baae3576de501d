"""A division of something between parties, each with its percentage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, PlainSerializer

from plans.terms._base import Term, shown
from plans.terms._fields import PercentField
from plans.terms._naming import alone, pair, values
from plans.terms._parties import NameOf, default_name

Shares = Annotated[
    dict[str, PercentField],
    PlainSerializer(lambda shares: {party: str(share) for party, share in shares.items()}),
]


class Split(Term):
    """``{ukraine: 50 %, russia: 50 %}`` of something."""

    kind: Literal["split"]
    shares: Shares = Field(default_factory=dict)
    of: str | None = None

    required: ClassVar[tuple[str, ...]] = ("shares", "of")
    example: ClassVar[Mapping[str, Any]] = {
        "shares": {"us": "50 %", "eu": "50 %"},
        "of": "power",
    }
    main: ClassVar[str] = "shares"

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``division of the electricity``."""
        return f"division of {self.of}"

    def sentence(self, name_of: NameOf, *, named: bool) -> str:
        """Return ``electricity: Russia 50 %, Ukraine 50 %``: parts are of a whole."""
        return f"{self.of}: {shown(self.shares, name_of)}"


def _even(shares: dict[str, Any]) -> bool:
    return len({share.number for share in shares.values()}) == 1


def _power(**shares: str) -> dict[str, object]:
    return dict(values(kind="split", issue="znpp-electricity", shares=shares, of="electricity"))


Split.changes = {
    "shares": pair(
        ("split-gained-party", "split-lost-party"),
        ("A party was added to a division.", "A party was dropped from a division."),
        lambda before, after: set(before or ()) < set(after or ()),
        (
            _power(ukraine="50 %", us="50 %"),
            _power(ukraine="33 %", us="33 %", russia="33 %"),
        ),
        direction="widen",
    )
    + alone(
        "split-parties-changed",
        "Something is divided between other parties.",
        "one partner for another has no direction",
        (_power(ukraine="50 %", russia="50 %"), _power(ukraine="50 %", us="50 %")),
        when=lambda before, after: set(before or ()) != set(after or ()),
    )
    + pair(
        ("split-became-even", "split-became-uneven"),
        ("All parts of a division are now equal.", "The parts of a division are now unequal."),
        lambda before, after: not _even(before) and _even(after),
        (_power(ukraine="40 %", russia="60 %"), _power(ukraine="50 %", russia="50 %")),
        direction="none",
    )
    + alone(
        "split-rebalanced",
        "The parts of a division changed.",
        "what one part gains another loses",
        (_power(ukraine="40 %", russia="60 %"), _power(ukraine="30 %", russia="70 %")),
    ),
}
TERM = Split
