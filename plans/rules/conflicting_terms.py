"""Two terms of one revision differ in nothing but what they decide.

The same statement cannot have two values. If two sides want different ones, they are
alternatives; if sources differ, they are readings; if each holds in another case, say so in
``scope``, ``condition`` or ``of``.

Bad:
    revision: v1
    clauses:
      - id: force
        text: The army has at most 600 personnel, the annex says 800 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 600 personnel, role: cap}
          annex: {kind: quantity, issue: army-size, value: 800 personnel, role: cap}

Good:
    revision: v1
    clauses:
      - id: force
        text: The army has at most 600 personnel in peace and 800 personnel in war.
        terms:
          peace: {kind: quantity, issue: army-size, value: 600 personnel, role: cap, scope: peace}
          war: {kind: quantity, issue: army-size, value: 800 personnel, role: cap, scope: war}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.judging import Fault, Rule, Subject, TermAt
from plans.terms import shown


def _check(subject: Subject) -> Iterator[Fault]:
    first: dict[Any, TermAt] = {}
    for at in subject.terms:
        name = at.term.decides
        value = getattr(at.term, name) if name else None
        # What stands in a bracket or reading may well contradict the rest: that is its purpose.
        if value is None or not at.main or not at.term.told_apart:
            continue
        one = first.setdefault(_decided(at, name), at)
        other = getattr(one.term, name)
        if other != value:
            where = "" if one.clause is at.clause else f" of clause '{one.clause.id}'"
            yield Fault(
                (*at.path, name),
                f"'{at.id}' says {shown(value)}, '{one.id}'{where} says {shown(other)}",
                "correct one, make them alternatives, or say in 'scope' where each holds",
            )


def _decided(at: TermAt, name: str) -> Any:
    """Return what a term is about, without what it says of it."""
    fields = {n: v for n, v in at.term.statement_fields.items() if n not in (name, "force")}
    kind = "" if name == "kind" else at.term.kind
    facts = ((n, tuple(sorted(v)) if isinstance(v, tuple) else v) for n, v in fields.items())
    return kind, at.term.issue, tuple(sorted(facts, key=lambda fact: fact[0]))


RULE = Rule("warning", _check)
