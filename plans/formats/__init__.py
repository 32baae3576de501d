"""Results out as text: one output a file, a function for each kind of result it can show."""

from plans.formats._base import Format, Options
from plans.formats._results import (
    Concordance,
    Entry,
    Explained,
    Findings,
    Imported,
    Log,
    RuleEntry,
    RuleList,
    Shown,
)

__all__ = [
    "Concordance",
    "Entry",
    "Explained",
    "Findings",
    "Format",
    "Imported",
    "Log",
    "Options",
    "RuleEntry",
    "RuleList",
    "Shown",
]
