"""Two alternatives of one bracket say the same.

Then there is agreement and the bracket can be closed, or one of the two was copied and not yet
changed.

Bad:
    revision: v1
    clauses:
      - id: force
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], text: At most 600 soldiers.}

Good:
    revision: v1
    clauses:
      - id: force
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], text: At most 800 soldiers.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Bracket, Fault, Rule, Subject, brackets


def _check(subject: Subject) -> Iterator[Fault]:
    for bracket in brackets(subject):
        for index, side in enumerate(bracket.sides):
            first = next(n for n, each in enumerate(bracket.sides) if each.says == side.says)
            if first < index:
                yield Fault(
                    (*bracket.path, index),
                    f"{_named(bracket, index)} says the same as {_named(bracket, first)}",
                    "join the two sides in one alternative, or correct one of the two",
                )


def _named(bracket: Bracket, index: int) -> str:
    by = bracket.sides[index].by
    return f"the alternative of {' and '.join(by)}" if by else f"alternative {index + 1}"


RULE = Rule("warning", _check)
