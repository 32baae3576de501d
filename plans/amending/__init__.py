"""Amendments: proposed operations on a named revision, by a party, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.amending.adopting import Adoption, adopt, rebased_onto
    from plans.amending.amended_texts import serious, text_after, text_before
    from plans.amending.amendment import BECOMES, Amendment, AmendmentStatus
    from plans.amending.checks import Checked, Verdict, check
    from plans.amending.concerns import touched
    from plans.amending.differing_words import in_words
    from plans.amending.reading import read_sentences
    from plans.amending.saying import sentences
else:
    __getattr__, __dir__, __all__ = face(__name__)
