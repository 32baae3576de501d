"""A printed number stands after a higher one.

Readers look for point 3 before point 4. Where the document itself prints them so, say so in a
note that speaks of the numbering.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: elections, label: "3", text: Elections are held.}
      - {id: talks, label: "2", text: Talks begin.}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, label: "1", text: Fire ceases.}
      - {id: talks, label: "2", text: Talks begin.}
      - {id: elections, label: "3", text: Elections are held.}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plans.judging import Fault, Rule, Subject, all_series, explained


def _check(subject: Subject) -> Iterator[Fault]:
    for above, group in all_series(subject):
        for series in group:
            for before, here in pairwise(series.members):
                if here.number < before.number and not explained(subject, above, here.at):
                    yield Fault(
                        (*here.at.path, "label"),
                        f"'{here.at.clause.label}' stands after '{before.at.clause.label}'",
                        "put the clauses in order, or renumber them",
                    )


RULE = Rule("warning", _check)
