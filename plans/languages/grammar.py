"""What of a sentence can change while what it says stays the same."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from plans.languages.shapes import NO_WORDS, Words

NO_SPELLINGS: Mapping[str, str] = MappingProxyType({})


class Grammar(NamedTuple):
    """What holds sentences together and says little.

    Attributes:
        articles: words that come and go without a change of sense: the, is, which.
        links: words that the word behind them asks for, and that go where it goes: by, with.
        endings: what words end in by their place in a sentence: pays, paying.
        spellings: ways to spell part of a long word, by another way: ``isation = 'ization'``.
    """

    articles: Words = NO_WORDS
    links: Words = NO_WORDS
    endings: Words = NO_WORDS
    spellings: Mapping[str, str] = NO_SPELLINGS
