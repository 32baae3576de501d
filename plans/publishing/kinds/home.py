"""The first page: where the talks stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats import timeline
from plans.model import REGISTERS
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.home_facts import Home, home
from plans.publishing.home_words import standing_words
from plans.publishing.links import HOME, Links
from plans.publishing.page_kinds import WITH_TEXTS, Page, PageKind
from plans.publishing.pictures import leads

# So many brackets are told with their words.
_MOST_OPEN = 6


def _pages(contents: Contents) -> Iterator[Page]:
    given = (contents.digest(*REGISTERS, "pins"), str(contents.workspace.settings.severities))
    inputs = (*given, *entry_inputs(contents, *contents.outlines.values()))
    yield Page(HOME, contents.title, inputs)


def _facts(_page: Page, contents: Contents) -> Home:
    return home(contents)


def _words(facts: Home, links: Links, contents: Contents) -> dict[str, Any]:
    return {
        "standing": standing_words(facts, contents.registers),
        "picture": timeline(facts.chronology, contents.registers.name_of, leads(links)),
        "lines": {each.ref: each for each in facts.lines},
        "most_open": _MOST_OPEN,
        "several": len(contents.proposals) > 1,
        "origin": contents.short(facts.changed.before) if facts.changed else "",
        "titles": {each.ref: _title(each.ref, contents) for each in facts.texts},
    }


def _title(ref: str, contents: Contents) -> str:
    """Return what a text is called in full: with its revision if it has sisters."""
    proposal, _, revision = ref.partition("@")
    title = contents.card(proposal).title
    if len(contents.proposals) == 1:
        return contents.short(ref)
    return f"{title}, {revision}" if len(contents.proposals[proposal]) > 1 else title


KIND = PageKind(
    rank=0,
    listing=_pages,
    facts=_facts,
    words=_words,
    nav="Home",
    dress=WITH_TEXTS.over("pictures.css", "site-home.css"),
)
