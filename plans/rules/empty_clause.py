"""A clause says nothing at all.

It has no heading, no text, no terms, no alternatives or readings and no sub-clauses. Something
was not filled in.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1"}
      - {id: talks, label: "2", text: Talks begin.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject
from plans.model import WORDS, Clause, Part, fields_of

_CONTENT = fields_of(Clause, *WORDS, Part.TERMS, Part.ALTERNATIVES, Part.READINGS, Part.BELOW)


def _check(subject: Subject) -> Iterator[Fault]:
    for at in subject.clauses:
        if not any(getattr(at.clause, name) for name in _CONTENT):
            yield Fault(
                (*at.path, "id"),
                f"'{at.clause.id}' has no words, no terms and no sub-clauses",
                "fill it in, or remove it",
            )


RULE = Rule("warning", _check)
