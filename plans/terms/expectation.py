"""What somebody is expected to do, without a duty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._norm import Norm, norm_changes
from plans.terms._parties import NameOf, default_name


class Expectation(Norm):
    """What somebody is expected to do, without a duty."""

    kind: Literal["expectation"]

    example: ClassVar[Mapping[str, Any]] = {"bearer": "nato", "action": "stop"}
    modals: ClassVar[Mapping[str, str]] = {"should": "should", "is expected to": "expected"}
    manners: ClassVar[Mapping[str, str]] = {"": "expected to", "should": "should", "will": "will"}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``expectation to refrain``."""
        return f"expectation to {self._deed()}"


Expectation.changes = norm_changes("expectation")
TERM = Expectation
