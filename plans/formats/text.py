"""Plain text for people: a terminal with colour, a pipe without."""

from __future__ import annotations

from plans.formats._base import Format
from plans.formats._git_results import GitChanges, GitSetup
from plans.formats._patch_results import BracketStatus, Merged
from plans.formats._results import (
    Blamed,
    Concordance,
    Explained,
    Findings,
    Imported,
    Log,
    RuleList,
    SearchResult,
    Shown,
    Traced,
)
from plans.formats._text_alignment import concordance_text
from plans.formats._text_blame import blamed_text
from plans.formats._text_diff import comparison_text
from plans.formats._text_findings import findings_text
from plans.formats._text_git import git_changes_text, git_setup_text
from plans.formats._text_history import traced_text
from plans.formats._text_import import imported_text
from plans.formats._text_log import log_text
from plans.formats._text_merge import merged_text, status_text
from plans.formats._text_rules import explained_text, rules_text
from plans.formats._text_search import search_text
from plans.formats._text_show import shown_text
from plans.formats._text_verify import verification_text
from plans.formats._verify_results import Verification
from plans.negotiating import Comparison

FORMAT = Format(
    "text/plain",
    {
        Blamed: blamed_text,
        BracketStatus: status_text,
        Merged: merged_text,
        Comparison: comparison_text,
        Concordance: concordance_text,
        Findings: findings_text,
        GitChanges: git_changes_text,
        GitSetup: git_setup_text,
        Shown: shown_text,
        Imported: imported_text,
        Log: log_text,
        RuleList: rules_text,
        Explained: explained_text,
        SearchResult: search_text,
        Traced: traced_text,
        Verification: verification_text,
    },
)
