"""A clause refers to a clause that the revision does not have.

Readers and programs follow ``refs`` to see what a clause depends on. Such a reference is left
behind when a clause is deleted or its id mistyped.

Bad:
    revision: v1
    clauses:
      - {id: territory, text: Borders stay as they are., refs: [gaurantee]}
      - {id: guarantee, text: The guarantee is binding.}

Good:
    revision: v1
    clauses:
      - {id: territory, text: Borders stay as they are., refs: [guarantee]}
      - {id: guarantee, text: The guarantee is binding.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    known = subject.revision.places
    for at in subject.clauses:
        for index, id in enumerate(at.clause.refs):
            if id not in known:
                yield Fault(
                    (*at.path, "refs", index),
                    f"refers to '{id}', which is no clause of this revision",
                    did_you_mean(id, known),
                )


RULE = Rule("error", _check)
