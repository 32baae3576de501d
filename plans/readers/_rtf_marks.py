"""Changes, comments and notes of an RTF file, put into its words as a text has them.

What reads the words of such a file knows of none of these. As marks of CriticMarkup they come
through it; a number behind each mark says who made it, and when.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plans.drafting import Note
from plans.readers._tracked_marks import Marked
from plans.values import frozen

Kind = Literal["insertion", "deletion", "comment", "footnote", "endnote"]
# No text has this sign; the number of a mark stands between two.
SIGN = "\ue0f0"
_SIGN = b"\\u%d ?" % (ord(SIGN) - 0x10000)
_SIGNED = re.compile(rf"{SIGN}(\d{{1,7}}){SIGN}")
_MARKS = {"insertion": (b"{++", b"++}"), "deletion": (b"{--", b"--}")}
_CHANGES: dict[bytes, Kind] = {
    b"revised": "insertion", b"revauth": "insertion", b"revdttm": "insertion",
    b"deleted": "deletion", b"revauthdel": "deletion", b"revdttmdel": "deletion",
}  # fmt: skip
_TOKEN = re.compile(
    rb"\\[\\{}]|[{}]|\\(revised|deleted|plain|cell|row|revauthdel|revauth|revdttmdel|revdttm)"
    rb"(-?\d{1,11})?(?![a-z0-9])"
)
_AUTHORS = re.compile(rb"\{\\\*\\revtbl\s*((?:\{(?:[^{}\\]|\\.){0,400}\}\s*){0,4000})\}")
_AUTHOR = re.compile(rb"\{((?:[^{}\\]|\\.)*?);?\}")
_ONE_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
# What begins a note; who made a comment is said before it, and when in it.
_NOTE = re.compile(rb"\{(?:\\\*)?\s*\\(footnote|annotation)(?![a-z])(\s*\\ftnalt(?![a-z]))?")
_ANNOTATOR = re.compile(rb"\{\\\*\\atnauthor ((?:[^{}\\]|\\.){0,400})\}")
_ANNOTATED = re.compile(rb"\{\\\*\\atndate (-?\d{1,11})\}")
_LINE_END = re.compile(rb"\\(?:par|line)(?![a-z]) ?")
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)
# What of a page a table of contents is: dots lead to the numbers of its pages.
_CONTENTS = re.compile(rb"\{\\field(?:\\[a-z]+)*\s*\{\\\*\\fldinst\s*\{?[^{}]{0,80}?\bTOC\b")
_TAB, _DOTS = re.compile(rb"\\tab(?![a-z]) ?"), b" ........ "


@frozen
class Made:
    """A change, comment or note: of which kind, by whom, and on which day."""

    kind: Kind
    author: str = ""
    date: str = ""


@dataclass(slots=True)
class _Open:
    """A change that has begun: where its mark goes, who made it, and when."""

    kind: Kind
    at: int
    author: int = 0
    date: int = 0


class Marks:
    """What was put into the words of a file, by its number."""

    def __init__(self, data: bytes) -> None:
        page = _ONE_PAGE.search(data)
        self._page = page[0] if page else b""
        table = _AUTHORS.search(data)
        self._authors = [self._plain(each) for each in _AUTHOR.findall(table[1] if table else b"")]
        self._numbers: dict[Made, int] = {}
        self._made: list[Made] = []
        self.data = self._with_notes(_Changes(self).read(_dotted(data)))

    @property
    def has_changes(self) -> bool:
        """Whether a tracked change is among them."""
        return any(made.kind in _MARKS for made in self._made)

    def sign(self, kind: Kind, author: int, date: int) -> bytes:
        """Return what stands for who made a change, in the bytes of the file."""
        name = self._authors[author] if 0 <= author < len(self._authors) else ""
        return self._sign(Made(kind, name, _day(date)))

    def _sign(self, made: Made) -> bytes:
        number = self._numbers.setdefault(made, len(self._numbers))
        if number == len(self._made):
            self._made.append(made)
        return _SIGN + b"%d" % number + _SIGN

    def _plain(self, written: bytes) -> str:
        from striprtf.striprtf import rtf_to_text

        reads: Callable[..., str] = rtf_to_text
        shown = b"{\\rtf1\\ansi" + self._page + b" " + written + b"}"
        text = reads(shown.decode("latin-1"), errors="replace")
        name = " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
        # Some programs write so what is no Latin letter.
        return name if name.strip("? ") else ""

    def _with_notes(self, data: bytes) -> bytes:
        """Return a file in which each note stands in its text, as CriticMarkup has comments.

        A note on a note is words of it; what would close the comment in its own words is parted.
        """
        parts, at = [], 0
        while begun := _NOTE.search(data, at):
            end = _end_of_group(data, begun.start())
            inner = data[begun.end() : end - 1]
            said = _LINE_END.sub(b" ", _NOTE.sub(b"{", inner)).replace(b"<<\\}", b"<< \\}")
            sign = self._sign(self._noted(begun, data[at : begun.start()], inner))
            parts += [data[at : begun.start()], b"\\{>>", sign, b"{", said, b"}<<\\}"]
            at = end
        return b"".join((*parts, data[at:]))

    def _noted(self, begun: re.Match[bytes], before: bytes, inner: bytes) -> Made:
        if begun[1] == b"footnote":
            return Made("endnote" if begun[2] else "footnote")
        names, day = _ANNOTATOR.findall(before[-1000:]), _ANNOTATED.search(inner)
        name = self._plain(names[-1]) if names else ""
        return Made("comment", name, _day(int(day[1])) if day else "")

    def signed(self, parts: Sequence[str | Marked]) -> list[str | Marked]:
        """Return the parts of a text, of which each change knows who made it."""
        return [each if isinstance(each, str) else _signed(each, self._made) for each in parts]

    def noted(self, note: Note) -> Note:
        """Return a note as what it is, by whom it was made."""
        found = _SIGNED.match(note.text)
        if found is None or int(found[1]) >= len(self._made):
            return note
        what = self._made[int(found[1])]
        kind = what.kind if what.kind in ("footnote", "endnote") else "comment"
        text = note.text[found.end() :].strip()
        return replace(note, kind=kind, text=text, author=what.author, date=what.date)


def _signed(part: Marked, made: Sequence[Made]) -> Marked:
    parts = [each if isinstance(each, str) else _signed(each, made) for each in part.parts]
    first = parts[0] if parts else ""
    found = _SIGNED.match(first) if isinstance(first, str) else None
    if found is None or part.kind not in _MARKS or int(found[1]) >= len(made):
        return Marked(part.kind, parts, part.author, part.date)
    what = made[int(found[1])]
    return Marked(part.kind, [str(first)[found.end() :], *parts[1:]], what.author, what.date)


class _Changes:
    """Puts marks around what stands in changes: up to the end of the group that says so."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._parts: list[bytes] = []
        self._groups: list[list[_Open]] = [[]]
        self._at = 0

    def read(self, data: bytes) -> bytes:
        """Return a file with such marks."""
        for token in _TOKEN.finditer(data):
            self._take(token, data)
        self._upto(len(data), data)
        for opened in reversed(self._groups):
            self._close(opened)
        return b"".join(self._parts)

    def _take(self, token: re.Match[bytes], data: bytes) -> None:
        if token[0] == b"{":
            self._groups.append([])
        elif token[0] == b"}":
            self._end(token.start(), data)
            if len(self._groups) > 1:
                self._groups.pop()
        elif token[1]:
            self._word(token, data)

    def _word(self, token: re.Match[bytes], data: bytes) -> None:
        match token[1]:
            case b"cell" | b"row":
                behind = token.end() + data.startswith(b" ", token.end())
                self._part(behind, token.start(), data)
            case b"plain":
                self._end(token.start(), data)
            case b"revised" | b"deleted" if token[2] == b"0":
                self._end(token.start(), data)
            case b"revised" | b"deleted":
                if all(each.kind != _CHANGES[token[1]] for each in self._groups[-1]):
                    self._upto(token.start(), data)
                    self._open(_Open(_CHANGES[token[1]], 0))
            case word:
                self._say(word, int(token[2] or 0))

    def _say(self, word: bytes, number: int) -> None:
        """Remember who made a change, or when."""
        for each in self._groups[-1]:
            if each.kind == _CHANGES[word] and word.startswith(b"revauth"):
                each.author = number
            elif each.kind == _CHANGES[word]:
                each.date = number

    def _upto(self, end: int, data: bytes) -> None:
        self._parts.append(data[self._at : end])
        self._at = end

    def _open(self, opened: _Open) -> None:
        opened.at = len(self._parts)
        self._parts.append(b"")
        self._groups[-1].append(opened)

    def _end(self, at: int, data: bytes) -> None:
        if self._groups[-1]:
            self._upto(at, data)
            self._close(self._groups[-1])
            self._groups[-1] = []

    def _part(self, end: int, at: int, data: bytes) -> None:
        """Leave the end of a cell or row out of what it stands in."""
        opened = self._groups[-1]
        if opened:
            self._end(at, data)
            self._upto(end, data)
            for each in opened:
                self._open(replace(each))

    def _close(self, opened: Sequence[_Open]) -> None:
        for each in reversed(opened):
            if not any(self._parts[at] for at in range(each.at + 1, len(self._parts))):
                continue
            begins, ends = (b"{%s}" % _escaped(mark) for mark in _MARKS[each.kind])
            self._parts[each.at] = begins[:-1] + self._sign(each) + b"}"
            self._parts.append(ends)

    def _sign(self, each: _Open) -> bytes:
        return self._marks.sign(each.kind, each.author, each.date)


def _escaped(mark: bytes) -> bytes:
    return mark.replace(b"{", b"\\{").replace(b"}", b"\\}")


def _dotted(data: bytes) -> bytes:
    """Return a file whose tables of contents have dots up to the numbers of their pages."""
    parts, at = [], 0
    while begun := _CONTENTS.search(data, at):
        end = _end_of_group(data, begun.start())
        parts += [data[at : begun.start()], _TAB.sub(_DOTS, data[begun.start() : end])]
        at = end
    return b"".join((*parts, data[at:]))


def _end_of_group(data: bytes, start: int) -> int:
    depth = 0
    for found in _BRACE.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(data)


def _day(packed: int) -> str:
    """Return the day in a number of Word, that holds minutes, hours, day, month and year."""
    day, month, year = packed >> 11 & 31, packed >> 16 & 15, (packed >> 20 & 511) + 1900
    return f"{year:04}-{month:02}-{day:02}" if day and 0 < month < 13 else ""
