"""Where the present text comes from: who introduced each value, when, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.tracing.blaming import Blame, BlamedClause, BlamedValue, blame
    from plans.tracing.chain import Link, Step, in_order
    from plans.tracing.histories import Event, History, Moment, trace, trace_issue
    from plans.tracing.phrase_matching import (
        GROUPED,
        SPACELESS,
        Phrase,
        Span,
        compact,
        fold,
        spaceless,
    )
    from plans.tracing.presences import Turning, presence
    from plans.tracing.strands import Manner, Origin, Turn
    from plans.tracing.threads import Spot
else:
    __getattr__, __dir__, __all__ = face(__name__)
