"""A clause through the revisions of its proposal."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from plans.publishing.clause_history import ClauseHistory, clause_history, elsewhere
from plans.publishing.contents import Contents
from plans.publishing.links import Links, clause_path
from plans.publishing.named import naming, with_titles
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, registers

# What a page says besides what the clause itself does.
_REGISTERS = (
    "issues",
    "sources",
    "parties",
    "events",
    "lineage",
    "redlines",
    "positions",
    "claims",
)
# So many of the latest moments are shown in full.
_SHOWN = 40


def _pages(contents: Contents) -> Iterator[Page]:
    for proposal, texts in contents.proposals.items():
        latest = {id: mark for text in texts for id, mark in text.clauses.items()}
        beside = contents.digest(*_REGISTERS, f"{proposal}/proposal")
        for id, seen in _changes(texts).items():
            inputs = (beside, seen, naming(contents, proposal, *elsewhere(proposal, id, contents)))
            title = contents.wording(latest[id]).title
            yield Page(clause_path(proposal, id), title, inputs, (proposal, id))


def _changes(texts: tuple[Outline, ...]) -> dict[str, str]:
    """Return for each clause a digest of all that says where it changed and what it then said.

    Nothing is added to it while a clause stays as it is, but that a text is of another source.
    """
    found: dict[str, Any] = {}
    last: Mapping[str, str] = {}
    alike: set[str] = set()
    own = ""
    for text in texts:
        name = (text.ref, text.title, text.date, text.status, text.tabled_by, text.own)
        moved, own = text.own != own, text.own
        for id in last.keys() | text.clauses.keys():
            if last.get(id) != text.clauses.get(id):
                said = str((*name, text.clauses.get(id), text.labels.get(id)))
                found.setdefault(id, hashlib.sha256()).update(said.encode())
                alike.discard(id)
            elif moved and id not in alike:
                alike.add(id)
                found[id].update(b"each")
        last = text.clauses
    return {id: each.hexdigest() for id, each in sorted(found.items())}


def _facts(page: Page, contents: Contents) -> ClauseHistory:
    proposal, id = page.about
    return with_titles(clause_history(proposal, id, contents), contents)


def _words(facts: ClauseHistory, links: Links, contents: Contents) -> Mapping[str, Any]:
    return {**registers(facts, links, contents), "shown": _SHOWN}


KIND = PageKind(rank=50, listing=_pages, facts=_facts, words=_words, dress=THINGS)
