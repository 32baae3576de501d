"""A text cut into words, figures and signs, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from plans.languages import Words, fold

HAN = "\u3007\u3400-\u9fff\uf900-\ufaff"
# Marks of writing direction, soft hyphens and the like are looked through.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_SIGHT = re.compile(f"[{_UNSEEN}]")
_ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670"
_LETTERS = rf"(?:[^\W\d_{HAN}]++[\u0300-\u036f{_ARABIC_MARKS}]*+)++"
# Possessive throughout: no string makes the scanner look twice.
_TOKEN = (
    r"(?:https?://|www\.)\S++"
    # 30 000 000,50 with any kind of space; then any other run of digits and separators.
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}(?!\d))++(?:[.,\u066b]\d++)?"
    r"|[\uff10-\uff19]++(?:[\uff0c\uff0e][\uff10-\uff19]++)*+"
    r"|\d++(?:[.,'\u2019\u066b\u066c]\d++)*+"
    # "party's" ends before the apostrophe, "don't" does not.
    rf"|{_LETTERS}(?:['\u2019\u02bc](?![sS]\b){_LETTERS})*+"
    rf"|[{HAN}]|[^\w\s{_UNSEEN}\u2010\u2011-]|_"
)
# The same for texts in ASCII, which are many and are cut in half the time.
_ASCII_TOKEN = (
    r"https?://\S++|www\.\S++|[a-zA-Z]++(?:'(?![sS]\b)[a-zA-Z]++)*+"
    r"|\d{1,3}(?: \d{3}(?!\d))++(?:[.,]\d++)?|\d++(?:[.,']\d++)*+|[^\w\s-]|_"
)
# Where these stand between two words the words may still be one phrase: "ten-year".
HYPHENS = "-\u2010\u2011"
_AHEAD = 8


@cache
def token(elided: Words, *, plain: bool = False) -> re.Pattern[str]:
    """Return the pattern of a token, of a ``plain`` text in ASCII.

    ``elided`` words are cut off at their apostrophe: l'.
    """
    words = "|".join(sorted(elided))
    front = rf"(?i:{words})['\u2019\u02bc](?=\w|$)|" if words else ""
    return re.compile(front + (_ASCII_TOKEN if plain else _TOKEN))


def split(text: str, elided: Words) -> list[str]:
    """Return the folded tokens of ``text``."""
    return [fold(word) for word in token(elided).findall(text)]


class Tokens:
    """The tokens of a text: what they say, where they stand, how they hang together."""

    __slots__ = ("count", "ends", "source", "starts", "words")

    def __init__(self, source: str, elided: Words) -> None:
        plain = source.isascii()
        spans = [match.span() for match in token(elided, plain=plain).finditer(source)]
        if "\u0640" in source:  # a stroke that only draws words out says nothing alone
            spans = [(start, end) for start, end in spans if fold(source[start:end])]
        self.source = source
        self.count = len(spans)
        # Empty tokens behind the last: readers look a little ahead, and back from the first.
        spans += [(len(source), len(source))] * _AHEAD
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        if plain:  # then small letters stand where capitals stood
            lower = source.lower()
            self.words = [lower[start:end] for start, end in spans]
        else:
            self.words = [fold(source[start:end]) for start, end in spans]

    def word(self, at: int) -> str:
        return self.words[at]

    def written(self, at: int) -> str:
        """Return the token as it stands in the text, in its own case."""
        return self.source[self.starts[at] : self.ends[at]]

    def before(self, offset: int) -> str:
        """Return the character before ``offset``."""
        return self.source[offset - 1 : offset] if offset > 0 else ""

    def at(self, offset: int) -> int:
        """Return the first token that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def touches(self, at: int) -> bool:
        """Whether token ``at`` stands right behind the one before it."""
        return 0 < at < self.count and self.ends[at - 1] == self.starts[at]

    def joined(self, at: int) -> bool:
        """Whether token ``at`` goes on from the one before: a space, a line break, a hyphen."""
        if not 0 < at < self.count:
            return False
        end, start = self.ends[at - 1], self.starts[at]
        if start - end <= 1:
            return True
        gap = self.source[end:start]
        if not gap.isspace():
            gap = _SIGHT.sub("", gap)
        return len(gap) <= 1 or (gap.isspace() and gap.count("\n") < 2)

    def continues(self, at: int, words: list[str]) -> bool:
        """Whether ``words`` stand at token ``at``, joined to each other and to what is before."""
        end = at + len(words)
        return self.words[at:end] == words and all(map(self.joined, range(at, end)))
