"""Several changed versions of one revision become one; what they disagree on stays bracketed."""

from plans.merging._head import MERGED
from plans.merging._merge import Merge, merge
from plans.merging._open import Bracket, open_brackets
from plans.merging._resolve import resolve
from plans.merging._texts import STRICT, Strict
from plans.merging._values import KINDS, Conflict

__all__ = [
    "KINDS",
    "MERGED",
    "STRICT",
    "Bracket",
    "Conflict",
    "Merge",
    "Strict",
    "merge",
    "open_brackets",
    "resolve",
]
