"""A printed number is left out between its neighbours.

Either a clause is missing or the numbering is wrong. Where the gap is meant, say so in a note of
the revision or of the clause above: a note that speaks of the numbering, or of the point that is
missing, settles it.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
      - {id: elections, label: "4", text: Elections are held.}

Good:
    revision: v1
    notes: [Point 3 of the earlier draft was deleted.]
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
      - {id: elections, label: "4", text: Elections are held.}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plans.judging import Fault, Rule, Series, Subject, all_series, explained

# Enough missing labels to look for in the notes; nobody lists more.
_LOOKED_FOR = 30


def _check(subject: Subject) -> Iterator[Fault]:
    every = [(above, series) for above, group in all_series(subject) for series in group]
    used = {(series.style, member.number) for _, series in every for member in series.members}
    for above, series in every:
        # Numbering may run on from the clauses under another parent.
        runs_on = (series.style, series.first - 1) in used
        for missing in _gaps(series, series.first if runs_on else 1):
            at = series.beyond(missing[-1])
            labels = [series.label(number) for number in missing[:_LOOKED_FOR]]
            if not explained(subject, above, at, labels):
                yield Fault((*at.path, "label"), *_message(series, missing))


def _gaps(series: Series, start: int) -> Iterator[range]:
    numbers = sorted({start - 1, *(member.number for member in series.members)})
    for before, after in pairwise(numbers):
        if after - before > 1:
            yield range(before + 1, after)


def _message(series: Series, missing: range) -> tuple[str, str]:
    first, last = series.label(missing[0]), series.label(missing[-1])
    what = f"'{first}' is" if first == last else f"'{first}' to '{last}' are"
    return (
        f"{what} missing before '{series.label(missing[-1] + 1)}'",
        "add what is missing, renumber, or say in a note why the number is left out",
    )


RULE = Rule("warning", _check)
