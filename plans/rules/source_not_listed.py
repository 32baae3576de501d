"""A clause cites a source that the revision does not list.

Where a revision lists its sources, the list is what a reader takes for all there is.

Bad:
    revision: v1
    sources: [wire]
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}
      - {id: talks, text: Talks begin., cites: [{source: gazette, attestation: published}]}

Good:
    revision: v1
    sources: [wire, gazette]
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}
      - {id: talks, text: Talks begin., cites: [{source: gazette, attestation: published}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, named_sources
from plans.model import Path


def _check(subject: Subject) -> Iterator[Fault]:
    listed = set(subject.revision.sources)
    if not listed:
        return
    # What is carried keeps the sources of the parent, which are not those of this revision.
    carried = {at.path for at in subject.clauses if at.clause.carried}
    for path, source in named_sources(subject):
        if source not in listed and _clause(path) not in carried:
            # Once is enough: the list is missing it once.
            listed.add(source)
            yield Fault(
                path,
                f"'{source}' is cited here and not among the sources of the revision",
                f"add '{source}' to 'sources' at the top",
            )


def _clause(path: Path) -> Path:
    """Return the place of the clause in which ``path`` stands."""
    length = 0
    while path[length] == "clauses":
        length += 2
    return path[:length]


RULE = Rule("note", _check)
