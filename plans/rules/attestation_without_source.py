"""A claim is said to be supported and no source is named.

Only ``carried`` (the parent speaks) and ``inferred`` (the editor speaks) may stand without a
source.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{attestation: reported}]}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: reported}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, cites

_SOURCELESS = ("carried", "inferred")


def _check(subject: Subject) -> Iterator[Fault]:
    for path, cite in cites(subject):
        if not cite.source and cite.attestation not in _SOURCELESS:
            yield Fault(
                (*path, "attestation"),
                f"'{cite.attestation}', but by no source",
                "add 'source: …', or write carried or inferred",
            )


RULE = Rule("error", _check)
