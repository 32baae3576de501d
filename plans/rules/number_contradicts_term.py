"""The text says one number, the term another.

The text is what people read and the term is what programs compare: if they differ, one of the two
audiences is misled. Numbers are compared with numbers of their kind (head counts, percentages,
sums of money, lengths of time, dates), in figures or in words; a number that another term of the
clause accounts for is left alone. The words of sub-clauses are looked at where the clause itself
has no such number.

Bad:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited to 800,000 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 600000 personnel, role: cap}

Good:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited to 800,000 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 800000 personnel, role: cap}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, comparisons


def _check(subject: Subject) -> Iterator[Fault]:
    for each in comparisons(subject):
        if each.found == "other":
            yield Fault(
                each.path,
                f"the text says '{each.rival}', the term '{each.term}' says '{each.shown}'",
                "correct the one that is wrong",
            )


RULE = Rule("error", _check)
