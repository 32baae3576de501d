"""Something is called agreed that is not settled.

A clause that is agreed has no alternatives, and a revision that is agreed has no clause that is
open, bracketed or contested.

Bad:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        status: agreed
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], text: At most 800 soldiers.}

Good:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        status: bracketed
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], text: At most 800 soldiers.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    whole = subject.revision.status == "agreed"
    for at in subject.clauses:
        status, bracketed = at.clause.status, at.clause.is_disputed
        if status == "agreed" and bracketed:
            yield Fault(
                (*at.path, "status"),
                f"'{at.clause.id}' is agreed and has alternatives",
                "close the bracket, or change the status to bracketed",
            )
        elif whole and (bracketed or status in ("open", "bracketed", "contested")):
            yield Fault(
                (*at.path, "status" if status else "id"),
                f"the revision is agreed, but '{at.clause.id}' is {status or 'bracketed'}",
                "settle the clause, or change the status of the revision",
            )


RULE = Rule("warning", _check)
