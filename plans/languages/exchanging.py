"""What a language file says of words of which one stands where another could."""

from typing import NamedTuple

from plans.languages.shapes import NO_TABLE, Table


class Exchanged(NamedTuple):
    """Words that turn a sentence into another one where one of a sort takes another's place.

    The keys of each table are English words. What several words of a language have in common, one
    key, is the same said otherwise: *tenant*, *lessee*.

    Attributes:
        who: who has duties and rights, in the form that a dictionary has: buyer, seller, council.
        where: places that no capital tells from other words.
        kinds: what has names where no capital tells them, ``before`` a name and ``behind``: *Stadt*
            Celle, 海关*总署*. Where every noun has a capital a town is told by the ``bare`` word in
            front of it, *in* Celle; ``none`` are other nouns there, *in* Raten, or their endings.
        nation: adjectives of countries, by the codes that these have: *French* law.
        joint: what joins two things: and, or.
        order: what comes first: before, after.
        scope: whether something belongs to it: including, excluding.
        share: how many of several: all, some.
        having: with, without.
        opposed: what is done, in a form or its stem, and under its key behind *not* what undoes
            it: *extend*, *not extend*. Only these two take each other's place.
        course: which of two that are opposed: to, from; increase, decrease; gross, net.
    """

    who: Table = NO_TABLE
    where: Table = NO_TABLE
    kinds: Table = NO_TABLE
    nation: Table = NO_TABLE
    joint: Table = NO_TABLE
    order: Table = NO_TABLE
    scope: Table = NO_TABLE
    share: Table = NO_TABLE
    having: Table = NO_TABLE
    opposed: Table = NO_TABLE
    course: Table = NO_TABLE
