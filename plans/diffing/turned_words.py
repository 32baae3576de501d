"""Words that were turned round by a prefix: lawful, unlawful; 成年人, 未成年人."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plans.aligning import placed_words
from plans.languages import Language, language
from plans.quantities import Mention

Turn = tuple[Mention, Mention]
Placed = tuple[str, int, int]
# Shorter words have rhymes enough.
_SHORTEST = 4
_HYPHENS = "-\u2010\u2011"
# 不同 and 不断 deny nothing that stands alone.
_SHORTEST_HAN = 2


def turned(before: str, after: str, tag: str) -> Iterator[Turn]:
    """Yield each word of ``before`` that ``after`` has with or without a prefix that denies it."""
    known = language(tag)
    if known.numbers.signs == "han":
        yield from _turned_signs(before, after, known)
        return
    gone, new = _only(before, after), _only(after, before)
    yield from _turns(gone, new, known)
    yield from ((old, now) for now, old in _turns(new, gone, known))


def _only(text: str, other: str) -> list[Placed]:
    """Return the words that ``other`` does not have as often."""
    left = Counter(word for word, _, _ in placed_words(other))
    found = []
    for placed in placed_words(text):
        left[placed[0]] -= 1
        if left[placed[0]] < 0:
            found.append(placed)
    return found


def _turns(plain: list[Placed], denied: list[Placed], known: Language) -> Iterator[Turn]:
    """Yield pairs of a word and its denial."""
    free = list(plain)
    for word, start, end in denied:
        bases = _bases(word, known)
        base = next((each for each in free if each[0] in bases), None)
        if base:
            free.remove(base)
            yield _mention(base, base[0]), _mention((word, start, end), f"not {base[0]}")


def _bases(word: str, known: Language) -> set[str]:
    """Return what is left of a word without a prefix that denies it."""
    if word in known.negation.not_turned:
        return set()
    prefixes = filter(word.startswith, known.negation.prefixes)
    bases = (word.removeprefix(prefix).lstrip(_HYPHENS) for prefix in prefixes)
    return {base for base in bases if len(base) >= _SHORTEST}


def _turned_signs(before: str, after: str, known: Language) -> Iterator[Turn]:
    for whole in _denied_wholes(known):
        bare = whole[1:]
        grew = _count(after, whole) - _count(before, whole)
        shrank = _count(after, bare, whole[0]) - _count(before, bare, whole[0])
        if grew * shrank < 0:
            texts = (before, after) if grew > 0 else (after, before)
            turn = _sign(texts[0], bare, bare), _sign(texts[1], whole, f"not {bare}")
            yield turn if grew > 0 else turn[::-1]


def _denied_wholes(known: Language) -> list[str]:
    """Return the words that begin with a sign of denial and deny a word of their own."""
    signs = {form for forms in known.negation.words.values() for form in forms if len(form) == 1}
    wholes = {form for form in known.force.no_force if form[0] in signs}
    return sorted(
        form for form in wholes if len(form) > _SHORTEST_HAN and not _longer(form, wholes)
    )


def _longer(form: str, wholes: set[str]) -> bool:
    """Whether a word goes on from another: of 未成年 and 未成年人 the first is enough."""
    return any(form[:end] in wholes for end in range(_SHORTEST_HAN, len(form)))


def _count(text: str, word: str, but_behind: str = "") -> int:
    """Return how often ``word`` stands in ``text``, not counting where a sign stands before it."""
    ahead = rf"(?<!{re.escape(but_behind)})" if but_behind else ""
    return len(re.findall(ahead + re.escape(word), text))


def _sign(text: str, word: str, value: str) -> Mention:
    start = text.index(word)
    return _mention((word, start, start + len(word)), value)


def _mention(placed: Placed, value: str) -> Mention:
    word, start, end = placed
    return Mention(start, end, word, "negation", value, 1.0)
