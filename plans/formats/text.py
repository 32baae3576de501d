"""Plain text for people: a terminal with colour, a pipe without."""

from __future__ import annotations

from plans.formats._base import Format

FORMAT = Format(
    "text/plain",
    {
        "AmendmentAdoption": "_text_amend.amendment_adoption_text",
        "AmendmentCheck": "_text_amend.amendment_check_text",
        "AmendmentList": "_text_amend.amendment_list_text",
        "Blamed": "_text_blame.blamed_text",
        "BracketStatus": "_text_merge.status_text",
        "Comparison": "_text_diff.comparison_text",
        "Concordance": "_text_alignment.concordance_text",
        "Explained": "_text_rules.explained_text",
        "Findings": "_text_findings.findings_text",
        "GitChanges": "_text_git.git_changes_text",
        "GitSetup": "_text_git.git_setup_text",
        "Imported": "_text_import.imported_text",
        "Log": "_text_log.log_text",
        "Logs": "_text_log.logs_text",
        "Merged": "_text_merge.merged_text",
        "RuleList": "_text_rules.rules_text",
        "SearchResult": "_text_search.search_text",
        "Shown": "_text_show.shown_text",
        "Traced": "_text_history.traced_text",
        "Verification": "_text_verify.verification_text",
    },
)
