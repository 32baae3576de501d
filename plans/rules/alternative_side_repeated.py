"""One party wants two alternatives of the same bracket.

A side can fall back, but it cannot ask for two versions at once. Give the fallback in a note.

Bad:
    revision: v1
    clauses:
      - id: force
        alternatives:
          - {by: [us, eu], text: At most 600 soldiers.}
          - {by: [ukraine, eu], text: At most 800 soldiers.}

Good:
    revision: v1
    clauses:
      - id: force
        alternatives:
          - {by: [us], text: At most 600 soldiers.}
          - {by: [ukraine, eu], text: At most 800 soldiers.}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Bracket, Fault, Rule, Subject, brackets


def _check(subject: Subject) -> Iterator[Fault]:
    for bracket in brackets(subject):
        yield from _repeated(bracket)


def _repeated(bracket: Bracket) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, side in enumerate(bracket.sides):
        for position, party in enumerate(side.by):
            if party in first:
                yield Fault(
                    (*bracket.path, index, "by", position),
                    f"'{party}' already wants alternative {first[party] + 1}",
                    "leave it with the one it wants, and give its fallback in a note",
                )
            first.setdefault(party, index)


RULE = Rule("warning", _check)
