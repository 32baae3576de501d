"""A revision is older than its parent.

A text cannot derive from one that did not yet exist. One of the dates is wrong, or the parent is.

Bad:
    revision: v1
    date: 2025-12-03
    clauses:
      - {id: ceasefire, text: Fire ceases.}
    ---
    revision: v2
    date: 2025-11-20
    parent: v1
    clauses:
      - {id: ceasefire, text: Fire ceases at midnight.}

Good:
    revision: v1
    date: 2025-11-20
    clauses:
      - {id: ceasefire, text: Fire ceases.}
    ---
    revision: v2
    date: 2025-12-03
    parent: v1
    clauses:
      - {id: ceasefire, text: Fire ceases at midnight.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject
from plans.model import bounds


def _check(subject: Subject) -> Iterator[Fault]:
    revision, parent = subject.revision, subject.parent
    if not revision.date or parent is None or not parent.date:
        return
    if bounds(revision.date)[1] < bounds(parent.date)[0]:
        yield Fault(
            ("date",),
            f"{revision.date} is before {parent.date}, the date of its parent '{revision.parent}'",
            "correct the date or the parent",
        )


RULE = Rule("error", _check)
