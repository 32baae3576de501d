"""Which words of a change say something: small words, forms, order and spelling set aside.

Two questions are answered. Were words only put otherwise: "the tenant pays", "a tenant is paying"?
And is anything left to read where all values, brackets and words of force that differ were told?
Where a language has no grammar, every word says something. The order of sides changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Set
from functools import lru_cache

from plans.aligning import placed_words
from plans.diffing.frames import frames
from plans.diffing.names import renamed
from plans.diffing.turned_words import turned
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
    small = known.grammar.articles
    old, new = (_said(text, read(text, known), small, known) for text in (before, after))
    return _alike(old, new, known)


def words_left(before: str, after: str, tag: str, quoted: Iterable[str] = ()) -> bool:
    """Whether words differ that no bracket, value or word of force between two texts tells.

    ``quoted`` are words that changes have told: of "prior written consent" that became "prior
    consultation" nothing is left.
    """
    around = frames(words_beside_tables(before), words_beside_tables(after))
    known = language(tag)
    texts = around.before, around.after
    pairs = [*turned(*texts, known.tag), *renamed(*texts, (known.tag, known.tag))]
    told = {stem(fold(word), known) for each in quoted for word, _, _ in placed_words(each)}
    set_aside = known.grammar.articles | known.grammar.links
    old, new = (
        _said(text, _told(text, [pair[side] for pair in pairs], known), set_aside, known)
        for side, text in enumerate(texts)
    )
    return not _alike(_but(told, old), _but(told, new), known)


def _but(told: Set[str], said: Said) -> Said:
    return [each for each in said if each not in told]


def _worth(text: str, known: Language) -> list[Stretch]:
    """Return the values of ``text``, each for what it is worth."""
    found = (each for each in mentions(text, known.tag) if not each.is_force)
    return [(each.start, each.end, meaning(each)) for each in found]


def _told(text: str, others: Iterable[Mention], known: Language) -> list[Stretch]:
    """Return the stretches of ``text`` in which every difference is a change of its own."""
    found = [*mentions(text, known.tag), *qualifiers(text, known.tag), *others]
    spans = [(each.start, each.end, None) for each in found]
    bounds = [(each.bound.start, each.bound.end, None) for each in found if each.bound]
    return [*spans, *bounds]


def _said(text: str, stretches: list[Stretch], set_aside: Words, known: Language) -> Said:
    """Return what ``text`` says, in order: its stretches, and the stems of all other words."""
    inside = {at for start, end, _ in stretches for at in range(start, end)}
    found = [(start, said) for start, _, said in stretches if said is not None]
    for word, start in _words(text, known):
        if start not in inside and word not in set_aside:
            found.append((start, stem(word, known)))
    return [said for _, said in sorted(found, key=lambda each: each[0])]


def _words(text: str, known: Language) -> list[tuple[str, int]]:
    """Return the words of ``text``, folded, and where each begins.

    An "and" at its end is none of them: it says that the text is the last but one of a list.
    """
    words = [(fold(word), start) for word, start, _ in placed_words(text)]
    return words[:-1] if words and words[-1][0] in _joints(known) else words


def _joints(known: Language) -> Words:
    return frozenset(map(fold, known.joints.lists))


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


def _alike(before: Said, after: Said, known: Language) -> bool:
    """Whether both say the same, but that something may have moved from one place to another.

    What changed places with something else is not the same: "Arden pays Belmore".
    """
    if Counter(before) != Counter(after):
        return False
    # "Bread and wine" is "wine and bread".
    joints = _joints(known)
    return _moved(_but(joints, before), _but(joints, after))


def _moved(before: Said, after: Said) -> bool:
    """Whether one run of ``before`` stands elsewhere in ``after``, or nothing moved."""
    first = _same_at_start(before, after)
    last = _same_at_start(before[first:][::-1], after[first:][::-1])
    here, there = before[first : len(before) - last], after[first : len(after) - last]
    starts = (at for at, said in enumerate(here) if said == there[0])
    return not here or any(here[at:] + here[:at] == there for at in starts)


def _same_at_start(one: Said, other: Said) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (here, there) in pairs if here != there), min(len(one), len(other)))
