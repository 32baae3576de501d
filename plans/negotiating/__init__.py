"""What the parties want and how a revision stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.negotiating.cells import Bracket, Cell, cells_of, same
    from plans.negotiating.claims import claims_about, events_between, issues_stated
    from plans.negotiating.clause_groups import Passage, groups_of
    from plans.negotiating.cycles import Circle
    from plans.negotiating.gauges import NO_LIMIT, Gauge, Mark, Measured, measured
    from plans.negotiating.leanings import Declared, Leaning, held, interests_on, leans
    from plans.negotiating.order_apart import opposed, shared_names
    from plans.negotiating.outcomes import Shift, became, on_the_same_matter, shifts, with_red_lines
    from plans.negotiating.rows import Overlap, Row, overlap, overlap_in, rows_of
    from plans.negotiating.scale_steps import on_scale
    from plans.negotiating.sequence import Event, Link, Order, is_ordered, order_of
    from plans.negotiating.shares import (
        DEFINITIONS,
        Definition,
        Share,
        points_carried,
        points_closed,
        values_met,
    )
    from plans.negotiating.statements import Statement, Statements, statements_of_clause
    from plans.negotiating.steps import Way, step_of, way_of
    from plans.negotiating.verdicts import Judgement, Verdict, judge, judged
    from plans.negotiating.without import Orphaned, orphaned
else:
    __getattr__, __dir__, __all__ = face(__name__)
