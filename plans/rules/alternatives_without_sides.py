"""An alternative does not say who wants it.

A bracket is closed by talking to those who opened it. If that is not known, say so in a note.

Bad:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {text: At most 800 soldiers.}

Good:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine], text: At most 800 soldiers.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, brackets


def _check(subject: Subject) -> Iterator[Fault]:
    for bracket in brackets(subject):
        for index, side in enumerate(bracket.sides):
            if not side.by and not side.note:
                yield Fault(
                    (*bracket.path, index),
                    f"alternative {index + 1} of {len(bracket.sides)} names no side",
                    "add 'by: [party]', or a note if it is not known",
                )


RULE = Rule("warning", _check)
