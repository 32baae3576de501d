"""What somebody is allowed to do."""

from __future__ import annotations

from typing import Literal

from plans.terms._norm import Norm, norm_changes
from plans.terms._parties import NameOf, default_name


class Permission(Norm):
    """What somebody is allowed to do."""

    kind: Literal["permission"]

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``permission to station forces``."""
        return f"permission to {self._deed()}"


Permission.changes = norm_changes("permission")
TERM = Permission
