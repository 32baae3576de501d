"""Results out as text: one output a file, a function for each kind of result it can show."""

from plans.formats._base import Format, Options
from plans.formats._results import (
    Blamed,
    Concordance,
    Entry,
    Explained,
    Findings,
    Hit,
    Imported,
    Line,
    Log,
    Logs,
    RuleEntry,
    RuleList,
    SearchResult,
    Shown,
    Traced,
)

__all__ = [
    "Blamed",
    "Concordance",
    "Entry",
    "Explained",
    "Findings",
    "Format",
    "Hit",
    "Imported",
    "Line",
    "Log",
    "Logs",
    "Options",
    "RuleEntry",
    "RuleList",
    "SearchResult",
    "Shown",
    "Traced",
]
