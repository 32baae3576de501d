"""The sentences in which two texts differ: those that both begin with and both end with left out.

A sentence that stands word for word on both sides says the same on both, so that nobody has to read
it. Where it is in doubt whether a stop ends a sentence it ends none: "Prof. Arden", "(Gaz. Part
II)". What is left can be read without what stood beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plans.diffing.common_ends import common_ends
from plans.values import frozen

# A stop behind a whole word, and before a word with a capital or of a script that has none; a stop
# of Chinese; the end of a paragraph. The signs stand in front of all else, so that the search need
# not stop at any other.
_END = re.compile(
    r"[.!?؟。！？\n]"
    r"(?:(?<=[^\W\d_]{5}[.!?؟])\s+(?=[^\W\d_]{2})|(?<=[。！？])(?=[^\W\d_])|(?<=\n)\s*\n)"
)
_OPENS, _CLOSES = "([（「《", ")]）」》"


@frozen
class Unlike:
    """What two texts have between the sentences that they share, and where that begins."""

    before: str
    after: str
    start: int


# The same two texts are asked about for what they state, and again to name the change of words.
@lru_cache(maxsize=8)
def unlike_sentences(before: str, after: str) -> Unlike:
    """Return two texts without the sentences that both begin with, and that both end with."""
    olds, news = list(_sentences(before)), list(_sentences(after))
    head, tail = common_ends(olds, news)
    here, there = olds[head : len(olds) - tail], news[head : len(news) - tail]
    return Unlike("".join(here), "".join(there), sum(map(len, olds[:head])))


def _sentences(text: str) -> Iterator[str]:
    """Yield the pieces of a text that surely are whole sentences; together they are the text."""
    start = 0
    bracketed = any(sign in text for sign in _OPENS)
    for match in _END.finditer(text):
        end = match.end()
        if _ends(text, end) and not (bracketed and _is_open(text[start:end])):
            yield text[start:end]
            start = end
    yield text[start:]


def _ends(text: str, at: int) -> bool:
    """Whether a sentence may begin here: with no small letter, and with no numeral such as IV."""
    first, second = text[at : at + 1], text[at + 1 : at + 2]
    return not first.islower() and not second.isupper()


def _is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    return sum(map(text.count, _OPENS)) > sum(map(text.count, _CLOSES))
