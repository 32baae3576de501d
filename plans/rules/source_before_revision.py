"""A clause rests on a source that is older than the revision.

A report cannot tell of a text that did not yet exist. The date of the source or of the revision
is wrong, or another source is meant; if it is not, say in a note of the cite how that can be.
What a side wants may be older than the text, so the cites of alternatives are let be.

Bad:
    revision: v1
    date: 2026-03-01
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: reported}]}

Good:
    revision: v1
    date: 2025-12-03
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: reported}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, cites, known_sources
from plans.model import bounds


def _check(subject: Subject) -> Iterator[Fault]:
    day, sources = subject.revision.date, known_sources(subject)
    told: set[str] = set()
    for path, cite in cites(subject) if day else ():
        source = sources.get(cite.source or "")
        if not day or not source or not source.date or cite.source in told:
            continue
        if cite.note or "alternatives" in path:
            continue
        if bounds(source.date)[1] < bounds(day)[0]:
            told.add(cite.source or "")
            yield Fault(
                (*path, "source"),
                f"'{cite.source}' is of {source.date}, the revision of {day}",
                "correct one of the dates, or say in a note of the cite how it can be",
            )


RULE = Rule("warning", _check)
