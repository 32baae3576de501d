"""What of a text can change while what it says stays the same."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from plans.languages.shapes import NO_WORDS, Forms, Words

NO_SPELLINGS: Mapping[str, str] = MappingProxyType({})


class Grammar(NamedTuple):
    """What holds a text together and says little.

    Attributes:
        drafts: words of the line that dates a draft, above its clauses.
        terms: what may stand before a defined term: *the term* “Commission”.
        articles: words that come and go without a change of sense: the, is, which.
        links: words that the word behind them asks for, and that go where it goes: by, with.
        whole: words that say in front of a noun that all of it is meant: complete, full.
        whole_behind: words that say so behind it: total.
        each: words of which one says what the other does: *each*, *any*, *either* Party may.
        endings: what words end in by their place in a sentence: pays, paying.
        beginnings: what is written in one with the word behind it, and comes and goes as an
            article, a link or a joint does: للطرفين, الطرفين.
        fleeting: vowels before the last consonant of a stem that come, go or turn into another
            with its ending: сделка, сделок.
        inside: what a form of a verb begins with, or has behind one of ``fronts``: *ge*zahlt,
            ein*ge*reicht, ein*zu*reichen.
        fronts: what verbs begin with that stands apart from them elsewhere: *ein*reichen.
        spellings: ways to spell part of a long word, by another way: ``isation = 'ization'``.
    """

    drafts: Forms = ()
    terms: Forms = ()
    articles: Words = NO_WORDS
    links: Words = NO_WORDS
    whole: Words = NO_WORDS
    whole_behind: Words = NO_WORDS
    each: Words = NO_WORDS
    endings: Words = NO_WORDS
    beginnings: Words = NO_WORDS
    fleeting: Words = NO_WORDS
    inside: Words = NO_WORDS
    fronts: Words = NO_WORDS
    spellings: Mapping[str, str] = NO_SPELLINGS
