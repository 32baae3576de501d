"""A quantity is in another unit than its issue.

Numbers of different units have no order, so the differ cannot say which is more.

Bad:
    revision: v1
    clauses:
      - id: force
        text: At most 20 brigades.
        terms:
          size: {kind: quantity, issue: army-size, value: 20 brigades, role: cap}

Good:
    revision: v1
    clauses:
      - id: force
        text: At most 60,000 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 60000 personnel, role: cap}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, known_issues, numbers, statements
from plans.terms import Amount


def _check(subject: Subject) -> Iterator[Fault]:
    issues = known_issues(subject)
    for each in statements(subject):
        issue = issues.get(each.term.issue)
        if not issue or not issue.unit:
            continue
        for path, value in numbers(each):
            if isinstance(value, Amount) and value.unit != issue.unit:
                yield Fault(
                    path,
                    f"'{value}' {_has(value)}; '{each.term.issue}' is counted in {issue.unit}",
                    f"write a number of {issue.unit}",
                )


def _has(value: Amount) -> str:
    return f"is in {value.unit}" if value.unit else "has no unit"


RULE = Rule("error", _check)
