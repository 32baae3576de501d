"""A reading does not say which source has it.

A reading is what one source says where others say something else. Without the source it is a
guess.

Bad:
    revision: v1
    clauses:
      - id: force
        text: The armed forces are limited.
        readings:
          - {sources: [wire], text: The armed forces are limited.}
          - {text: The armed forces are disbanded.}

Good:
    revision: v1
    clauses:
      - id: force
        text: The armed forces are limited.
        readings:
          - {sources: [wire], text: The armed forces are limited.}
          - {sources: [gazette], text: The armed forces are disbanded.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, readings


def _check(subject: Subject) -> Iterator[Fault]:
    for path, sources in readings(subject):
        if not sources:
            yield Fault(
                path,
                f"reading {int(path[-1]) + 1} names no source",
                "add 'sources: [id]' with whoever has it so",
            )


RULE = Rule("error", _check)
