"""A clause is marked ``carried`` and the revision names no parent.

``carried`` means that the parent's clause stands. Without a parent nothing stands behind it.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{attestation: carried}]}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{attestation: carried}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, cites


def _check(subject: Subject) -> Iterator[Fault]:
    if subject.revision.parent:
        return
    carried = [path for path, cite in cites(subject) if cite.attestation == "carried"]
    # One cause, one finding: the parent is missing once, however many clauses lean on it.
    if carried:
        count = f", as are {len(carried) - 1} more cites" if len(carried) > 1 else ""
        yield Fault(
            (*carried[0], "attestation"),
            f"marked carried{count}, but the revision names no parent",
            "add 'parent: …', or cite the source",
        )


RULE = Rule("error", _check)
