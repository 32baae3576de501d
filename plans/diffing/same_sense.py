"""Whether words were only put otherwise: "the tenant pays", "a tenant is paying".

Small words, forms, order and spelling are set aside. Where a language has no grammar, every word
says something. The order of sides changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from operator import itemgetter

from plans.aligning import placed_words
from plans.diffing.both_of_two import with_one_word
from plans.diffing.common_ends import between_ends
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.word_stems import stem
from plans.languages import Language, Words, fold, language
from plans.tables import may_hold_table

# A stretch of a text, and what it says; None where another change tells it.
Stretch = tuple[int, int, Hashable]
Said = list[Hashable]
Read = Callable[[str, Language], list[Stretch]]


def rephrased(before: str, after: str, tag: str) -> bool:
    """Whether two texts say the same words and values in another form, order or spelling."""
    # Where clauses are typed, their words are not read for values.
    from plans.diffing.respelling import worth_in

    return _rephrased(before, after, language(tag), worth_in)


def rephrased_unread(before: str, after: str, tag: str) -> bool:
    """Whether they do so by their words alone, where their values are not read."""
    return _rephrased(before, after, language(tag), lambda _text, _known: [])


def _rephrased(before: str, after: str, known: Language, read: Read) -> bool:
    if not (before and after) or may_hold_table(before) or may_hold_table(after):
        return False
    unlike = unlike_sentences(*with_one_word(before, after, known.tag))
    before, after = unlike.before, unlike.after
    values = read(before, known), read(after, known)
    old, new = ([said for *_, said in each] for each in values)
    if set(old) != set(new) or Counter(old) != Counter(new):  # most differ at the first glance
        return False
    old, new = said_in(before, values[0], known), said_in(after, values[1], known)
    return alike(old, new, known, known.grammar.articles)


def said_in(text: str, stretches: list[Stretch], known: Language) -> Said:
    """Return what ``text`` says, in order: its stretches, and all other words.

    An "and" at its end is none of them: it says that the text is the last but one of a list.
    """
    inside: set[int] = set()
    for start, end, _ in stretches:
        inside.update(range(start, end))
    found: list[tuple[int, Hashable]]
    found = [(start, said) for start, _, said in stretches if said is not None]
    placed = placed_words(text)
    if placed and fold(placed[-1][0]) in _joints(known.tag):
        placed = placed[:-1]
    found += [(start, word) for word, start, _ in placed if start not in inside]
    return [said for _, said in sorted(found, key=itemgetter(0))]


@cache
def _joints(tag: str) -> Words:
    return frozenset(map(fold, language(tag).joints.lists))


@cache
def _choices(tag: str) -> Words:
    return frozenset(map(fold, language(tag).joints.choices))


def alike(
    before: Said, after: Said, known: Language, set_aside: Words, told: Iterable[str] = ()
) -> bool:
    """Whether both say the same, but that something may have moved from one place to another.

    Small words are ``set_aside``, and words that were ``told`` in any form. What changed places
    with something else is not the same: "Arden pays Belmore".
    """
    if before == after:
        return True
    passed = {stem(_whole(fold(word), known), known) for word in told}
    old, new = (
        [each for each in _stems(said, known, set_aside) if each not in passed]
        for said in between_ends(before, after)
    )
    if Counter(old) != Counter(new):
        return False
    # "Bread and wine" is "wine and bread", and "bread or wine" is "wine or bread".
    joints = _joints(known.tag) | _choices(known.tag)
    old, new = ([each for each in said if each not in joints] for said in (old, new))
    return _moved(*between_ends(old, new))


def _stems(said: Iterable[Hashable], known: Language, set_aside: Words) -> Iterator[Hashable]:
    """Yield what is said, its words without their endings and those ``set_aside``."""
    for each in said:
        if not isinstance(each, str):
            yield each
        elif (word := _whole(fold(each), known)) not in set_aside:
            yield stem(word, known)


def _whole(word: str, known: Language) -> str:
    """Return ``word`` without what lost its vowel in front of it: l'Espagne."""
    front, _, rest = word.partition("'")
    return rest if rest and front in known.writing.elided else word


def _moved(before: Sequence[Hashable], after: Sequence[Hashable]) -> bool:
    """Whether one run of ``before`` stands elsewhere in ``after``, or nothing differs."""
    starts = (at for at, said in enumerate(before) if said == after[0])
    return not before or any([*before[at:], *before[:at]] == after for at in starts)
