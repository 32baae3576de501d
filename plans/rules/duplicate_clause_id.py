"""A clause id stands twice in one revision.

An id is what makes a clause the same clause in the next revision; two clauses with one id cannot
be told apart.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: ceasefire, label: "2", text: Talks begin.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for at in subject.clauses:
        id = at.clause.id
        if id in first:
            yield Fault(
                (*at.path, "id"),
                f"clause id '{id}' is already used by point {first[id] or '?'}",
                "mint a new id for this clause",
            )
        first.setdefault(id, at.clause.label)


RULE = Rule("error", _check)
