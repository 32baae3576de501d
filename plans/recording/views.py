"""Questions that are asked often, as views of the database."""

from __future__ import annotations

from plans.records import View

VIEWS: tuple[View, ...] = (
    View(
        "values_over_time",
        "Every value that a clause states itself, by issue, in the order of the dates of the "
        "revisions: how a figure moved through the texts.",
        """
        SELECT terms.issue, issues.title AS issue_title, revisions.date_from AS date,
               revisions.proposal, terms.revision, clauses.full_label, clauses.heading,
               terms.clause, terms.term, terms.kind, terms.role, terms.value, terms.number,
               terms.unit, terms.currency, terms.day, terms.scope, terms.condition,
               terms.attestation, terms.attestation IS 'carried' AS carried
        FROM terms
        JOIN clauses USING (clause_key)
        JOIN revisions ON revisions.revision = terms.revision
        LEFT JOIN issues ON issues.issue = terms.issue
        WHERE terms.variant_key IS NULL
        ORDER BY terms.issue, revisions.date_from IS NULL, revisions.date_from, terms.revision,
                 clauses.position, terms.term_key
        """,
    ),
    View(
        "changes_over_time",
        "Every change with both revisions and their dates.",
        """
        SELECT comparisons.before, earlier.date_from AS date_before,
               comparisons.after, later.date_from AS date_after, changes.*
        FROM changes
        JOIN comparisons USING (comparison)
        JOIN revisions AS earlier ON earlier.revision = comparisons.before
        JOIN revisions AS later ON later.revision = comparisons.after
        ORDER BY later.date_from IS NULL, later.date_from, changes.comparison, changes.position
        """,
    ),
    View(
        "support",
        "Every clause with each of its sources, and where these are to be read.",
        """
        SELECT clauses.revision, clauses.full_label, clauses.heading, clause_sources.*,
               sources.publisher, sources.title, sources.date, sources.address,
               sources.kind AS source_kind
        FROM clause_sources
        JOIN clauses USING (clause_key)
        LEFT JOIN sources USING (source)
        ORDER BY clauses.revision, clauses.position, clause_sources.position
        """,
    ),
    View(
        "red_lines_over_time",
        "How every revision stands to every red line, in the order of their dates.",
        """
        SELECT red_lines.party, red_lines.red_line, red_lines.declared, red_lines.statement,
               revisions.revision, revisions.date_from AS date, red_line_verdicts.verdict,
               red_line_verdicts.otherwise
        FROM red_line_verdicts
        JOIN red_lines USING (red_line)
        JOIN revisions USING (revision)
        ORDER BY red_lines.party, red_lines.red_line, revisions.date_from IS NULL,
                 revisions.date_from, revisions.revision
        """,
    ),
)
