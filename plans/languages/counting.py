"""What a language file says of numbers and of what they count."""

from typing import NamedTuple

from plans.languages.shapes import NO_TABLE, NO_WORDS, Forms, Table, Words


class Figures(NamedTuple):
    """How numbers in figures are written.

    Attributes:
        decimal: the mark before decimals.
        thousands: the mark between groups of three, where no other is in use.
        day_first: whether 3/4/2025 is in April.
        sentence_starts: where a point makes an ordinal of a figure ("3. Werktag"): the words that
            show a new sentence instead; a star stands for any letters.
        dialled: behind these a figure is a telephone number.
    """

    decimal: str = ""
    thousands: str = ""
    day_first: bool = False
    sentence_starts: str = ""
    dialled: Words = NO_WORDS


class Compounds(NamedTuple):
    """The parts of number words that are written in one: dreiundzwanzig, zweihundert."""

    joint: str = ""
    one: str = ""
    hundred: str = ""
    thousand: str = ""


class Ordinals(NamedTuple):
    """Ordinals, and words by which a number in words turns out to be one or a turn of phrase.

    Attributes:
        words: ordinals by their value; with ``tails`` they are stems, and each tail makes a form.
        marks: what makes an ordinal of a figure: 4*th*, 4*-й*, 4*.*
        spans: what ordinals number besides lengths of time: the third *quarter*.
        follow: what they stand behind, ``parts`` of documents or ``spans``: *частина* друга.
        endings: of the word behind a hyphen: twenty-first.
        tenths: of the word behind a number: two hundredth.
        behind_shares: behind these "a third" is a share; other words make it "a third party".
        before_half: "the second half" is no share.
        behind_half: nor is "half time".
    """

    words: Table = NO_TABLE
    tails: Forms = ()
    marks: Words = NO_WORDS
    spans: Table = NO_TABLE
    follow: Words = NO_WORDS
    endings: Forms = ()
    tenths: Forms = ()
    behind_shares: Words = NO_WORDS
    before_half: Words = NO_WORDS
    behind_half: Words = NO_WORDS


class Bounds(NamedTuple):
    """Words that make a number a floor or a ceiling; "over" and "under" leave it out itself."""

    least: Forms = ()
    most: Forms = ()
    above: Forms = ()
    below: Forms = ()


class Numbers(NamedTuple):
    """Number words and how they compose.

    Attributes:
        signs: ``han`` where numbers are signs that need no space: 六十万.
        numerals: the words by their value.
        hundreds: words that multiply what stands before them by a hundred.
        lone_hundreds: whether these are a hundred by themselves too: cent.
        lone_scales: scales that are a number by themselves: mil, тисяча.
        ones: articles that may also count: they do so only with a unit behind them.
        classifiers: words for counted things that prove a number and are no unit.
        joint: what may stand before the last part: one hundred *and* five.
        half: what adds one half: two *and a half*; also behind the unit: deux ans *et demi*.
        dozens: words that multiply by twelve.
        even: words for even shares, which say no number: "equally".
        bounds, bounds_behind: what makes a number a floor or a ceiling, before and behind it.
        bounds_apart: verbs that do so with what they bound in place of the ellipsis: limits … to.
        ratios, ratio_joints: nouns that a ratio stands behind, and what joins its two numbers
            besides a colon: 3 *to* 2.
        goal, step: what stands before what a value becomes, reduced *to* 5, and before how much
            it changes: reduced *by* 5.
    """

    signs: str = ""
    numerals: Table = NO_TABLE
    hundreds: Forms = ()
    lone_hundreds: bool = False
    lone_scales: Forms = ()
    ones: Words = NO_WORDS
    classifiers: Words = NO_WORDS
    joint: str = ""
    half: Forms = ()
    dozens: Words = NO_WORDS
    even: Words = NO_WORDS
    ratios: Forms = ()
    ratio_joints: Forms = ()
    goal: Forms = ()
    step: Forms = ()
    bounds: Bounds = Bounds()
    bounds_behind: Bounds = Bounds()
    bounds_apart: Bounds = Bounds()
    fractions: Table = NO_TABLE
    compounds: Compounds = Compounds()
    ordinals: Ordinals = Ordinals()


class Articles(NamedTuple):
    """Articles; ``before_period`` are words behind which "a year" is a length of time."""

    indefinite: Words = NO_WORDS
    definite: Words = NO_WORDS
    before_period: Words = NO_WORDS


class Lasting(NamedTuple):
    """Adjectives that say how long something lasts, put together: dreimonatig, трёхмесячный.

    Attributes:
        numerals: how a number begins such a word; its key is the number.
        stems: how it goes on, by unit: *monatig*, *месячн*.
        endings: how it may end, beside not at all.
        alone: stems that are one of a unit where no number and one of ``nouns`` stands:
            *miesięczny okres*.
        nouns: what lasts, in all its forms.
    """

    numerals: Table = NO_TABLE
    stems: Table = NO_TABLE
    endings: Words = NO_WORDS
    alone: Table = NO_TABLE
    nouns: Words = NO_WORDS


class Units(NamedTuple):
    """What numbers count.

    Attributes:
        periods: lengths of time; a key with a factor, ``10 year``, counts in a smaller unit.
        pairs: words that are two of a unit: سنتان.
        singles: words that are one of a unit: سنة واحدة.
        lasting: adjectives that are so many of a unit.
        measures: by the symbol of the unit.
        coins: by currency code; short names, which may not say whose dollar.
        coins_before: names that stand before the number.
        coin_scales: letters that scale a number only where money is at hand: "$5m".
        things: nouns for what is counted, by the noun that registers have for it.
        fillers: what may stand between a number and its unit: millones *de* euros.
    """

    periods: Table = NO_TABLE
    pairs: Table = NO_TABLE
    singles: Table = NO_TABLE
    lasting: Lasting = Lasting()
    measures: Table = NO_TABLE
    coins: Table = NO_TABLE
    coins_before: Table = NO_TABLE
    coin_scales: Table = NO_TABLE
    things: Table = NO_TABLE
    fillers: Words = NO_WORDS


class Nouns(NamedTuple):
    """How a noun behind a number is known for its unit: "600,000 personnel".

    Attributes:
        plurals: plurals and masses without a plural ending.
        plural_endings: endings of plurals; ``singular_endings`` are those of singulars among them.
        fixed_endings: these stay on when a singular is made.
        not_of_one: "on the one hand", "one day": turns of phrase.
        not_one: behind these "one" is a pronoun: "any one".
        never: words that never name what is counted; verbs too, as some end like a plural.
    """

    plurals: Words = NO_WORDS
    plural_endings: Forms = ()
    singular_endings: Forms = ()
    fixed_endings: Forms = ()
    not_of_one: Words = NO_WORDS
    not_one: Words = NO_WORDS
    never: Words = NO_WORDS
