"""A source: what rests on it, and which others say the same or something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import Links, thing_path
from plans.publishing.named import declared_on, named_in, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.source_facts import SourceFacts, citing, source_facts
from plans.publishing.things import SOURCE_KINDS, THINGS, registers, sources_told

_REGISTERS = ("issues", "sources", "parties", "events", "redlines", "positions", "claims")


def _pages(contents: Contents) -> Iterator[Page]:
    beside = contents.digest(*_REGISTERS) + naming(contents) + declared_on(contents)
    for id in sources_told(contents):
        known = contents.registers.sources.sources[id]
        title = f"{known.publisher}: {known.title}" if known.publisher else known.title
        texts = [each for outlines in citing(id, contents) for each in outlines]
        latest = {each.proposal: each for each in texts}
        refs = " ".join(each.ref for each in texts)
        inputs = (beside, refs, *entry_inputs(contents, *latest.values()))
        near = texts[-1].ref if texts else ""
        yield Page(thing_path("sources", id), title, inputs, (id,), near=near)


def _facts(page: Page, contents: Contents) -> SourceFacts:
    found = source_facts(page.about[0], contents)
    return replace(found, named=named_in(found, contents))


def _words(facts: SourceFacts, links: Links, contents: Contents) -> Mapping[str, Any]:
    return {**registers(facts, links, contents), "kinds": SOURCE_KINDS}


KIND = PageKind(rank=61, listing=_pages, facts=_facts, words=_words, dress=THINGS)
