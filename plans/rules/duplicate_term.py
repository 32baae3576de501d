"""Two terms of one clause state the same.

What is said once too often is corrected once too seldom: the next editor changes one of the two.

Bad:
    revision: v1
    clauses:
      - id: talks
        text: Russia opens talks.
        terms:
          talks: {kind: obligation, issue: negotiations, bearer: russia, action: open talks}
          opening: {kind: obligation, issue: negotiations, bearer: russia, action: open talks}

Good:
    revision: v1
    clauses:
      - id: talks
        text: The United States and Russia open talks.
        terms:
          talks: {kind: obligation, issue: negotiations, bearer: [us, russia], action: open talks}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.judging import Fault, Rule, Subject
from plans.model import Path
from plans.terms import Term


def _check(subject: Subject) -> Iterator[Fault]:
    first: dict[tuple[Path, str], list[tuple[Any, str]]] = {}
    for at in subject.terms:
        stated = _stated(at.term)
        seen = first.setdefault((at.path[:-1], at.term.issue), [])
        same = next((id for other, id in seen if other == stated), None)
        if same is not None:
            yield Fault(at.path, f"'{at.id}' states the same as '{same}'", "remove one of the two")
        seen.append((stated, at.id))


def _stated(term: Term) -> Any:
    return term.kind, term.statement_fields, term.alternatives, term.readings


RULE = Rule("warning", _check)
