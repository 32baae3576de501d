"""Two neighbouring clauses have the same printed number.

"Point 2" then means two things, and no reader can tell which one a reference is to.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "1", text: Talks begin.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject
from plans.model import Path


def _check(subject: Subject) -> Iterator[Fault]:
    first: dict[tuple[Path, str], str] = {}
    for at in subject.clauses:
        label = " ".join(at.clause.label.split())
        if not label:
            continue
        key = (at.path[:-2], label)
        if key in first:
            yield Fault(
                (*at.path, "label"),
                f"'{label}' is already the number of '{first[key]}'",
                "renumber one of the two",
            )
        first.setdefault(key, at.clause.id)


RULE = Rule("warning", _check)
