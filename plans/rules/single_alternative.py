"""There is one alternative only, so nothing to choose.

A bracket shows what is not agreed: what one side wants and what the other wants instead. If the
other side wants no such text, an alternative without text says that. A term that has a value of
its own needs but one alternative to it.

Bad:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        alternatives:
          - {by: [us], text: At most 600 soldiers.}

Good:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], note: Wants no number.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, brackets


def _check(subject: Subject) -> Iterator[Fault]:
    for bracket in brackets(subject):
        if len(bracket.sides) == 1 and not bracket.own:
            yield Fault(
                bracket.path,
                f"one alternative only, {_whose(bracket.sides[0].by)}",
                "add what the other sides want, if only an alternative without text, "
                "or make it the text of the clause",
            )


def _whose(by: tuple[str, ...]) -> str:
    return f"that of {' and '.join(by)}" if by else "of no side"


RULE = Rule("warning", _check)
