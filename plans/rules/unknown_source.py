"""A source is named that ``sources.yaml`` does not have.

A claim is worth what its source is worth. If nobody can look the source up, the claim stands
alone.

Bad:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wier, attestation: reported}]}

Good:
    revision: v1
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: reported}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import did_you_mean
from plans.judging import Fault, Rule, Subject, known_sources, named_sources
from plans.model import Path


def _check(subject: Subject) -> Iterator[Fault]:
    known = known_sources(subject)
    if not known:
        return
    for path, source in _named(subject):
        if source not in known:
            yield Fault(
                path,
                f"no source called '{source}' in sources.yaml",
                did_you_mean(source, known),
            )


def _named(subject: Subject) -> Iterator[tuple[Path, str]]:
    for index, source in enumerate(subject.revision.sources):
        yield ("sources", index), source
    yield from named_sources(subject)


RULE = Rule("error", _check)
