"""A clause is marked both ``carried`` and supported by a source.

Either a source of this revision speaks of the clause, or none does and the parent stands. If each
is true of a part, cite the changed term itself, or say in a note of the carried cite what it
covers.

Bad:
    revision: v1
    clauses:
      - {id: force, text: Fire ceases., cites: [{source: wire, attestation: published}]}
    ---
    revision: v2
    parent: v1
    clauses:
      - id: force
        text: Fire ceases.
        cites: [{source: gazette, attestation: reported}, {attestation: carried}]

Good:
    revision: v1
    clauses:
      - {id: force, text: Fire ceases., cites: [{source: wire, attestation: published}]}
    ---
    revision: v2
    parent: v1
    clauses:
      - id: force
        text: Fire ceases at midnight.
        cites: [{source: gazette, attestation: reported}]
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    for at in subject.clauses:
        cites = at.clause.cites
        others = [cite for cite in cites if cite.attestation != "carried"]
        for index, cite in enumerate(cites):
            if cite.attestation == "carried" and others and not cite.note:
                other = f"{others[0].attestation} by '{others[0].source}'"
                yield Fault(
                    (*at.path, "cites", index),
                    f"carried, and also {other if others[0].source else others[0].attestation}",
                    "keep one of them, or say in a note of the cite what is carried",
                )


RULE = Rule("warning", _check)
