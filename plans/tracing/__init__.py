"""Where the present text comes from: who introduced each value, when, and on whose word."""

from plans.tracing._blame import Blame, BlamedClause, BlamedValue, blame
from plans.tracing._chain import Link, Step, in_order
from plans.tracing._history import History, Moment, trace, trace_issue
from plans.tracing._lines import Origin, Stay, Turn
from plans.tracing._matching import Phrase, Span
from plans.tracing._presence import Presence, presence
from plans.tracing._threads import Spot

__all__ = [
    "Blame",
    "BlamedClause",
    "BlamedValue",
    "History",
    "Link",
    "Moment",
    "Origin",
    "Phrase",
    "Presence",
    "Span",
    "Spot",
    "Stay",
    "Step",
    "Turn",
    "blame",
    "in_order",
    "presence",
    "trace",
    "trace_issue",
]
