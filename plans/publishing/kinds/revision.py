"""A revision: its text, what each clause states and on what it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.publishing.clause_facts import RevisionFacts, revision_facts
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs, entry_of
from plans.publishing.links import text_path
from plans.publishing.page_kinds import Page, PageKind


def _pages(contents: Contents) -> Iterator[Page]:
    for texts in contents.proposals.values():
        for number, text in enumerate(texts):
            sides: list[Any] = [None, *texts, None]
            before, after = sides[number], sides[number + 2]
            inputs = (contents.digest("issues", "sources"), *entry_inputs(contents, text))
            yield Page(
                text_path(text.ref),
                contents.short(text.ref),
                inputs,
                (text.ref,),
                text.title,
                text_path(before.ref) if before else "",
                text_path(after.ref) if after else "",
            )


def _facts(page: Page, contents: Contents) -> RevisionFacts:
    ref = page.about[0]
    loaded = contents.text(ref)
    return revision_facts(entry_of(contents.outlines[ref], contents), loaded.revision, contents)


KIND = PageKind(rank=30, listing=_pages, facts=_facts)
