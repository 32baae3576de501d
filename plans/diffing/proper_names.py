"""Which words of a text are proper names: Geneva, New York, SPD.

A name is a word with a capital where no sentence begins, or a word in capitals throughout. Where
every noun has a capital only the latter can be told from other words, and a town behind a bare
*in*; where no letter has one, neither.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plans.diffing.common_ends import common_ends
from plans.diffing.word_stems import stem
from plans.languages import Language, fold, language
from plans.quantities import Mention, mentions

Match = re.Match[str]
# A word behind another, with nothing but a space between: no sentence begins with it. Behind a few
# small letters a full stop ends none either: м. Київ.
_NAME = re.compile(
    r"(?P<before>[^\W\d_]++)(?P<stop>\.?)(?=\s(?P<name>[^\W\d_]{2,}+(?:-[^\W\d_]++)*+))"
)
# The same for texts in ASCII, in which only these are capitals.
_ASCII_NAME = re.compile(
    r"(?P<before>[a-zA-Z]++)(?P<stop>\.?)(?=\s(?P<name>[A-Z][a-zA-Z]++(?:-[a-zA-Z]++)*+))"
)
_SHORT = 3
# Shorter words with a capital are often none: Al, Le.
_LONG = 3
_ROMAN = re.compile(r"[IVXLCDM]+")
_BETWEEN = re.compile(rf"\s(?:{_ROMAN.pattern}\s)?")
# A name that begins like the other is another form of it.
_STEM = 3
# An ending that grammar leaves out: Условий, Условиям.
_SOFT = "й"
_SURE = 0.6


# Both texts are asked for theirs twice: by the words around them, and by what gave way.
@lru_cache(maxsize=4)
def proper_names(text: str, tag: str) -> tuple[Mention, ...]:
    """Return the proper names in ``text`` that are no part of a date, a sum or a reference."""
    known = language(tag)
    nouns = known.times.capital_nouns
    found = [
        match
        for match in _words(text)
        if _is_name(match, nouns=nouns) or (nouns and _is_town(match, known))
    ]
    spans = _joined(_not_valued(found, text, tag), text)
    names = ((text[start:end], start, end) for start, end in spans)
    return tuple(
        Mention(start, end, name, "name", fold(name), _SURE)
        for name, start, end in names
        if any(part.isupper() or _is_long(part, known) for part in name.split())
    )


def _words(text: str) -> Iterator[Match]:
    """Return the words of a text that stand behind others, one by one, and may be names."""
    return (_ASCII_NAME if text.isascii() else _NAME).finditer(text)


def _is_long(word: str, known: Language) -> bool:
    """Whether a word with a capital is more than an article that a name begins with: Los."""
    return len(word) >= _LONG and fold(word) not in known.grammar.articles


def _not_valued(found: list[Match], text: str, tag: str) -> Iterator[Match]:
    """Yield the words that are no part of a date, a sum or a reference."""
    values = mentions(text, tag) if found else ()
    starts = [each.start for each in values]
    for match in found:
        start = match.start("name")
        behind = bisect_right(starts, start)
        if not behind or start >= values[behind - 1].end:
            yield match


def _joined(found: Iterable[Match], text: str) -> list[tuple[int, int]]:
    """Return where names stand, each of all its words: New York, The Hague, START I Treaty."""
    spans: list[tuple[int, int]] = []
    for match in found:
        start, end = match.span("name")
        if spans and _BETWEEN.fullmatch(text, spans[-1][1], start):
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return spans


def _is_name(match: Match, *, nouns: bool) -> bool:
    """Whether a word is a name by its capitals; ``nouns``, whether every noun has one."""
    name, before = match["name"], match["before"]
    if match["stop"] and not (len(before) <= _SHORT and before.islower()):
        return False
    if name.isupper():
        return not before.isupper() and not _ROMAN.fullmatch(name)
    return not nouns and name[0].isupper()


def _is_town(match: Match, known: Language) -> bool:
    """Whether a word stands where towns do without an article, and few other nouns: *in* Kassel."""
    kinds, name = known.exchanged.kinds, match["name"]
    bare = name[0].isupper() and not match["stop"] and match["before"] in kinds.get("bare", ())
    # What begins with a stroke ends words that are none.
    others = kinds.get("none", ())
    return bare and not any(
        name.endswith(each[1:]) if each[0] == "-" else name == each for each in others
    )


def alike(old: Mention, new: Mention, known: Language) -> bool:
    """Whether two names are forms of one: Москва, Москвы."""
    olds, news = str(old.value).split(), str(new.value).split()
    return len(olds) == len(news) and all(
        _one(was, now, known) for was, now in zip(olds, news, strict=True)
    )


def _one(was: str, now: str, known: Language) -> bool:
    if stem(was, known) == stem(now, known):
        return True
    along, _ = common_ends(was, now)
    ends = known.grammar.endings | {"", _SOFT}
    return along >= _STEM and {was[along:], now[along:]} <= ends
