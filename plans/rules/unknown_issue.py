"""A term is about an issue that ``issues.yaml`` does not have.

The issue is what makes terms of different documents comparable. A term with an unknown one is
compared with nothing.

Bad:
    revision: v1
    clauses:
      - id: force
        text: At most 600 personnel.
        terms:
          size: {kind: quantity, issue: army-sise, value: 600 personnel, role: cap}

Good:
    revision: v1
    clauses:
      - id: force
        text: At most 600 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 600 personnel, role: cap}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Subject, known_issues, statements


def _check(subject: Subject) -> Iterator[Fault]:
    known = known_issues(subject)
    if not known:
        return
    for each in statements(subject):
        if "issue" in each.given and each.term.issue not in known:
            yield Fault(
                (*each.path, "issue"),
                f"no issue called '{each.term.issue}' in issues.yaml",
                did_you_mean(each.term.issue, known),
            )


RULE = Rule("error", _check)
