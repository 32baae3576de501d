"""``diff(before, after) -> Diff``: which clause is which, what differs, and what that is called."""

from plans.aligning import Pair, align
from plans.diffing._catalogue import change_rule_catalogue
from plans.diffing._changes import Change, Diff, Identity
from plans.diffing._compare import diff
from plans.diffing._words import word_diff

__all__ = [
    "Change",
    "Diff",
    "Identity",
    "Pair",
    "align",
    "change_rule_catalogue",
    "diff",
    "word_diff",
]
