"""What somebody must not do."""

from __future__ import annotations

from typing import Literal

from plans.terms._norm import Norm, gerund, norm_changes
from plans.terms._parties import NameOf, default_name


class Prohibition(Norm):
    """What somebody must not do."""

    kind: Literal["prohibition"]

    def called(self, name_of: NameOf = default_name) -> str:
        """Return ``prohibition on joining NATO``."""
        return f"prohibition on {gerund(self._deed())}"


Prohibition.changes = norm_changes("prohibition")
TERM = Prohibition
