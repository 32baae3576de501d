"""A revision: its text, what each clause states and on what it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats import spoken
from plans.publishing.clause_facts import RevisionFacts, revision_facts
from plans.publishing.contents import Contents
from plans.publishing.entries import entry_inputs, entry_of
from plans.publishing.links import Links, text_path
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import SITE, Page, PageKind
from plans.publishing.pairs import REGISTERS, origin_of
from plans.tables import parts
from plans.wording import capital


def _pages(contents: Contents) -> Iterator[Page]:
    for texts in contents.proposals.values():
        paths = ["", *(text_path(each.ref) for each in texts), ""]
        for number, text in enumerate(texts):
            origin = contents.outlines.get(origin_of(text.ref, contents))
            made_from = (text, origin) if origin else (text,)
            yield Page(
                text_path(text.ref),
                contents.short(text.ref),
                (contents.digest(*REGISTERS, "pins"), *entry_inputs(contents, *made_from)),
                (text.ref,),
                _said(text, contents),
                paths[number],
                paths[number + 2],
            )


def _said(text: Outline, contents: Contents) -> str:
    title = text.title or contents.card(text.proposal).title
    count = sum(text.support.values())
    return f"{title.rstrip('.')}: {count} clauses, {text.open} open brackets."


def _facts(page: Page, contents: Contents) -> RevisionFacts:
    ref = page.about[0]
    text = entry_of(contents.outlines[ref], contents)
    return revision_facts(text, contents.text(ref).revision, contents)


def _words(facts: RevisionFacts, _links: Links, contents: Contents) -> dict[str, Any]:
    return {
        "parts": parts,
        "capital": capital,
        "spoken": spoken(each.text for each in facts.clauses),
        "origin": contents.short(facts.origin) if facts.origin else "",
        "sources": {each.id: each for each in facts.cited},
        "issues": contents.registers.issues.issues,
        "open": sum(bool(each.wanted) for each in facts.clauses),
        "texts": [each.ref for each in contents.proposals[facts.proposal]],
    }


KIND = PageKind(
    rank=30, listing=_pages, facts=_facts, words=_words, dress=SITE.over("site-text.css")
)
