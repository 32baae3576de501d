"""Amendments: proposed operations on a named revision, by a party, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.amending.adopting import Adoption as Adoption
    from plans.amending.adopting import adopt as adopt
    from plans.amending.adopting import rebased_onto as rebased_onto
    from plans.amending.amended_texts import serious as serious
    from plans.amending.amended_texts import text_after as text_after
    from plans.amending.amended_texts import text_before as text_before
    from plans.amending.amendment import BECOMES as BECOMES
    from plans.amending.amendment import Amendment as Amendment
    from plans.amending.amendment import AmendmentStatus as AmendmentStatus
    from plans.amending.checks import Checked as Checked
    from plans.amending.checks import Verdict as Verdict
    from plans.amending.checks import check as check
    from plans.amending.concerns import touched as touched
    from plans.amending.differing_words import in_words as in_words
    from plans.amending.reading import read_sentences as read_sentences
    from plans.amending.saying import sentences as sentences
else:
    __getattr__, __dir__, __all__ = face(__name__)
