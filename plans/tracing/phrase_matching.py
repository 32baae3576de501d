"""Finds a phrase in a text as a reader would: whatever its case, accents, spaces or punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from plans.values import frozen

# Scripts that put no spaces between words: Thai to Lao, Burmese, Khmer, kana, Han.
SPACELESS = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_SPACELESS = re.compile(SPACELESS)
_WORD = re.compile(r"[^\W_]+")
# Hangul would fall apart into its strokes.
_HANGUL = range(0xAC00, 0xD7A4)

# Stretches a word of Arabic script and is no letter of it.
_TATWEEL = "\u0640"
# What sets thousands apart: 800,000 and 800 000 and 800'000 are 800000.
GROUPED = (
    r"(?<!\w)(?<!\d[,.'\u2019\u066c])\d{1,3}([,. '\u2019\u066c])\d{3}(?:\1\d{3})*"
    r"(?!\w|[,.'\u2019\u066c]\d)"
)
_GROUPED = re.compile(GROUPED)

Span = tuple[int, int]


@frozen(slots=False)
class Folded:
    """A text without case and accents, and where each of its characters stands in the original."""

    text: str
    at: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where the characters from ``start`` to ``end`` stand in the original."""
        return self.at[start], self.at[end - 1] + 1


def fold(text: str) -> Folded:
    """Return ``text`` as it is compared."""
    if text.isascii() and text.isprintable():
        return _ungrouped(text.lower(), tuple(range(len(text))))
    made: list[str] = []
    at: list[int] = []
    for number, char in enumerate(text):
        for each in _folded(char):
            made.append(each)
            at.append(number)
    return _ungrouped("".join(made), tuple(at))


def _ungrouped(text: str, at: tuple[int, ...]) -> Folded:
    """Return a folded text with its numbers in one piece."""
    apart = {
        number
        for match in _GROUPED.finditer(text)
        for number in range(*match.span())
        if not text[number].isdigit()
    }
    if not apart:
        return Folded(text, at)
    kept = [number for number in range(len(text)) if number not in apart]
    return Folded("".join(text[number] for number in kept), tuple(at[number] for number in kept))


@cache
def _folded(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf" or char == _TATWEEL:  # soft hyphens and joiners stand inside words
        return ""
    if category in ("Cc", "Cs", "Zl", "Zp"):
        return " "
    if ord(char) in _HANGUL:
        return char
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(each for each in apart if not _accent(each))


def _accent(char: str) -> bool:
    """Whether a mark merely rides on a letter; vowel signs of Indic scripts are letters."""
    rides = unicodedata.combining(char)
    return rides >= 200 or 10 <= rides <= 36


def compact(folded: Folded) -> Folded:
    """Return a folded text without white space, as it is compared in scripts that have none."""
    kept = [number for number, char in enumerate(folded.text) if not char.isspace()]
    return Folded(
        "".join(folded.text[number] for number in kept), tuple(folded.at[number] for number in kept)
    )


def spaceless(text: str) -> bool:
    """Say whether some of ``text`` is in a script without spaces between words."""
    return _SPACELESS.search(text) is not None


@frozen(slots=False)
class Phrase:
    """What to look for; ``exact`` as it is written, else as whole words or, without spaces, parts.

    Words match whatever stands between them, so that ``ten years`` is found in "ten (10) years"
    no more than in "ten yearly", and in "ten-years" it is.
    """

    said: str
    exact: bool = False

    @property
    def words(self) -> list[str]:
        """The words to look for, folded."""
        return _WORD.findall(fold(self.said).text)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where the phrase stands in ``text``, without overlap."""
        if self.exact:
            return tuple(_everywhere(self.said, text))
        folded, mine = fold(text), fold(self.said)
        if spaceless(self.said):
            folded, mine = compact(folded), compact(mine)
        elif words := self.words:
            return tuple(_words_in(folded, words))
        found = _everywhere(mine.text.strip(), folded.text)
        return tuple(folded.span(*each) for each in found)


def _everywhere(wanted: str, text: str) -> list[Span]:
    found = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return found


def _words_in(folded: Folded, wanted: list[str]) -> list[Span]:
    words = list(_WORD.finditer(folded.text))
    said = [word[0] for word in words]
    found, number, size = [], 0, len(wanted)
    while number + size <= len(said):
        if said[number] == wanted[0] and said[number : number + size] == wanted:
            last = words[number + size - 1]
            found.append(folded.span(words[number].start(), last.end()))
            number += size
        else:
            number += 1
    return found
