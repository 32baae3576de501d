"""How each text stands to each red line that a party has declared; party by party if many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from plans.formats import RED_LINES
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs
from plans.publishing.links import Links, thing_path
from plans.publishing.page_kinds import SITE, Page, PageKind
from plans.publishing.parts import in_parts, way_to_part
from plans.results import RedLineTable
from plans.verbs.red_lines import NEEDED, red_lines
from plans.wording import red_lines_head, standing_words

_TITLE = "Red lines"


def _pages(contents: Contents) -> Iterator[Page]:
    texts, lines = contents.shown, contents.registers.redlines.redlines
    if texts and lines:
        inputs = (contents.digest(*NEEDED), *entry_inputs(contents, *texts))
        said = f"How {len(texts)} texts stand to the red lines that parties have declared."
        whole = Page(thing_path("redlines"), _TITLE, inputs, said=said)
        names = {line.party: contents.registers.name_of(line.party) for line in lines}
        parts = {
            id: replace(whole, title=f"Red lines: {name}", about=(id,))
            for id, name in names.items()
        }
        yield from in_parts(whole, len(texts) * len(lines), "site-redlines.html.j2", parts)


def _facts(page: Page, contents: Contents) -> RedLineTable:
    return red_lines(contents.texts(contents.shown), parties=page.about)


def _words(facts: RedLineTable, links: Links, contents: Contents) -> dict[str, Any]:
    """Return what the contents say: each text in numbers, and each line with the way to it."""
    counts = [
        (text, contents.short(text.ref), found, standing_words(found, text))
        for text, found in zip(facts.texts, facts.counts, strict=True)
    ]
    parties = [
        (contents.registers.name_of(id), way_to_part("redlines", id, links), list(lines))
        for id, lines in groupby(facts.lines, key=lambda line: line.party)
    ]
    return {"said": red_lines_head(facts), "counts": counts, "parties": parties}


KIND = PageKind(
    rank=42,
    listing=_pages,
    facts=_facts,
    words=_words,
    nav=_TITLE,
    template="",
    dress=RED_LINES,
    parted=SITE.over("numbers.css"),
    csv=True,
)
