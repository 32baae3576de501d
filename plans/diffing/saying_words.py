"""The words of a text that say something, without the small ones between and around them."""

from __future__ import annotations

from plans.aligning import placed_words, words
from plans.diffing.common_ends import Placed
from plans.languages import Language, fold

# Each sign of Chinese is a word there, and two of them are about one.
_HAN, _SIGNS_A_WORD = "\u3400", 2
# What an article that lost its vowel ends in: l’acheteur.
_APOSTROPHE = "'"


def saying_words(text: str, known: Language) -> list[Placed]:
    """Return the words of ``text`` but articles and links, in lower case, and where each stands."""
    small = known.grammar.articles | known.grammar.links
    bare = (_bare(placed, known) for placed in placed_words(text))
    return [placed for placed in bare if placed[0] not in small]


def _bare(placed: Placed, known: Language) -> Placed:
    """Return a word without what lost its vowel in front of it: l’acheteur."""
    word, start, end = placed
    word = fold(word)
    front, _, rest = word.partition(_APOSTROPHE)
    if rest and front in known.writing.elided:
        return rest, end - len(rest), end
    return word, start, end


def count_words(text: str) -> float:
    """Return how many words ``text`` has, those of Chinese by their signs."""
    said = words(text)
    signs = sum(word >= _HAN for word in said)
    return len(said) - signs + signs / _SIGNS_A_WORD
