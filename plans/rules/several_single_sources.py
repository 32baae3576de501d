"""A clause calls two sources single.

``single-source`` says that one source reports it and nobody else. Two sources that report the
same are better than one, and the clause is ``reported``; if each has a part alone, cite the
terms.

Bad:
    revision: v1
    clauses:
      - id: ceasefire
        text: Fire ceases.
        cites:
          - {source: wire, attestation: single-source}
          - {source: gazette, attestation: single-source}

Good:
    revision: v1
    clauses:
      - id: ceasefire
        text: Fire ceases.
        cites:
          - {source: wire, attestation: reported}
          - {source: gazette, attestation: reported}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject


def _check(subject: Subject) -> Iterator[Fault]:
    for at in subject.clauses:
        # A note on a cite says which part of the clause it is the single source of.
        single = [
            (index, cite.source)
            for index, cite in enumerate(at.clause.cites)
            if cite.attestation == "single-source" and cite.source and not cite.note
        ]
        if len({source for _, source in single}) > 1:
            index, source = next(each for each in single if each[1] != single[0][1])
            yield Fault(
                (*at.path, "cites", index, "attestation"),
                f"'{single[0][1]}' and '{source}' are each called the single source",
                "write reported, or say in a note of each cite what it alone has",
            )


RULE = Rule("warning", _check)
