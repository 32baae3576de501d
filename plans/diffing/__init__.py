"""``diff(before, after) -> Diff``: which clause is which, what differs, and what that is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.diffing.catalogue import change_rule_catalogue as change_rule_catalogue
    from plans.diffing.change_columns import CHANGE as CHANGE
    from plans.diffing.change_columns import change_records as change_records
    from plans.diffing.changes import Change as Change
    from plans.diffing.changes import Diff as Diff
    from plans.diffing.changes import Edit as Edit
    from plans.diffing.changes import Identity as Identity
    from plans.diffing.changes import Leg as Leg
    from plans.diffing.changes import Maker as Maker
    from plans.diffing.changes import Op as Op
    from plans.diffing.citing import cited_numbers as cited_numbers
    from plans.diffing.clause_rules import red_line_rule as red_line_rule
    from plans.diffing.comparing import diff as diff
    from plans.diffing.comparing import lineage_between as lineage_between
    from plans.diffing.naming import Context as Context
    from plans.diffing.naming import Spot as Spot
    from plans.diffing.naming import change as change
    from plans.diffing.naming import parties_of as parties_of
    from plans.diffing.pointing import Targets as Targets
    from plans.diffing.pointing import own_number as own_number
    from plans.diffing.pointing import own_numbers as own_numbers
    from plans.diffing.pointing import printed as printed
    from plans.diffing.prose import changed_values as changed_values
    from plans.diffing.prose import says as says
    from plans.diffing.spreading import Progress as Progress
    from plans.diffing.spreading import one_by_one as one_by_one
    from plans.diffing.term_changes import pair_terms as pair_terms
    from plans.diffing.word_changes import word_diff as word_diff
else:
    __getattr__, __dir__, __all__ = face(__name__)
