"""The parts of a split do not make a whole.

What is divided is divided to the last percent; what is left over belongs to somebody or is
undecided, and the text should say which. Thirds written as 33 % are whole enough.

Bad:
    revision: v1
    clauses:
      - id: power
        text: Ukraine receives 50 percent of the electricity and Russia 40 percent.
        terms:
          power: {kind: split, issue: electricity, shares: {ukraine: 50 %, russia: 40 %}, of: power}

Good:
    revision: v1
    clauses:
      - id: power
        text: Ukraine receives 60 percent of the electricity and Russia 40 percent.
        terms:
          power: {kind: split, issue: electricity, shares: {ukraine: 60 %, russia: 40 %}, of: power}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plans.judging import Fault, Rule, Subject, statements
from plans.terms import plain

_WHOLE = Decimal(100)
# Three thirds of 33 % are 99 %, six sixths of 16.5 % likewise.
_ROUNDING = Decimal("1.5")


def _check(subject: Subject) -> Iterator[Fault]:
    for each in statements(subject):
        shares = getattr(each.term, "shares", {}) if "shares" in each.given else {}
        total = sum((share.number for share in shares.values()), Decimal(0))
        if shares and abs(total - _WHOLE) > _ROUNDING:
            yield Fault(
                (*each.path, "shares"),
                f"{' + '.join(str(share) for share in shares.values())} make {plain(total)} %",
                "correct a share, or add who receives the rest",
            )


RULE = Rule("warning", _check)
