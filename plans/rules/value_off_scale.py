"""A value is not on the scale that its issue declares.

The scale is what makes "up" and "down" facts and not opinions. A value beside it can be called
different, but no more. ``unspecified`` says that the text leaves the value open: it is on no scale.

Bad:
    revision: v1
    clauses:
      - id: sovereignty
        text: Ukraine's sovereignty is confirmed.
        terms:
          sovereignty: {kind: choice, issue: sovereignty, value: afirmed}

Good:
    revision: v1
    clauses:
      - id: sovereignty
        text: Ukraine's sovereignty is affirmed.
        terms:
          sovereignty: {kind: choice, issue: sovereignty, value: affirmed}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Subject, known_issues, statements

OPEN = "unspecified"


def _check(subject: Subject) -> Iterator[Fault]:
    issues = known_issues(subject)
    for each in statements(subject):
        name, issue = each.term.main, issues.get(each.term.issue)
        scale = issue.scale if issue and name in each.term.scales else ()
        value = getattr(each.term, name) if name in each.given else None
        if scale and value and value not in (*scale, OPEN):
            yield Fault(
                (*each.path, name),
                f"'{value}' is not on the scale of '{each.term.issue}'",
                did_you_mean(value, scale),
            )


RULE = Rule("error", _check)
