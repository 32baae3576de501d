"""Several changed versions of one revision become one; what they disagree on stays bracketed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.merging.brackets_left import Bracket, each_once, open_brackets
    from plans.merging.closing import resolve
    from plans.merging.closing_words import Cut, cuts_of
    from plans.merging.conflicts import KINDS, Conflict
    from plans.merging.head import MERGED
    from plans.merging.merge_sides import Merge, merge
    from plans.merging.texts import STRICT, Strict
    from plans.merging.versions import Version, grouped
else:
    __getattr__, __dir__, __all__ = face(__name__)
