"""A square bracket is opened and not closed, or closed and not opened.

Square brackets mark what is not agreed, in a clause or around several. Where they end decides
what is.

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

from plans.bracketing import PAIRS, spans_over, unmatched
from plans.judging import Fault, Rule, Subject
from plans.model import Path, Words, own_words
from plans.safe import one_line

# Enough of the words at the bracket to find it by.
_AROUND = 30


def _check(subject: Subject) -> Iterator[Fault]:
    paired = set(_paired(subject))
    for at in subject.clauses:
        for each in at.statements:
            if not isinstance(each, Words):
                continue
            alone = [
                index
                for index in unmatched(each.text)
                if each.voice or (at.clause.id, each.name, index) not in paired
            ]
            if alone:
                yield _fault(at.path + each.path, each.text, alone[0])


def _paired(subject: Subject) -> Iterator[tuple[str, str, int]]:
    """Yield the marks of brackets around several clauses."""
    for each in spans_over(said for at in subject.clauses for said in own_words(at.clause)):
        yield (*each.first, each.opens[0])
        yield (*each.last, each.closes)


def _fault(path: Path, text: str, index: int) -> Fault:
    what = "opens and never closes" if text[index] in PAIRS else "closes and never opened"
    return Fault(
        path,
        f"a bracket {what} at '{one_line(text[index : index + _AROUND])}'",
        "add its partner, or remove it",
    )


RULE = Rule("warning", _check)
