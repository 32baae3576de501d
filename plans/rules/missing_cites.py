"""A clause says something and nothing says on whose word.

A document that was tabled or reported is known from somewhere. Drafts are exempt, and so is a
clause below one that cites.

Bad:
    revision: v1
    date: 2025-12-03
    status: tabled
    clauses:
      - {id: ceasefire, text: Fire ceases.}

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
from plans.model import Clause, Path


def _check(subject: Subject) -> Iterator[Fault]:
    if subject.revision.status == "draft":
        return
    covered: set[Path] = set()
    for at in subject.clauses:
        if at.path[:-2] in covered or at.clause.cites:
            covered.add(at.path)
        elif not at.clause.clauses and not _cited_inside(at.clause):
            yield Fault(
                (*at.path, "id"),
                f"'{at.clause.id}' has no cites, and no clause above it has any",
                "add 'cites', with attestation: carried where only the parent has it",
            )


def _cited_inside(clause: Clause) -> bool:
    return (
        any(each.sources for each in clause.readings)
        or any(each.cites for each in clause.alternatives)
        or any(each.cites for each in clause.terms.values())
    )


RULE = Rule("warning", _check)
