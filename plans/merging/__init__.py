"""Several changed versions of one revision become one; what they disagree on stays bracketed."""

from plans.merging._merge import Merge, merge
from plans.merging._texts import STRICT, Strict
from plans.merging._values import KINDS, Conflict

__all__ = ["KINDS", "STRICT", "Conflict", "Merge", "Strict", "merge"]
