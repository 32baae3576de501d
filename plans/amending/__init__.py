"""Amendments: proposed operations on a named revision, by a party, with a reason."""

from plans.amending._adopt import Adoption, adopt, rebased_onto
from plans.amending._amendment import BECOMES, Amendment, AmendmentStatus
from plans.amending._check import Checked, Clash, check
from plans.amending._concerns import touched
from plans.amending._sentences import sentences
from plans.amending._texts import serious, text_after, text_before
from plans.amending._words import in_words

__all__ = [
    "BECOMES",
    "Adoption",
    "Amendment",
    "AmendmentStatus",
    "Checked",
    "Clash",
    "adopt",
    "check",
    "in_words",
    "rebased_onto",
    "sentences",
    "serious",
    "text_after",
    "text_before",
    "touched",
]
