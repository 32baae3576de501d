"""A text to be read: its tokens, and all that is known of its language."""

from __future__ import annotations

from functools import lru_cache

from plans.languages import Language
from plans.quantities.lexicon import Lexicon, lexicon
from plans.quantities.tokens import Tokens


class Page(Tokens):
    """The tokens of a text with the tables of its language."""

    __slots__ = ("language", "lexicon")

    language: Language
    lexicon: Lexicon

    def __init__(self, source: str, lexicon: Lexicon) -> None:
        super().__init__(source, lexicon.language.writing.elided)
        self.language = lexicon.language
        self.lexicon = lexicon

    @property
    def in_han(self) -> bool:
        """Whether numbers are Chinese signs, which need no space."""
        return self.language.numbers.signs == "han"


# A text is read for its values and again for what qualifies them, then the other side's.
@lru_cache(maxsize=4)
def page_of(text: str, tag: str) -> Page:
    """Return ``text`` to be read in the language ``tag``."""
    return Page(text, lexicon(tag))
