"""JSON for programs: the public contracts of ``schemas/``. Same input, same bytes."""

from __future__ import annotations

from plans.formats._base import Format

FORMAT = Format(
    "application/json",
    {
        "AmendmentAdoption": "json.amendments.amendment_adoption_json",
        "AmendmentCheck": "json.amendments.amendment_check_json",
        "AmendmentList": "json.amendments.amendment_list_json",
        "Blamed": "json.history.blamed_json",
        "BracketStatus": "json.merged.status_json",
        "Comparison": "json.comparison.comparison_json",
        "Concordance": "json.comparison.concordance_json",
        "Explained": "json.rules.explained_json",
        "Findings": "json.findings.findings_json",
        "GitChanges": "json.git.git_changes_json",
        "GitSetup": "json.git.git_setup_json",
        "Log": "json.log.log_json",
        "Logs": "json.log.logs_json",
        "Merged": "json.merged.merged_json",
        "RuleList": "json.rules.rules_json",
        "SearchResult": "json.history.search_json",
        "Shown": "json.shown.shown_json",
        "Traced": "json.history.traced_json",
        "Verification": "json.verification.verification_json",
    },
)
