"""Two who changed places in a sentence: "Arden pays Belmore", "Belmore pays Arden".

All words stand there as before, and nothing came or went; who does it to whom is turned round.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from plans.diffing.common_ends import Placed, common_ends, differing_words
from plans.diffing.surroundings import ends_sentence
from plans.diffing.word_stems import stem
from plans.languages import Language, fold, language
from plans.quantities import Mention, interchangeable

Exchange = tuple[Mention, Mention]
# More words are no name, and what stands further apart is no one statement.
_NAME, _MOST = 4, 24
_SURE = 0.7


def exchanged_places(before: str, after: str, tag: str) -> tuple[Exchange, ...]:
    """Return the words from one of two names to the other, as they were and as they are."""
    old, new = differing_words(before, after)
    if not 2 < len(old) == len(new) <= _MOST or _broken(before, old) or _broken(after, new):
        return ()
    known = language(tag)
    was, now = _stems(old, known), _stems(new, known)
    if sorted(was) != sorted(now):
        return ()
    head, tail = common_ends(was, now)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    was, now = was[head : len(was) - tail], now[head : len(now) - tail]
    for first, last in product(range(1, _NAME + 1), repeat=2):
        between = old[first : len(old) - last]
        turned = [*was[len(was) - last :], *was[first : len(was) - last], *was[:first]]
        if turned == now and _says(before, between, known):
            ends = old[:first], old[len(old) - last :]
            if all(_names(before, end, tag) for end in ends):
                return ((_mention(before, old, tag), _mention(after, new, tag)),)
    return ()


def _stems(words: Sequence[Placed], known: Language) -> list[str]:
    return [stem(fold(word), known) for word, _, _ in words]


def _broken(text: str, words: Sequence[Placed]) -> bool:
    """Whether a sentence ends within these words."""
    return bool(words) and ends_sentence(text[words[0][1] : words[-1][2]])


def _says(text: str, words: Sequence[Placed], known: Language) -> bool:
    """Whether something is said between two names: in a list of names nothing is."""
    small = {fold(form) for form in (*known.joints.lists, *known.joints.choices)}
    said = [word for word, start, _ in words if not text[start].isupper()]
    return any(fold(word) not in small for word in said)


def _names(text: str, words: Sequence[Placed], tag: str) -> bool:
    """Whether one of these words has a capital or acts."""
    start, end = words[0][1], words[-1][2]
    acts = (each for each in interchangeable(text, tag, (start, end)) if each.kind == "name")
    return any(start <= each.start < end for each in acts) or any(
        text[start].isupper() for _, start, _ in words
    )


def _mention(text: str, words: Sequence[Placed], tag: str) -> Mention:
    """Return ``words``, whole where the text has one name of several signs: 甲方."""
    start, end = words[0][1], words[-1][2]
    whole = [
        each
        for each in interchangeable(text, tag, (start, end))
        if each.start < end and start < each.end
    ]
    start = min([start, *(each.start for each in whole)])
    end = max([end, *(each.end for each in whole)])
    return Mention(start, end, text[start:end], "name", fold(text[start:end]), _SURE)
