"""``diff(before, after) -> Diff``: which clause is which, what differs, and what that is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.diffing.catalogue import change_rule_catalogue
    from plans.diffing.change_columns import CHANGE, change_records
    from plans.diffing.changes import Change, Diff, Edit, Identity, Leg, Maker, Op
    from plans.diffing.citing import cited_numbers
    from plans.diffing.clause_rules import red_line_rule
    from plans.diffing.comparing import diff, lineage_between
    from plans.diffing.naming import Context, Spot, change, parties_of
    from plans.diffing.pointing import Targets, own_number, own_numbers, printed
    from plans.diffing.prose import changed_values, says
    from plans.diffing.spreading import Progress, one_by_one
    from plans.diffing.term_changes import pair_terms
    from plans.diffing.word_changes import word_diff
else:
    __getattr__, __dir__, __all__ = face(__name__)
