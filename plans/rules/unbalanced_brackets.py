"""A square bracket is opened and not closed, or closed and not opened.

Square brackets mark what is not agreed. Where they end decides what is.

Bad:
    revision: v1
    clauses:
      - {id: force, text: "The armed forces are limited [in peacetime."}

Good:
    revision: v1
    clauses:
      - {id: force, text: "The armed forces are limited [in peacetime]."}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, prose
from plans.safe import one_line

# Enough of the words at the bracket to find it by.
_AROUND = 30


def _check(subject: Subject) -> Iterator[Fault]:
    for path, text in prose(subject):
        index = _unmatched(text)
        if index is not None:
            what = "opens and never closes" if text[index] == "[" else "closes and never opened"
            yield Fault(
                path,
                f"a bracket {what} at '{one_line(text[index : index + _AROUND])}'",
                "add its partner, or remove it",
            )


def _unmatched(text: str) -> int | None:
    opened: list[int] = []
    for index, character in enumerate(text):
        if character == "[":
            opened.append(index)
        elif character == "]":
            if not opened:
                return index
            opened.pop()
    return opened[-1] if opened else None


RULE = Rule("warning", _check)
