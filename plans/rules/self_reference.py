"""A clause refers to itself.

A reference leads the reader elsewhere. One that leads nowhere else is a slip for another clause's
id.

Bad:
    revision: v1
    clauses:
      - {id: territory, text: Borders stay as they are., refs: [territory]}
      - {id: guarantee, text: The guarantee is binding.}

Good:
    revision: v1
    clauses:
      - {id: territory, text: Borders stay as they are., refs: [guarantee]}
      - {id: guarantee, text: The guarantee is binding.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    for at in subject.clauses:
        for index, id in enumerate(at.clause.refs):
            if id == at.clause.id:
                yield Fault(
                    (*at.path, "refs", index),
                    f"'{id}' refers to itself",
                    "remove it, or name the clause that is meant",
                )


RULE = Rule("warning", _check)
