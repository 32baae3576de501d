"""Any result as a JSON document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plans.formats._base import Options
from plans.formats.json import (
    _amendments,
    _comparison,
    _findings,
    _git,
    _history,
    _log,
    _merged,
    _rules,
    _shown,
    _verification,
)
from plans.results import Document

# Until results are their own documents.
_BUILDERS: dict[str, Callable[[Any, Options], str]] = {
    "AmendmentAdoption": _amendments.amendment_adoption_json,
    "AmendmentCheck": _amendments.amendment_check_json,
    "AmendmentList": _amendments.amendment_list_json,
    "Blamed": _history.blamed_json,
    "BracketStatus": _merged.status_json,
    "Comparison": _comparison.comparison_json,
    "Concordance": _comparison.concordance_json,
    "Explained": _rules.explained_json,
    "Findings": _findings.findings_json,
    "GitChanges": _git.git_changes_json,
    "GitSetup": _git.git_setup_json,
    "Log": _log.log_json,
    "Logs": _log.logs_json,
    "Merged": _merged.merged_json,
    "RuleList": _rules.rules_json,
    "SearchResult": _history.search_json,
    "Shown": _shown.shown_json,
    "Traced": _history.traced_json,
    "Verification": _verification.verification_json,
}


def render(result: Document, options: Options) -> str:
    """Return ``result`` as its document."""
    return _BUILDERS[type(result).__name__](result, options)
