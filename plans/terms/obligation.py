"""What somebody has to do."""

from __future__ import annotations

from typing import Literal

from plans.terms._norm import Norm, norm_changes
from plans.terms._parties import NameOf, default_name


class Obligation(Norm):
    """What somebody has to do."""

    kind: Literal["obligation"]

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``obligation to withdraw forces``."""
        return f"obligation to {self._deed()}"


Obligation.changes = norm_changes("obligation")
TERM = Obligation
