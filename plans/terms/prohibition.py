"""What somebody must not do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._norm import Norm, gerund, norm_changes
from plans.terms._parties import NameOf, default_name


class Prohibition(Norm):
    """What somebody must not do."""

    kind: Literal["prohibition"]

    decides: ClassVar[str] = "kind"
    example: ClassVar[Mapping[str, Any]] = {"bearer": "us", "action": "stay"}
    strength: ClassVar[int] = 2
    becomes: ClassVar[tuple[str, ...]] = ("condition", "permission", "expectation", "membership")
    modals: ClassVar[Mapping[str, str]] = {
        "shall not": "shall",
        "must not": "must",
        "will not": "will",
        "may not": "may",
        "cannot": "may",
    }
    manners: ClassVar[Mapping[str, str]] = {
        "": "not to",
        "will": "will not",
        "expected": "expected not to",
        "should": "should not",
    }

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``prohibition on joining NATO``."""
        return f"prohibition on {gerund(self._deed())}"


Prohibition.changes = norm_changes("prohibition")
TERM = Prohibition
