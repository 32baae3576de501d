"""What somebody has to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._norm import Norm, norm_changes
from plans.terms._parties import NameOf, default_name


class Obligation(Norm):
    """What somebody has to do."""

    kind: Literal["obligation"]

    example: ClassVar[Mapping[str, Any]] = {"bearer": "us", "action": "pay"}
    strength: ClassVar[int] = 1
    becomes: ClassVar[tuple[str, ...]] = ("expectation", "permission")
    modals: ClassVar[Mapping[str, str]] = {"shall": "shall", "must": "must", "will": "will"}
    manners: ClassVar[Mapping[str, str]] = {
        "": "to",
        "will": "will",
        "may": "may",
        "should": "should",
        "expected": "expected to",
    }

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``obligation to withdraw forces``."""
        return f"obligation to {self._deed()}"


Obligation.changes = norm_changes("obligation")
TERM = Obligation
