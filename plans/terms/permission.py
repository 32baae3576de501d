"""What somebody is allowed to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from plans.terms._norm import Norm, norm_changes
from plans.terms._parties import NameOf, default_name


class Permission(Norm):
    """What somebody is allowed to do."""

    kind: Literal["permission"]

    decides: ClassVar[str] = "kind"
    example: ClassVar[Mapping[str, Any]] = {"bearer": "us", "action": "stay"}
    modals: ClassVar[Mapping[str, str]] = {"may": "may", "can": "may", "is entitled to": "may"}
    manners: ClassVar[Mapping[str, str]] = {"": "may"}

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``permission to station forces``."""
        return f"permission to {self._deed()}"


Permission.changes = norm_changes("permission")
TERM = Permission
