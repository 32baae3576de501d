"""A deadline had passed when the revision was made.

Nobody proposes to be late. The year may be mistyped, or the deadline carried over from an older
text.

Bad:
    revision: v1
    date: 2025-12-03
    clauses:
      - id: elections
        text: Elections are held by 1 January 2025.
        terms:
          elections: {kind: deadline, issue: elections, due: 2025-01-01, action: hold elections}

Good:
    revision: v1
    date: 2025-12-03
    clauses:
      - id: elections
        text: Elections are held by 1 January 2027.
        terms:
          elections: {kind: deadline, issue: elections, due: 2027-01-01, action: hold elections}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plans.judging import Fault, Rule, Subject, numbers, statements
from plans.model import bounds


def _check(subject: Subject) -> Iterator[Fault]:
    day = subject.revision.date
    if not day:
        return
    made = bounds(day)[0]
    for each in statements(subject):
        for path, value in numbers(each):
            if isinstance(value, date) and value < made:
                yield Fault(
                    path,
                    f"due on {value}, but the revision is of {day}",
                    "correct the year of the deadline or the date of the revision",
                )


RULE = Rule("warning", _check)
