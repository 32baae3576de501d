"""Which language a text is in: by its script, by its letters, then by its small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from plans.languages.known import UNKNOWN, heads, languages_read

# A title page may lie, three thousand characters rarely do; more would cost and tell no more.
_SAMPLE = 3000
# Compiled on first use: the import costs nothing.
_SCRIPTS = {
    "han": "[\u3400-\u9fff]+",
    "kana": "[\u3040-\u30ff\u31f0-\u31ff]+",
    "arabic": "[\u0620-\u064a\u0671-\u06d3]+",
    "cyrillic": "[\u0400-\u04ff]+",
    "latin": "[a-zA-Z\u00c0-\u024f]+",
}
_WORD = r"[^\W\d_]+"
# The same of small letters, in half the time.
_ASCII_WORD = "[a-z]+"
# A sign of Chinese writes about as much as three Latin letters.
_HAN_WEIGHT = 3
_FEW_KANA = 30
# A text of this length says itself what language it is in.
_SENTENCE = 300
# A shorter one in another language than its document has so many more small words of it.
_CLEAR = 2


def language_of(text: str) -> str:
    """Return the tag of a language that texts are read in; ``und`` where none of them is likely."""
    found = _likely(text[:_SAMPLE])
    return found if found in languages_read() else UNKNOWN


def reading_of(text: str) -> str:
    """Return the language to read ``text`` in: a heading without small words as English."""
    head = text[:_SAMPLE]
    found = _likely(head)
    if found == UNKNOWN and text.isascii() and not _votes(head, "latin"):
        return assumed_in("latin")
    return found


# Two texts that are compared are asked for theirs several times.
@lru_cache(maxsize=8)
def language_within(text: str, document: str) -> str:
    """Return the language to read a text in that stands in a document in ``document``.

    A sentence shows little of its language: a longer text in another than its document's is
    believed, a short one only if it has clearly more small words of that one.
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    if document == UNKNOWN or heads()[document].script != script:
        return reading_of(text)
    short = len(text) <= _SENTENCE
    if (short or _told_by_words(script)) and _strange(script, document).isdisjoint(_words(sample)):
        return document  # as most sentences show: no other language can have more words in it
    own = _leader(_votes(text, script), ahead_of=document) if short else language_of(text)
    return own if own in languages_read() else document


@cache
def _told_by_words(script: str) -> bool:
    """Whether small words alone tell the languages of a script: no letter does, none is assumed."""
    known = (heads()[tag] for tag in _written_in(script))
    return not (_silent_in(script) or any(each.letters or each.foreign_letters for each in known))


def assumed_in(script: str) -> str:
    """Return the language that a text in ``script`` is read in if it shows none."""
    return next((tag for tag in _written_in(script) if heads()[tag].assumed), UNKNOWN)


def _likely(text: str) -> str:
    script = _script(text)
    text = text.lower()
    signs = set(text)
    able = [tag for tag in _written_in(script) if signs.isdisjoint(_foreign(tag))]
    found = _by_letters(text, able) or _by_words(text, script, able)
    silent = _silent_in(script)
    return found or (silent if silent in able else UNKNOWN)


def _silent_in(script: str) -> str:
    """Return the language of a text that shows none; "" for Latin letters, which too many write."""
    return assumed_in(script) if script != "latin" else ""


def _script(text: str) -> str:
    if text.isascii():
        return "latin" if re.search(_SCRIPTS["latin"], text) else ""
    count = {name: sum(map(len, re.findall(runs, text))) for name, runs in _SCRIPTS.items()}
    count["han"] *= _HAN_WEIGHT
    script = max(count, key=lambda name: count[name])
    # Japanese writes Han too, but never without kana.
    return "" if not count[script] or count["kana"] * _FEW_KANA > count["han"] else script


@cache
def _written_in(script: str) -> tuple[str, ...]:
    """Return the languages of a script that a text may be known for."""
    told = ((tag, head) for tag, head in heads().items() if head.script == script)
    return tuple(tag for tag, head in told if head.small_words or head.letters or head.assumed)


@cache
def _foreign(tag: str) -> frozenset[str]:
    return frozenset(heads()[tag].foreign_letters)


def _by_letters(text: str, tags: Iterable[str]) -> str:
    """Return the language whose own letters stand most often in a text; "" if none leads."""
    own = {tag: heads()[tag].letters for tag in tags}
    counts = {tag: sum(map(text.count, letters)) for tag, letters in own.items() if letters}
    return _leader(Counter(counts))


def _by_words(text: str, script: str, tags: Iterable[str]) -> str:
    """Return the language that most words of ``text`` are small words of; "" if none leads."""
    votes = _votes(text, script)
    return _leader(Counter({tag: votes[tag] for tag in tags if tag in votes}))


def _leader(counts: Counter[str], ahead_of: str = "") -> str:
    """Return what counts most, and clearly more than what it is to be ``ahead_of``; "" if none."""
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    clear = most >= counts[ahead_of] + _CLEAR if ahead_of else True
    return first if clear and most > next_most else ""


def _votes(text: str, script: str) -> Counter[str]:
    words = _small_words(script)
    said = (words[word] for word in _words(text) if word in words)
    return Counter(chain.from_iterable(said))


def _words(text: str) -> list[str]:
    text = text.lower()
    return re.findall(_ASCII_WORD if text.isascii() else _WORD, text)


@cache
def _strange(script: str, tag: str) -> frozenset[str]:
    """Return the small words of other languages in a script that are none of ``tag``."""
    return frozenset(word for word, tags in _small_words(script).items() if tag not in tags)


@cache
def _small_words(script: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag in _written_in(script):
        for word in heads()[tag].small_words.split():
            found.setdefault(word, []).append(tag)
    return found
