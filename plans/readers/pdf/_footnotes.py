"""Footnotes of a page: small rows at its foot whose mark stands, raised, in the text above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from plans.drafting import Note
from plans.readers.pdf._rows import Row, together
from plans.readers.pdf._words import ROMAN, Word
from plans.roman import roman_part

# A footnote is printed in letters that are smaller than most, and begins with its mark.
_SMALL = 0.93
_MARK = re.compile(r"(?P<mark>\d{1,3}|\*{1,3}|[†‡])[.)]?(?:\s+|(?=[^\W\d_]))(?=\S)")
# Where the first mark is Roman, all are, one after the other: these are endnotes, below all text.
_ROMAN = re.compile(rf"(?P<mark>[{ROMAN}]{{1,7}})[.)]?\s+(?=\S)")
# So many pages of endnotes look for their marks on all pages before.
_MOST_ENDS = 8
_SIGNS = re.compile(r"\*{1,3}|[†‡]")


@dataclass(slots=True)
class Footnoted:
    """Rows without footnotes, those that hang on a row, and those whose mark stands nowhere.

    ``last`` is the Roman number of the last endnote, ``ends`` counts the pages that begin some.
    """

    rows: list[Row]
    notes: dict[Row, tuple[Note, ...]] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    last: int = 0
    ends: int = 0


def begins_note(row: Row) -> bool:
    """Say whether a row begins with what may be the mark of a footnote."""
    return _MARK.match(row.text) is not None


def without_footnotes(rows: Sequence[Row]) -> Footnoted:
    """Return ``rows`` with the footnotes of each page where their marks stand, and endnotes."""
    made = Footnoted([])
    for _, page in groupby(rows, key=lambda row: row.page.number):
        _page(list(page), made)
    return made


def _page(rows: list[Row], made: Footnoted) -> None:
    start = _foot(rows, made.last)
    above = rows[:start]
    notes = list(_notes(rows[start:], made.last))
    if made.ends < _MOST_ENDS and notes and _is_roman(notes[0][0]):
        # What endnotes belong to may stand on any page before.
        above, made.rows, made.ends = [*made.rows, *above], [], made.ends + 1
    places = [_place(above, mark, rows[start].height) for mark, _ in notes]
    if any(place >= 0 for place in places):
        _hang(notes, places, above, made)
        made.rows += [row for row in above if row.words]
    else:
        made.rows += [*above, *rows[start:]]


def _hang(
    notes: Sequence[tuple[str, str]], places: Sequence[int], rows: list[Row], made: Footnoted
) -> None:
    """Hang each note on the one of ``rows`` at its place, and take the mark out of that."""
    for (mark, text), place in zip(notes, places, strict=True):
        if place < 0:
            made.loose.append(f"{mark} {text}")
            continue
        before = made.notes.pop(rows[place], ())
        rows[place] = _without_mark(rows[place], mark)
        note = Note("endnote" if _is_roman(mark) else "footnote", text)
        made.notes[rows[place]] = (*before, note)
        made.last = max(made.last, roman_part(mark))


def _foot(rows: Sequence[Row], last: int) -> int:
    """Return where the rows of one size at the foot of a page begin, with a mark."""
    start = end = len(rows)
    while start and _SMALL * rows[start - 1].height < rows[-1].height:
        start -= 1
    while start < end and not (begins_note(rows[start]) or _endnote(rows[start], last)):
        start += 1
    return start


def _is_roman(mark: str) -> bool:
    return not mark.strip(ROMAN)


def _endnote(row: Row, last: int) -> re.Match[str] | None:
    """Return the Roman number at the beginning of a row, if it is that behind the ``last``."""
    found = _ROMAN.match(row.text)
    return found if found and roman_part(found["mark"]) == last + 1 else None


def _notes(rows: Sequence[Row], last: int) -> Iterator[tuple[str, str]]:
    """Yield each note with its mark."""
    mark, texts = "", list[str]()
    roman = bool(rows) and _endnote(rows[0], last) is not None
    for row in rows:
        found = _endnote(row, last) if roman else _MARK.match(row.text)
        if found:
            if texts:
                yield mark, " ".join(texts)
            mark, texts = found["mark"], [row.text[found.end() :]]
            last += 1
        else:
            texts.append(row.text)
    if texts:
        yield mark, " ".join(texts)


def _place(rows: Sequence[Row], mark: str, height: float) -> int:
    """Return which row, of larger letters than footnotes have, has a mark; -1 if none has."""
    found = (at for at, row in enumerate(rows) if any(_marked(row, mark)))
    return next((at for at in found if height < _SMALL * rows[at].height), -1)


def _marked(row: Row, mark: str) -> Iterator[bool]:
    return (_without(word, mark, row) is not word for word in row.words)


def _without_mark(row: Row, mark: str) -> Row:
    words = list(row.words)
    for at, word in enumerate(words):
        left = _without(word, mark, row)
        if left is not word:
            words[at : at + 1] = [left] if left else []
            break
    return replace(row, words=tuple(_closed_up(words)))


def _closed_up(words: Sequence[Word]) -> Iterator[Word]:
    """Yield words, a sign that a mark parted from its word behind that again."""
    before: Word | None = None
    for word in words:
        if before and word.joins and not word.text[0].isalnum():
            before = together(before, word)
            continue
        if before:
            yield before
        before = word
    if before:
        yield before


def _without(word: Word, mark: str, row: Row) -> Word | None:
    """Return a word without the mark behind it, None if it is the mark; itself if it has none."""
    if word.raised:
        start, end = word.raised
        if word.text[start:end] == mark:
            return replace(word, text=word.text[:start] + word.text[end:], raised=None)
    if word.text == mark and (_SIGNS.fullmatch(mark) or _is_raised(word, row)):
        return None
    if _SIGNS.fullmatch(mark) and len(word.text) > len(mark) and word.text.endswith(mark):
        return replace(word, text=word.text[: -len(mark)])
    return word


def _is_raised(word: Word, row: Row) -> bool:
    return word.height < _SMALL * row.height and word.bottom > row.bottom
