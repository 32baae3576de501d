"""Words that were turned round by a prefix: lawful, unlawful; законный, незаконный.

Chinese has words of denial, and words that only begin like one: 未成年人 is a word of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from plans.diffing.common_ends import Placed, differing_words
from plans.languages import Language, language
from plans.quantities import Mention

Turn = tuple[Mention, Mention]
# Shorter words have rhymes enough.
_SHORTEST = 4
_HYPHENS = "-\u2010\u2011"


def turned(before: str, after: str, tag: str) -> Iterator[Turn]:
    """Yield each word of ``before`` that ``after`` has with or without a prefix that denies it."""
    known = language(tag)
    olds, news = differing_words(before, after)
    prefixes = tuple(known.negation.prefixes)
    if not any(word.startswith(prefixes) for word, _, _ in (*olds, *news)):
        return
    gone, new = _only(olds, news), _only(news, olds)
    yield from _turns(gone, new, known)
    yield from ((old, now) for now, old in _turns(new, gone, known))


def _only(words: Sequence[Placed], others: Sequence[Placed]) -> list[Placed]:
    """Return the words that ``others`` do not have as often."""
    left = Counter(word for word, _, _ in others)
    found = []
    for placed in words:
        left[placed[0]] -= 1
        if left[placed[0]] < 0:
            found.append(placed)
    return found


def _turns(plain: list[Placed], denied: list[Placed], known: Language) -> Iterator[Turn]:
    """Yield pairs of a word and its denial."""
    free: defaultdict[str, list[Placed]] = defaultdict(list)
    for placed in reversed(plain):
        free[placed[0]].append(placed)
    for placed in denied:
        base = next((base for base in _bases(placed[0], known) if free.get(base)), None)
        if base:
            yield _mention(free[base].pop(), base), _mention(placed, f"not {base}")


def _bases(word: str, known: Language) -> list[str]:
    """Return what is left of a word without a prefix that denies it, the longest first."""
    if word in known.negation.not_turned:
        return []
    prefixes = filter(word.startswith, known.negation.prefixes)
    bases = (word.removeprefix(prefix).lstrip(_HYPHENS) for prefix in prefixes)
    return sorted((base for base in bases if len(base) >= _SHORTEST), key=len, reverse=True)


def _mention(placed: Placed, value: str) -> Mention:
    word, start, end = placed
    return Mention(start, end, word, "negation", value, 1.0)
