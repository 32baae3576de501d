"""Whether a text could refer to anything: soon said, where to read it whole takes long."""

from __future__ import annotations

from functools import cache

from plans.quantities.citations import citation_at, volume_at
from plans.quantities.lexicon import lexicon
from plans.quantities.ordinals import may_number
from plans.quantities.page import Page, page_of
from plans.quantities.references import HAN_PARTS, references_at


def may_refer(text: str, tag: str) -> bool:
    """Say whether a reference could stand in a text in the language ``tag``; no is sure."""
    page = page_of(text, tag)
    telling, words = _telling(page.language.tag), page.words
    if telling.isdisjoint(words):  # as of most texts
        return False
    return any(_refers(page, at) for at in range(page.count) if words[at] in telling)


def _refers(page: Page, at: int) -> bool:
    """Whether the word at token ``at`` stands in a reference: most have no number."""
    if references_at(page, at) or citation_at(page, at):
        return True
    return at > 0 and (may_number(page, at - 1) or volume_at(page, at - 1) is not None)


@cache
def _telling(tag: str) -> frozenset[str]:
    """Return the words of which one stands in every reference: "Article", "No.", "OJ", 第."""
    known = lexicon(tag)
    tables = (known.nouns, known.gazettes, known.reporters)
    return frozenset(HAN_PARTS).union(*(table.heads for table in tables))
