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
    if not (day := subject.revision.date):
        return
    older = _older_sources(subject, day)
    for path, cite in cites(subject):
        if cite.note or "alternatives" in path:
            continue
        if written := older.pop(cite.source or "", None):
            yield Fault(
                (*path, "source"),
                f"'{cite.source}' is of {written}, the revision of {day}",
                "correct one of the dates, or say in a note of the cite how it can be",
            )


def _older_sources(subject: Subject, day: str) -> dict[str, str]:
    """Return the sources that were written before ``day``, each with its date."""
    first, _ = bounds(day)
    dates = ((id, source.date) for id, source in known_sources(subject).items())
    return {id: written for id, written in dates if written and bounds(written)[1] < first}


RULE = Rule("warning", _check)
