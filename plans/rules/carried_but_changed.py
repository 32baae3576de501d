"""A clause is marked ``carried`` but its words or terms are not the parent's.

``carried`` says that the source of this revision is silent, so the parent's clause stands. Any
difference is then either a slip or an unsourced claim. A term that cites a source of its own is not
carried with its clause.

Bad:
    revision: v1
    clauses:
      - {id: force, text: At most 600 soldiers., cites: [{source: wire, attestation: published}]}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: force, text: At most 800 soldiers., cites: [{attestation: carried}]}

Good:
    revision: v1
    clauses:
      - {id: force, text: At most 600 soldiers., cites: [{source: wire, attestation: published}]}
    ---
    revision: v2
    parent: v1
    clauses:
      - {id: force, text: At most 600 soldiers., cites: [{attestation: carried}]}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plans.judging import Fault, Rule, Subject
from plans.model import Clause

_SAID = {
    "text": "text differs",
    "terms": "terms differ",
    "alternatives": "alternatives differ",
    "closing": "closing words differ",
}


def _check(subject: Subject) -> Iterator[Fault]:
    if subject.parent is None:
        return
    before = subject.parent.places
    for at in subject.clauses:
        clause = at.clause
        if not clause.carried:
            continue
        if clause.id not in before:
            yield Fault(
                (*at.path, "cites"),
                f"marked carried, but the parent has no clause '{clause.id}'",
                "cite what reports it; the parent's clause may have another id",
            )
            continue
        old = before[clause.id].clause
        sourced = {
            id
            for id, term in clause.terms.items()
            if term.cites and not clause.evidence(term).carried
        }
        for name, said in _SAID.items():
            if _left(clause, name, sourced) != _left(old, name, sourced):
                yield Fault(
                    (*at.path, name),
                    f"marked carried, but the {said} from the parent's",
                    "restore the parent's, or cite what reports the change",
                )


def _left(clause: Clause, name: str, sourced: Collection[str]) -> object:
    """Return what the clause's own support has to answer for: a term may cite a source itself."""
    if name == "terms":
        return {id: term for id, term in clause.terms.items() if id not in sourced}
    return getattr(clause, name)


RULE = Rule("error", _check)
