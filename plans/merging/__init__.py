"""Several changed versions of one revision become one; what they disagree on stays bracketed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.merging.brackets_left import Bracket as Bracket
    from plans.merging.brackets_left import open_brackets as open_brackets
    from plans.merging.closing import resolve as resolve
    from plans.merging.closing_cuts import Cut as Cut
    from plans.merging.closing_cuts import cuts_of as cuts_of
    from plans.merging.conflicts import KINDS as KINDS
    from plans.merging.conflicts import Conflict as Conflict
    from plans.merging.head import MERGED as MERGED
    from plans.merging.merge_sides import Merge as Merge
    from plans.merging.merge_sides import merge as merge
    from plans.merging.said_twice import each_once as each_once
    from plans.merging.texts import STRICT as STRICT
    from plans.merging.texts import Strict as Strict
    from plans.merging.versions import Version as Version
    from plans.merging.versions import grouped as grouped
else:
    __getattr__, __dir__, __all__ = face(__name__)
