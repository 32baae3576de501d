"""Which words of a change say something: small words, forms, order and spelling set aside.

Two questions are answered. Were words only put otherwise: "the tenant pays", "a tenant is paying"?
And is anything left to read where all values, brackets and words of force that differ were told?
Where a language has no grammar, every word says something. The order of sides changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from plans.aligning import placed_words, words
from plans.diffing.common_ends import between_ends
from plans.diffing.frames import frames
from plans.diffing.names import renamed
from plans.diffing.turned_words import turned
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.value_pairs import meaning
from plans.languages import Language, Words, fold, language
from plans.quantities import Mention, mentions, qualifiers
from plans.tables import may_hold_table, words_beside_tables

# A stretch of a text, and what it says; None where another change tells it.
Stretch = tuple[int, int, Hashable]
Said = list[Hashable]
Read = Callable[[str, Language], list[Stretch]]
# A shorter word has one spelling, and what is shorter is no stem.
_LONG, _STEM = 6, 3


def rephrased(before: str, after: str, tag: str) -> bool:
    """Whether two texts say the same words and values in another form, order or spelling."""
    return _rephrased(before, after, language(tag), _worth)


def rephrased_unread(before: str, after: str, tag: str) -> bool:
    """Whether they do so by their words alone, where their values are not read."""
    return _rephrased(before, after, language(tag), lambda _text, _known: [])


def _rephrased(before: str, after: str, known: Language, read: Read) -> bool:
    if not (before and after) or may_hold_table(before) or may_hold_table(after):
        return False
    unlike = unlike_sentences(before, after)
    before, after = unlike.before, unlike.after
    values = read(before, known), read(after, known)
    if Counter(said for *_, said in values[0]) != Counter(said for *_, said in values[1]):
        return False
    old, new = _said(before, values[0], known), _said(after, values[1], known)
    return _alike(old, new, known, known.grammar.articles)


def words_left(before: str, after: str, tag: str, quoted: Iterable[str] = ()) -> bool:
    """Whether words differ that no bracket, value or word of force between two texts tells.

    ``quoted`` are words that changes have told: of "prior written consent" that became "prior
    consultation" nothing is left.
    """
    around = frames(words_beside_tables(before), words_beside_tables(after))
    known = language(tag)
    unlike = unlike_sentences(around.before, around.after)
    texts = unlike.before, unlike.after
    told = [word for each in quoted for word in words(each)]
    if _alike_but(texts, (), told, known):
        return False
    pairs = [*turned(*texts, known.tag), *renamed(*texts, (known.tag, known.tag))]
    return not (pairs and _alike_but(texts, pairs, told, known))


def _alike_but(
    texts: tuple[str, str],
    pairs: Sequence[tuple[Mention, Mention]],
    told: Sequence[str],
    known: Language,
) -> bool:
    """Whether two texts are alike but for their values, for ``pairs``, and for words ``told``."""
    old, new = (
        _said(text, _told(text, [pair[side] for pair in pairs], known), known)
        for side, text in enumerate(texts)
    )
    return _alike(old, new, known, known.grammar.articles | known.grammar.links, told)


def _worth(text: str, known: Language) -> list[Stretch]:
    """Return the values of ``text``, each for what it is worth."""
    found = (each for each in mentions(text, known.tag) if not each.is_force)
    return [_bounded(each) for each in found]


def _bounded(value: Mention) -> Stretch:
    """Return a value with the words that make it a floor or a ceiling, for what both say."""
    if not value.bound:
        return value.start, value.end, meaning(value)
    return value.bound.start, value.bound.end, (value.bound.sense, meaning(value))


def _told(text: str, others: Iterable[Mention], known: Language) -> list[Stretch]:
    """Return the stretches of ``text`` in which every difference is a change of its own."""
    found = [*mentions(text, known.tag), *qualifiers(text, known.tag), *others]
    spans = [(each.start, each.end, None) for each in found]
    bounds = [(each.bound.start, each.bound.end, None) for each in found if each.bound]
    return [*spans, *bounds]


def _said(text: str, stretches: list[Stretch], known: Language) -> Said:
    """Return what ``text`` says, in order: its stretches, and all other words.

    An "and" at its end is none of them: it says that the text is the last but one of a list.
    """
    inside = {at for start, end, _ in stretches for at in range(start, end)}
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


def stem(word: str, known: Language) -> str:
    """Return ``word``, folded, without the ending that its place in a sentence gives it."""
    return _stem(word, known.tag)


# Texts say the same words again and again.
@lru_cache(maxsize=1 << 14)
def _stem(word: str, tag: str) -> str:
    grammar = language(tag).grammar
    if len(word) >= _LONG:
        for one, other in grammar.spellings.items():
            word = word.replace(one, other)
    longest = len(word) - _STEM
    cuts = (cut for cut in range(longest, 0, -1) if word[-cut:] in grammar.endings)
    return word[: -next(cuts, 0) or None]


def _alike(
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
    # "Bread and wine" is "wine and bread".
    joints = _joints(known.tag)
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
