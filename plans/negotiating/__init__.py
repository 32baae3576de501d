"""What the parties want and how a revision stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.negotiating.cells import Bracket as Bracket
    from plans.negotiating.cells import Cell as Cell
    from plans.negotiating.cells import cells_of as cells_of
    from plans.negotiating.cells import same as same
    from plans.negotiating.claims import claims_about as claims_about
    from plans.negotiating.claims import events_between as events_between
    from plans.negotiating.claims import issues_stated as issues_stated
    from plans.negotiating.clause_groups import Passage as Passage
    from plans.negotiating.clause_groups import groups_of as groups_of
    from plans.negotiating.cycles import Circle as Circle
    from plans.negotiating.gauges import NO_LIMIT as NO_LIMIT
    from plans.negotiating.gauges import Gauge as Gauge
    from plans.negotiating.gauges import Mark as Mark
    from plans.negotiating.gauges import Measured as Measured
    from plans.negotiating.gauges import measured as measured
    from plans.negotiating.interests import Declared as Declared
    from plans.negotiating.interests import held as held
    from plans.negotiating.interests import interests_on as interests_on
    from plans.negotiating.leanings import Leaning as Leaning
    from plans.negotiating.leanings import leans as leans
    from plans.negotiating.order_apart import opposed as opposed
    from plans.negotiating.order_apart import shared_names as shared_names
    from plans.negotiating.outcomes import Shift as Shift
    from plans.negotiating.outcomes import became as became
    from plans.negotiating.outcomes import on_the_same_matter as on_the_same_matter
    from plans.negotiating.outcomes import shifts as shifts
    from plans.negotiating.outcomes import with_red_lines as with_red_lines
    from plans.negotiating.rows import Overlap as Overlap
    from plans.negotiating.rows import Row as Row
    from plans.negotiating.rows import overlap as overlap
    from plans.negotiating.rows import overlap_in as overlap_in
    from plans.negotiating.rows import rows_of as rows_of
    from plans.negotiating.scale_steps import on_scale as on_scale
    from plans.negotiating.sequence import Event as Event
    from plans.negotiating.sequence import Link as Link
    from plans.negotiating.sequence import Order as Order
    from plans.negotiating.sequence import is_ordered as is_ordered
    from plans.negotiating.sequence import order_of as order_of
    from plans.negotiating.shares import DEFINITIONS as DEFINITIONS
    from plans.negotiating.shares import Definition as Definition
    from plans.negotiating.shares import Share as Share
    from plans.negotiating.shares import points_carried as points_carried
    from plans.negotiating.shares import points_closed as points_closed
    from plans.negotiating.shares import values_met as values_met
    from plans.negotiating.statements import Statement as Statement
    from plans.negotiating.statements import Statements as Statements
    from plans.negotiating.statements import statements_of_clause as statements_of_clause
    from plans.negotiating.steps import Way as Way
    from plans.negotiating.steps import step_of as step_of
    from plans.negotiating.steps import way_of as way_of
    from plans.negotiating.verdicts import Judgement as Judgement
    from plans.negotiating.verdicts import Verdict as Verdict
    from plans.negotiating.verdicts import judge as judge
    from plans.negotiating.verdicts import judged as judged
    from plans.negotiating.without import Orphaned as Orphaned
    from plans.negotiating.without import orphaned as orphaned
else:
    __getattr__, __dir__, __all__ = face(__name__)
