"""An issue: its value through time and across texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from plans.publishing.contents import Contents
from plans.publishing.issue_facts import IssueFacts, issue_facts, issue_title, silent_on
from plans.publishing.links import Links, thing_path
from plans.publishing.named import declared_on, named_in, naming
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, issues_told, registers
from plans.wording import cell_lines

_REGISTERS = ("issues", "sources", "parties", "redlines", "positions", "claims")
# So many values are shown; the first of very many are in the JSON and the CSV.
_SHOWN = 120


def _pages(contents: Contents) -> Iterator[Page]:
    beside = contents.digest(*_REGISTERS) + naming(contents) + declared_on(contents)
    for issue in issues_told(contents):
        silent = " ".join(each.ref for each in silent_on(issue, contents))
        inputs = (beside, silent, *_seen(issue, contents))
        yield Page(thing_path("issues", issue), issue_title(issue, contents), inputs, (issue,))


def _seen(issue: str, contents: Contents) -> Iterator[str]:
    """Yield what says in which texts what is stated on ``issue`` may have changed, and to what."""
    for texts in contents.proposals.values():
        last = ""
        for text in texts:
            mark = text.stated.get(issue, "")
            if mark != last:
                name = (text.ref, text.title, text.date, text.status, text.tabled_by, text.own)
                yield str((*name, mark, text.worded.get(issue)))
            last = mark


def _facts(page: Page, contents: Contents) -> IssueFacts:
    found = issue_facts(page.about[0], contents)
    return replace(found, named=named_in(found, contents))


def _words(facts: IssueFacts, links: Links, contents: Contents) -> Mapping[str, Any]:
    names = {ref: contents.short(ref) for ref in contents.outlines}
    told = {
        each.text.ref: tuple(
            cell_lines(each.cell, contents.document(each.text.ref), names, contents.registers)
        )
        for each in facts.values[-_SHOWN:]
        if each.cell
    }
    return {**registers(facts, links, contents), "lines": told, "shown": _SHOWN}


KIND = PageKind(rank=54, listing=_pages, facts=_facts, words=_words, dress=THINGS, csv=True)
