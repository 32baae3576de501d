"""Where the present text comes from: who introduced each value, when, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.tracing.blaming import Blame as Blame
    from plans.tracing.blaming import BlamedClause as BlamedClause
    from plans.tracing.blaming import BlamedValue as BlamedValue
    from plans.tracing.blaming import blame as blame
    from plans.tracing.chain import Link as Link
    from plans.tracing.chain import Step as Step
    from plans.tracing.chain import in_order as in_order
    from plans.tracing.histories import Event as Event
    from plans.tracing.histories import History as History
    from plans.tracing.histories import Moment as Moment
    from plans.tracing.histories import trace as trace
    from plans.tracing.histories import trace_issue as trace_issue
    from plans.tracing.phrase_matching import GROUPED as GROUPED
    from plans.tracing.phrase_matching import SPACELESS as SPACELESS
    from plans.tracing.phrase_matching import Phrase as Phrase
    from plans.tracing.phrase_matching import Span as Span
    from plans.tracing.phrase_matching import compact as compact
    from plans.tracing.phrase_matching import fold as fold
    from plans.tracing.phrase_matching import spaceless as spaceless
    from plans.tracing.presences import Turning as Turning
    from plans.tracing.presences import presence as presence
    from plans.tracing.strands import Manner as Manner
    from plans.tracing.strands import Origin as Origin
    from plans.tracing.strands import Turn as Turn
    from plans.tracing.threads import Spot as Spot
else:
    __getattr__, __dir__, __all__ = face(__name__)
