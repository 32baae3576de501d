"""A term is of a kind that its issue does not take.

Terms of one issue are compared with each other, which only works between like and like. Either
the kind or the issue is the wrong one, or the issue has to be widened.

Bad:
    revision: v1
    clauses:
      - id: profits
        text: The guarantee is paid for from profits.
        terms:
          profits: {kind: obligation, issue: us-profit-share, bearer: ukraine, action: pay}

Good:
    revision: v1
    clauses:
      - id: profits
        text: The guarantee is paid for with 50 percent of the profits.
        terms:
          profits: {kind: share, issue: us-profit-share, value: 50 %, of: profits, to: us}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, known_issues


def _check(subject: Subject) -> Iterator[Fault]:
    issues = known_issues(subject)
    for at in subject.terms:
        issue = issues.get(at.term.issue)
        if issue and issue.kinds and at.term.kind not in issue.kinds:
            yield Fault(
                (*at.path, "kind"),
                f"the issue '{at.term.issue}' takes {' or '.join(issue.kinds)}, not {at.term.kind}",
                "change the kind or the issue, or add the kind to the issue in issues.yaml",
            )


RULE = Rule("warning", _check)
