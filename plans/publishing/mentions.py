"""What a note mentions by an id: it is called by its name, and leads to what is told of it.

Who keeps a workspace writes "(reuters-1120)" for a source; who reads its site is told "(Reuters)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.publishing.contents import Contents
from plans.publishing.links import Links
from plans.publishing.named import called
from plans.wording import claimant

# A word without a hyphen may be any word.
_ID = re.compile(r"(?<![\w/.#@-])[\w.]+(?:-[\w.]+)+(?:@[\w.-]*\w)?(?<!\.)(?![\w/@-])")


def told(note: str, contents: Contents, links: Links) -> Iterator[tuple[str, str]]:
    """Yield ``note`` in pieces, each with the way to what it names; most have none."""
    known = contents.once("mentioned", lambda: dict(_names(contents)))
    at = 0
    for found in _ID.finditer(note):
        if name := known.get(found.group()):
            yield note[at : found.start()], ""
            yield name, _way(found.group(), contents, links)
            at = found.end()
    yield note[at:], ""


def _names(contents: Contents) -> Iterator[tuple[str, str]]:
    """Yield what has a name by its id, what is named first last."""
    registers = contents.registers
    for claim in registers.claims.claims:
        yield claim.id, claimant(claim, registers)
    for event in registers.events.events:
        yield event.id, event.title
    for ref in (*contents.proposals, *contents.outlines):
        yield ref, called(ref, contents)
    for id, source in registers.sources.sources.items():
        yield id, source.publisher or source.title


def _way(id: str, contents: Contents, links: Links) -> str:
    registers = contents.registers
    if id in registers.sources.sources:
        return links.source(id)
    if id in contents.outlines:
        return links.text(id)
    if id in contents.proposals:
        return links.proposal(id)
    if any(id == event.id for event in registers.events.events):
        return links.event(id)
    return links.view("claims")
