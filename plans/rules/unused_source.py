"""The revision lists a source on which nothing rests.

``sources`` are those of this revision. One that no clause cites and no note names was left over,
or its claim was lost.

Bad:
    revision: v1
    sources: [wire, gazette]
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}

Good:
    revision: v1
    sources: [wire, gazette]
    notes: ["The day is that of the printed text (gazette)."]
    clauses:
      - {id: ceasefire, text: Fire ceases., cites: [{source: wire, attestation: published}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.judging import Fault, Rule, Subject, named_sources, strings


def _check(subject: Subject) -> Iterator[Fault]:
    listed = subject.revision.sources
    unused = set(listed) - {source for _, source in named_sources(subject)}
    if unused:
        unused -= _in_notes(subject)
    for index, source in enumerate(listed):
        if source in unused:
            yield Fault(
                ("sources", index),
                f"nothing in this revision rests on '{source}'",
                "cite it, name it in a note, or take it off the list",
            )


def _in_notes(subject: Subject) -> set[str]:
    """Return every word of the notes that is written like an id."""
    found: set[str] = set()
    for path, text in strings(subject.revision):
        if path[-1] == "note" or "notes" in path:
            found.update(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text))
    return found


RULE = Rule("note", _check)
