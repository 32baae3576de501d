"""A revision that is more than a draft has no date.

Without it the revision has no place in the log, and nothing can be called earlier or later than
it.

Bad:
    revision: v1
    status: tabled
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}

Good:
    revision: v1
    date: 2025-12-03
    status: tabled
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    revision = subject.revision
    if revision.date is None and revision.status != "draft":
        path = "status" if "status" in revision.model_fields_set else "revision"
        yield Fault(
            (path,),
            f"'{revision.revision}' is {revision.status} and has no date",
            "add 'date: 2025-12-03'; 2025-12 or 2025 will do where no more is known",
        )


RULE = Rule("warning", _check)
