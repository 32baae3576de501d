"""Whether a text could refer to anything: soon said, where to read it whole takes long."""

from __future__ import annotations

from functools import cache

from plans.quantities.lexicon import lexicon
from plans.quantities.page import page_of

# The first signs of 第五条 and 附件二.
HAN_PARTS = "第附"


def may_refer(text: str, tag: str) -> bool:
    """Say whether a reference could stand in a text in the language ``tag``; no is sure."""
    page = page_of(text, tag)
    return not _telling(page.language.tag).isdisjoint(page.words)


@cache
def _telling(tag: str) -> frozenset[str]:
    """Return the words of which one stands in every reference: "Article", "No.", "OJ", 第."""
    known = lexicon(tag)
    tables = (known.nouns, known.gazettes, known.reporters)
    return frozenset(HAN_PARTS).union(*(table.heads for table in tables))
