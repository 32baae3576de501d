"""A share is more than the whole.

Nobody receives more than 100 percent of something. Perhaps a decimal point slipped, or the number
is a sum.

Bad:
    revision: v1
    clauses:
      - id: profits
        text: The United States receives 150 percent of the profits.
        terms:
          profits: {kind: share, issue: us-profit-share, value: 150 %, of: profits, to: us}

Good:
    revision: v1
    clauses:
      - id: profits
        text: The United States receives 50 percent of the profits.
        terms:
          profits: {kind: share, issue: us-profit-share, value: 50 %, of: profits, to: us}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, numbers, statements


def _check(subject: Subject) -> Iterator[Fault]:
    for each in statements(subject):
        if each.term.kind != "share":
            continue
        for path, value in numbers(each):
            if getattr(value, "number", 0) > 100:
                yield Fault(path, f"{value} is more than the whole", "write 100 % or less")


RULE = Rule("error", _check)
