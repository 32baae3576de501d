"""What two versions of a clause do not say alike."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

from plans.values import frozen

Kind = Literal[
    "number",
    "ordinal",
    "percent",
    "money",
    "duration",
    "date",
    "time",
    "reference",
    "modal",
    "negation",
    "bracket",
    "term",
    "clause",
]


@frozen
class Said:
    """What one version says, and where.

    Attributes:
        shown: it in words that no language owns, ``30 days``.
        key: what it amounts to; equal in every language and unit.
        number: its number as it is written, where the unit may not be known.
        within: whether it is a part of what is referred to: the 2 of ``Article 5(2)``.
    """

    kind: Kind
    shown: str
    text: str
    start: int
    end: int
    key: Hashable = None
    number: Hashable = None
    within: bool = False

    @property
    def in_figures(self) -> bool:
        """Whether it is written in figures, which are read in every language."""
        return any(sign.isdecimal() for sign in self.text)


@frozen
class Difference:
    """What one version says and the other does not, or says otherwise."""

    kind: Kind
    before: Said | None
    after: Said | None

    @property
    def mirrored(self) -> Difference:
        """The same seen from the other version."""
        return Difference(self.kind, self.after, self.before)

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands, for an order."""
        found = [each.start for each in (self.before, self.after) if each]
        return max(found, default=0), min(found, default=0)
