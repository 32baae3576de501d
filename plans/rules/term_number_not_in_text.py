"""A term has a number that the words of its clause do not have.

Then a reader cannot see where the number comes from: it may be taken from a source and missing in
the text, or from nowhere.

Bad:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited.
        terms:
          size: {kind: quantity, issue: army-size, value: 600000 personnel, role: cap}

Good:
    revision: v1
    clauses:
      - id: force
        text: Ukraine's armed forces are limited to 600,000 personnel.
        terms:
          size: {kind: quantity, issue: army-size, value: 600000 personnel, role: cap}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, comparisons


def _check(subject: Subject) -> Iterator[Fault]:
    for each in comparisons(subject):
        # The text holds what is common; the number of a side or a source stands in its variant.
        if each.found == "absent" and not each.variant:
            yield Fault(
                each.path,
                f"'{each.shown}' stands in the term '{each.term}' and not in the words",
                "say it in the text, or say in a note of the clause where it comes from",
            )


RULE = Rule("note", _check)
