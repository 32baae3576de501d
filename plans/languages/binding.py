"""What a language file says of force, denial and references."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from plans.languages.shapes import NO_TABLE, NO_WORDS, Forms, Table, Words

NO_DENIALS: Mapping[str, str] = MappingProxyType({})


class Infinitive(NamedTuple):
    """Verbs that oblige only before an infinitive, and how infinitives end."""

    modals: Words = NO_WORDS
    endings: Forms = ()


class Duty(NamedTuple):
    """Verbs that oblige with an infinitive that ends what they say: *ist* bis Mai *zu* zahlen.

    Attributes:
        verbs: these verbs.
        to: what stands before the infinitive, or within it: ein*zu*reichen.
        ending: what infinitives end in.
        closed: other words that may end it so, by the modal that they and the verb are: *ist* mit
            Zustimmung *gestattet*.
    """

    verbs: Words = NO_WORDS
    to: str = ""
    ending: str = ""
    closed: Table = NO_TABLE


class Force(NamedTuple):
    """Modal verbs.

    Attributes:
        confidence: how sure a modal is one.
        modals: by the English modal they are compared by.
        passives, be: phrases that are modals behind a form of "be": "is *required to*".
        denied: modals that the language denies in another word than by "not".
        not_before, not_after: denials on either side of the modal.
        closers: what closes a denial behind the modal: ne peut *pas*.
        between: what may stand between a modal and its denial.
        no_force: phrases that only look like a modal or a denial.
        conditions: modals that open a condition: "*Should* war break out".
        doubtful: English modals that the words may also be less than.
        denied_behind: whether the denial may stand behind the object: "darf das Tor *nicht*".
        bearer_behind: whether who is meant stands behind the verb.
        nouns: modals that may be nouns; they are behind ``before_noun`` and before ``behind_noun``.
    """

    confidence: float = 0.95
    modals: Table = NO_TABLE
    passives: Forms = ()
    be: Forms = ()
    denied: Mapping[str, str] = NO_DENIALS
    not_before: Words = NO_WORDS
    not_after: Words = NO_WORDS
    closers: Words = NO_WORDS
    between: Words = NO_WORDS
    no_force: Forms = ()
    conditions: Words = NO_WORDS
    doubtful: Words = NO_WORDS
    nouns: Words = NO_WORDS
    before_noun: Words = NO_WORDS
    behind_noun: Words = NO_WORDS
    infinitive: Infinitive = Infinitive()
    duty: Duty = Duty()
    denied_behind: bool = False
    bearer_behind: bool = False


class Negation(NamedTuple):
    """Words of denial by their English word; ``contracted`` is the tail of ``contractions``.

    Attributes:
        prefixes: what turns a word round: *un*lawful.
        not_turned: words that only seem to begin so, beside others that they seem to deny.
    """

    confidence: float = 0.95
    words: Table = NO_TABLE
    contracted: str = ""
    contractions: Words = NO_WORDS
    prefixes: Words = NO_WORDS
    not_turned: Words = NO_WORDS


class References(NamedTuple):
    """Nouns that a number behind them turns into a reference; ``+`` marks a plural.

    Attributes:
        nouns: by the English noun they are compared by.
        enclosed: signs behind the number, besides those of the head: 第三点.
        annexes: signs before the number that need no 第: 附件二.
        gazettes: names of journals that figures behind them cite from: BGBl. I S. 3057.
        reporters: those whose volume stands before the name: 12 U.S.C. 345.
        cited: words within such a citation: page, number, of.
        of: what leads from a part to its document; none where the name of that stands in a case.
        own: what says that the document is this one: Article 5 of *this* treaty.
        leads: what a part stands behind where words are not parted; behind others it is theirs.
        ordinary: what makes a noun no reference: at *this* point 14 states signed.
        preceding: what names the part before: the *preceding* paragraph.
    """

    nouns: Table = NO_TABLE
    enclosed: Table = NO_TABLE
    annexes: Table = NO_TABLE
    gazettes: Forms = ()
    reporters: Forms = ()
    cited: Forms = ()
    of: Words = NO_WORDS
    own: Words = NO_WORDS
    leads: Words = NO_WORDS
    ordinary: Words = NO_WORDS
    preceding: Words = NO_WORDS
