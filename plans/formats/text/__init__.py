"""Plain text for people: a terminal with colour, a pipe without."""

from __future__ import annotations

from plans.formats._base import Format

FORMAT = Format(
    "text/plain",
    {
        "AmendmentAdoption": "text.amendments.amendment_adoption_text",
        "AmendmentCheck": "text.amendments.amendment_check_text",
        "AmendmentList": "text.amendments.amendment_list_text",
        "Blamed": "text.blamed.blamed_text",
        "BracketStatus": "text.merged.status_text",
        "Comparison": "text.comparison.comparison_text",
        "Concordance": "text.concordance.concordance_text",
        "Explained": "text.rules.explained_text",
        "Findings": "text.findings.findings_text",
        "GitChanges": "text.git.git_changes_text",
        "GitSetup": "text.git.git_setup_text",
        "Imported": "text.imported.imported_text",
        "Log": "text.log.log_text",
        "Logs": "text.log.logs_text",
        "Merged": "text.merged.merged_text",
        "RuleList": "text.rules.rules_text",
        "SearchResult": "text.search_result.search_text",
        "Shown": "text.shown.shown_text",
        "Traced": "text.traced.traced_text",
        "Verification": "text.verification.verification_text",
    },
)
