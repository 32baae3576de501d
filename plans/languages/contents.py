"""What a language file may say; every field is a table of it."""

from typing import NamedTuple

from plans.languages.binding import Force, Negation, References
from plans.languages.counting import Articles, Figures, Nouns, Numbers, Units
from plans.languages.exchanging import Exchanged
from plans.languages.grammar import Grammar
from plans.languages.head import Head
from plans.languages.qualifying import Qualifiers
from plans.languages.shapes import NO_TABLE, NO_WORDS, Forms, Table, Words
from plans.languages.timing import Clock, Dates, Joints, Times


class Writing(NamedTuple):
    """How words are written together.

    Attributes:
        elided: words that lose their vowel to the next word: l', d'.
        fused_and: "and" as part of the word behind it: و.
        fronts: what else is written so in front of a noun.
        absorbing: those of them that take in the ``definite`` article of the noun.
    """

    elided: Words = NO_WORDS
    fused_and: str = ""
    fronts: Forms = ()
    absorbing: Forms = ()
    definite: str = ""


class Cldr(NamedTuple):
    """Names that Unicode CLDR lists; ``codes`` are those of currencies in use.

    ``states`` are names of countries, each behind its code and a space.
    """

    codes: str = ""
    periods: Table = NO_TABLE
    measures: Table = NO_TABLE
    coins: Table = NO_TABLE
    states: Forms = ()


class Language(NamedTuple):
    """All that is known of one language; of a language without tables, its head."""

    tag: str
    head: Head
    figures: Figures = Figures()
    numbers: Numbers = Numbers()
    articles: Articles = Articles()
    units: Units = Units()
    nouns: Nouns = Nouns()
    dates: Dates = Dates()
    clock: Clock = Clock()
    joints: Joints = Joints()
    times: Times = Times()
    force: Force = Force()
    negation: Negation = Negation()
    references: References = References()
    qualifiers: Qualifiers = Qualifiers()
    exchanged: Exchanged = Exchanged()
    writing: Writing = Writing()
    grammar: Grammar = Grammar()
    cldr: Cldr = Cldr()
