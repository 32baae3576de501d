"""Words without the endings that their place in a sentence gives them."""

from __future__ import annotations

from functools import lru_cache

from plans.languages import Grammar, Language, Words, language

# A shorter word has one spelling, and what is shorter is no stem.
_LONG, _STEM = 6, 3
# The stem of every word that means each one.
_EACH = "\0"


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
        if grammar.inside:
            word = _less_inside(word, grammar)
    if grammar.beginnings:
        word = word[_longest(word, grammar.beginnings, start=True) :]
    if word in grammar.each:
        return _EACH
    cut = word[: -_longest(word, grammar.endings) or None]
    fleeting = len(cut) > _STEM and cut[-2] in grammar.fleeting and cut[-1] not in grammar.fleeting
    return cut[:-2] + cut[-1] if fleeting else cut


def _less_inside(word: str, grammar: Grammar) -> str:
    """Return a form of a verb without what it has inside: *ge*zahlt, ein*zu*reichen."""
    for front in ("", *sorted(grammar.fronts)):
        for part in sorted(grammar.inside):
            rest = word.removeprefix(front + part)
            if rest != word and len(rest) > _STEM:
                return front + rest
    return word


def _longest(word: str, parts: Words, *, start: bool = False) -> int:
    """Return how long the longest of ``parts`` is that a word begins or ends with, with a stem."""
    for cut in range(len(word) - _STEM, 0, -1):
        if (word[:cut] if start else word[-cut:]) in parts:
            return cut
    return 0
