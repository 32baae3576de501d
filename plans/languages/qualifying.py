"""What a language file says of the words that loosen or tighten a duty."""

from typing import NamedTuple

from plans.languages.shapes import NO_TABLE, Table


class Qualifiers(NamedTuple):
    """Words by which a duty, a right or a liability is more or less.

    Attributes:
        graded: scales, each from the most binding word down, by English words: consent,
            consultation. They stand in the file of what all languages have in common, as does
            ``plain``.
        plain: words without order, by what they do: unless, only.
        lengths: in which length of time once something is done "yearly", "twice a month".
        words: how a language says each.
    """

    graded: Table = NO_TABLE
    plain: Table = NO_TABLE
    lengths: Table = NO_TABLE
    words: Table = NO_TABLE
