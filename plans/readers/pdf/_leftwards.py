"""Pages that are read from right to left: their letters in the order in which they are read.

What reads PDF files guesses that order row by row, and errs at numbers, brackets, Latin names and
letters that are drawn as one. Where each letter stands is certain. So a row is read leftwards, and
what runs rightwards in it (numbers, words of other scripts) is turned round.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

# A letter stands in a row if it shares so much of its height.
_SHARED = 0.3
# In heights of a letter: a wider gap is a space.
_SPACE = 0.12
# The number of a footnote is so much smaller than the letters before it, and stands so much higher.
SMALLER, HIGHER = 0.85, 0.1
# Two letters that are drawn as one come in the wrong order.
_LAM, _ALEFS = "\u0644", "\u0627\u0622\u0623\u0625"
_OPENING, _CLOSING = "([{«‹", ")]}»›"
_NUMBER = r"\d(?:[\d.,/:\u066b\u066c]*\d)?"
# By the letters that stand for kinds: words that run rightwards with what is written as one word
# with them ("S/RES/2202", "F-16", "3D"), and numbers.
_RIGHTWARDS = re.compile(r"(?:N[NSH]*)?L(?:[^R]*L)?N*|N(?:[NS]*N)?")
_SIGN_BEFORE = re.compile(rf"(?<![\d%\u066a])([%\u066a])({_NUMBER})")


class Letter(NamedTuple):
    """A letter, or a word, in its box, in points from the lower left of its page.

    ``raised`` is where in a word a small number stands higher, as that of a footnote does.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    raised: tuple[int, int] | None = None


def reads_leftwards(letters: Iterable[str]) -> bool:
    """Say whether most letters are of a script that is written from right to left."""
    found = [unicodedata.bidirectional(each) for each in letters if each.isalpha()]
    return 2 * sum(kind in ("R", "AL") for kind in found) > len(found)


def words_leftwards(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Yield the words of a page, row by row as they are read; words of another script as one."""
    for row in _in_rows(letters):
        yield from _words(row)


def _in_rows(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    row: list[Letter] = []
    for each in letters:
        if row and not _is_mark(each) and not _share_a_row(row[0], each):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _share_a_row(one: Letter, other: Letter) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= _SHARED * min(one.top - one.bottom, other.top - other.bottom)


def _is_mark(letter: Letter) -> bool:
    return unicodedata.combining(letter.text) > 0


def _words(row: Sequence[Letter]) -> Iterator[Letter]:
    for letters in _spaced(_from_the_right(row)):
        text = "".join(each.text for each in letters)
        yield Letter(
            _SIGN_BEFORE.sub(r"\2\1", text),
            min(each.left for each in letters),
            min(each.bottom for each in letters),
            max(each.right for each in letters),
            max(each.top for each in letters),
            _raised(letters),
        )


def _raised(letters: Sequence[Letter]) -> tuple[int, int] | None:
    """Return where a number stands at the end of a word, smaller than its letters and higher."""
    tall = max(letters, key=lambda each: each.top - each.bottom)
    height = tall.top - tall.bottom
    start = len(letters)
    while start and _is_raised(letters[start - 1], tall.bottom, height):
        start -= 1
    return (start, len(letters)) if 0 < start < len(letters) else None


def _is_raised(letter: Letter, bottom: float, height: float) -> bool:
    small = letter.top - letter.bottom < SMALLER * height
    return letter.text.isdecimal() and small and letter.bottom > bottom + HIGHER * height


def _from_the_right(row: Sequence[Letter]) -> list[Letter]:
    """Return the letters of a row by their places, a mark behind the letter that it stands on."""
    found = sorted(row, key=lambda each: -_place(each))
    for at, (one, other) in enumerate(pairwise(found)):
        if one[1:] == other[1:] and one.text in _ALEFS and other.text == _LAM:
            found[at : at + 2] = other, one
    return found


def _place(letter: Letter) -> float:
    return (letter.left + letter.right) / 2 if _is_mark(letter) else letter.right


def _spaced(row: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the words of a row, what runs rightwards turned round."""
    turned = _turned(_with_spaces(row))
    word: list[Letter] = []
    for each, is_space in turned:
        if not is_space:
            word.append(each)
        elif word:
            yield word
            word = []
    if word:
        yield word


def _with_spaces(row: Sequence[Letter]) -> list[Letter]:
    found: list[Letter] = []
    before: Letter | None = None
    for each in row:
        if before and not _is_mark(each):
            gap = before.left - each.right
            if gap > _SPACE * (before.top - before.bottom):
                found.append(Letter(" ", each.right, each.bottom, before.left, each.top))
        found.append(each)
        before = before if before and _is_mark(each) else each
    return found


def _turned(row: Sequence[Letter]) -> Iterator[tuple[Letter, bool]]:
    """Yield letters as they are read, each with whether it is a space that parts words."""
    kinds = "".join(map(_kind, row))
    end = 0
    for run in _RIGHTWARDS.finditer(kinds):
        yield from _faced(row, end, run.start())
        yield from ((each, False) for each in reversed(row[run.start() : run.end()]))
        end = run.end()
    yield from _faced(row, end, len(row))


def _faced(row: Sequence[Letter], start: int, end: int) -> Iterator[tuple[Letter, bool]]:
    """Yield letters that are read leftwards.

    A bracket is drawn the other way round, and some programs say so and some do not: it opens
    behind a space.
    """
    opens = start == 0 or row[start - 1].text == " "
    for each in row[start:end]:
        at = (_OPENING + _CLOSING).find(each.text) % len(_OPENING)
        is_bracket = each.text in _OPENING + _CLOSING
        text = (_OPENING if opens else _CLOSING)[at] if is_bracket else each.text
        yield each._replace(text=text), text == " "
        opens = text == " " or (is_bracket and opens)


def _kind(letter: Letter) -> str:
    """Return a letter's kind.

    "R" and "L" are for letters by where they run, "N" for digits, "S" for what parts them, and "H"
    for what joins them to letters.
    """
    kind = "N" if letter.text.isdecimal() else unicodedata.bidirectional(letter.text)
    return {"N": "N", "R": "R", "AL": "R", "L": "L", "CS": "S", "AN": "S", "ES": "H"}.get(kind, " ")
