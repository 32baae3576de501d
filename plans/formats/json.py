"""JSON for programs: the public contracts of ``schemas/``. Same input, same bytes."""

from __future__ import annotations

from plans.formats._base import Format

FORMAT = Format(
    "application/json",
    {
        "AmendmentAdoption": "_json_amend.amendment_adoption_json",
        "AmendmentCheck": "_json_amend.amendment_check_json",
        "AmendmentList": "_json_amend.amendment_list_json",
        "Blamed": "_json_history.blamed_json",
        "BracketStatus": "_json_merge.status_json",
        "Comparison": "_json_diff.comparison_json",
        "Concordance": "_json_diff.concordance_json",
        "Explained": "_json_rules.explained_json",
        "Findings": "_json_findings.findings_json",
        "GitChanges": "_json_git.git_changes_json",
        "GitSetup": "_json_git.git_setup_json",
        "Log": "_json_log.log_json",
        "Logs": "_json_log.logs_json",
        "Merged": "_json_merge.merged_json",
        "RuleList": "_json_rules.rules_json",
        "SearchResult": "_json_history.search_json",
        "Shown": "_json_show.shown_json",
        "Traced": "_json_history.traced_json",
        "Verification": "_json_verify.verification_json",
    },
)
