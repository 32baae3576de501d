"""What else was declared on the matter of a red line, by whichever party."""

from __future__ import annotations

from collections.abc import Iterator

from plans.diffing import Change
from plans.negotiating import Shift, on_the_same_matter
from plans.results import Comparison


def same_matter(change: Change, result: Comparison) -> Iterator[str]:
    """Yield the other lines on the matter of the line that ``change`` is about, with verdicts.

    Those declared after both texts are left to the register.
    """
    about = (shift for shift in result.shifts if shift.redline.id == change.red_line)
    for shift in about:
        for other in on_the_same_matter(shift, result.shifts):
            if not other.later:
                yield _told(other, result)


def _told(shift: Shift, result: Comparison) -> str:
    line = shift.redline
    who = result.registers.name_of(line.party)
    when = f", {line.declared}" if line.declared else ""
    return f"{who}{when}: {line.statement.rstrip('.')} ({shift.became})"
