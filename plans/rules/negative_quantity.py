"""A number of a term is below zero.

Head counts, shares and sums in a proposal are zero or more. A reduction is an obligation to
reduce, and a debt has a payer.

Bad:
    revision: v1
    clauses:
      - id: force
        text: The armed forces are cut by 600 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: "-600 personnel", role: target}

Good:
    revision: v1
    clauses:
      - id: force
        text: The armed forces are cut to 600 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 600 personnel, role: target}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, numbers, statements


def _check(subject: Subject) -> Iterator[Fault]:
    for each in statements(subject):
        for path, value in numbers(each):
            if getattr(value, "number", 0) < 0:
                yield Fault(
                    path,
                    f"'{value}' is below zero",
                    "state what is left, or make the reduction an obligation",
                )


RULE = Rule("error", _check)
