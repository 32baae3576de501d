"""Plain text for people: a terminal with colour, a pipe without."""

from __future__ import annotations

from plans.formats._base import Format
from plans.formats._results import Concordance, Explained, Findings, Imported, Log, RuleList, Shown
from plans.formats._text_alignment import concordance_text
from plans.formats._text_diff import comparison_text
from plans.formats._text_findings import findings_text
from plans.formats._text_import import imported_text
from plans.formats._text_log import log_text
from plans.formats._text_rules import explained_text, rules_text
from plans.formats._text_show import shown_text
from plans.negotiating import Comparison

FORMAT = Format(
    "text/plain",
    {
        Comparison: comparison_text,
        Concordance: concordance_text,
        Findings: findings_text,
        Shown: shown_text,
        Imported: imported_text,
        Log: log_text,
        RuleList: rules_text,
        Explained: explained_text,
    },
)
