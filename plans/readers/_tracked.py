"""A text with tracked changes, as it reads when some of them are accepted and the others are not.

Line ends stay whatever becomes of the words between them, so that a line keeps its number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.bracketing import closed_up
from plans.drafting import Accepts, Change, Line, Mark, Marks, Note, Trace
from plans.readers._tracked_marks import Marked, marked_stretches
from plans.values import frozen

Parts = list[str | Marked]
# Stands for a row of a table of which nothing is left: it is no line, and ends no paragraph.
GONE = "\ue0f3"
_END = re.compile(r"\r\n?|\n")
_STOPS = (".", ";", ":", "。", "；", "：", "؛", "،", ",")
_BULLET = r"[-*+•]"
_NUMBER = (
    r"\W{0,4}(?:[^\W\d_]{1,20}\.?[ \t])?(?:\d+(?:[.-]\d+)*|[^\W\d_]{1,4}(?=[.)]))[.)º°]{0,2}\W{0,4}"
)
_ONLY_BULLET = re.compile(rf"\s*{_BULLET}\s*")
_ONLY_LABEL = re.compile(rf"\s*(?:{_BULLET}\s+)?{_NUMBER}\s*")
_BEGINS = re.compile(rf"\s*(?:{_BULLET}\s|{_NUMBER}\s|$)")


@frozen
class Read:
    """One reading of a tracked text: its words, and the comments by the number of their line."""

    text: str
    comments: tuple[tuple[int, Note], ...]


@frozen
class Tracked:
    """A text parted at the marks of its changes."""

    parts: Parts

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes, in their order."""
        return tuple(_changes(self.parts))

    @property
    def traces(self) -> tuple[Trace, ...]:
        """The words in changes, by the numbers of their lines."""
        return tuple(_traces(self.parts, [1], ()))

    def read(self, accepts: Accepts) -> Read:
        """Return the text with those changes made that ``accepts`` says yes to."""
        reading = _Reading(accepts)
        reading.take(self.parts)
        return Read(reading.text(), tuple(reading.comments))


def read_tracked(text: str) -> Tracked:
    """Return ``text`` parted at the marks of changes and comments."""
    return Tracked(marked_stretches(text))


def commented(lines: list[Line], comments: Sequence[tuple[int, Note]]) -> list[Line]:
    """Return ``lines`` with each comment at its line, or else at the last before it."""
    numbers = [line.passage.paragraphs[0] for line in lines]
    found = list(lines)
    for number, note in comments:
        if found:
            at = max(bisect_right(numbers, number) - 1, 0)
            passage = found[at].passage
            noted = replace(passage, notes=(*passage.notes, note))
            found[at] = replace(found[at], passage=noted)
    return found


def _changes(parts: Parts) -> Iterator[Change]:
    for part in parts:
        if isinstance(part, Marked):
            if part.kind in ("insertion", "deletion"):
                yield Change(part.kind, part.author, part.date)
            yield from _changes(part.parts)


def _traces(parts: Parts, line: list[int], marks: Marks) -> Iterator[Trace]:
    """Yield what stands in changes from a ``line`` on, which is counted up."""
    for part in parts:
        if isinstance(part, str):
            for no, words in enumerate(_END.split(part)):
                line[0] += bool(no)
                if marks and words.strip():
                    yield Trace(line[0], words, marks)
        elif part.kind != "comment":
            brings = part.kind == "insertion"
            change = Change("insertion" if brings else "deletion", part.author, part.date)
            mark = () if part.kind == "meant" else (Mark(change, brings),)
            yield from _traces(part.parts, line, (*marks, *mark))
        else:
            line[0] += len(_END.findall(_words(part.parts)))


class _Reading:
    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._lines = [""]
        self._ends: list[str] = []
        # What was left out of a line, by its number from 0; a gap waits for the words behind it.
        self._left_out: dict[int, str] = {}
        self._gap = False
        self.comments: list[tuple[int, Note]] = []

    def take(self, parts: Parts) -> None:
        """Read ``parts``."""
        for part in parts:
            if isinstance(part, str):
                self._say(part)
            elif part.kind == "comment":
                self._note(part)
                self._leave_out("", _words(part.parts))
            elif part.kind == "meant" or self._stays(part):
                self.take(part.parts)
            else:
                self._drop(part)

    def text(self) -> str:
        """Return what was read; a label of which all words were left out goes with them."""
        for number, words in self._left_out.items():
            if self._is_bare(number, words):
                self._lines[number] = ""
        ends = [*self._ends, ""]
        return "".join(line + end for line, end in zip(self._lines, ends, strict=True))

    def _note(self, comment: Marked) -> None:
        text = " ".join(_words(comment.parts).split())
        self.comments.append((len(self._lines), Note("comment", text)))

    def _drop(self, part: Marked) -> None:
        """Leave out what a part says; what was noted in it is noted still."""
        for each in part.parts:
            if isinstance(each, Marked) and each.kind == "comment":
                self._note(each)
        words = _words(part.parts)
        self._leave_out(words, words)

    def _stays(self, part: Marked) -> bool:
        inserted = part.kind == "insertion"
        change = Change("insertion" if inserted else "deletion", part.author, part.date)
        return self._accepts(change) == inserted

    def _say(self, text: str) -> None:
        at = 0
        for end in _END.finditer(text):
            self._add(text[at : end.start()])
            self._break(end[0])
            at = end.end()
        self._add(text[at:])

    def _add(self, words: str) -> None:
        if words:
            line = self._lines[-1]
            self._lines[-1] = closed_up(line, words) if self._gap and line.strip() else line + words
            self._gap = False

    def _break(self, end: str) -> None:
        self._ends.append(end)
        self._lines.append("")
        self._gap = False

    def _leave_out(self, words: str, text: str) -> None:
        lines = _END.split(words)
        for number, line in enumerate(lines, len(self._lines) - 1):
            if line.strip():
                self._left_out[number] = self._left_out.get(number, "") + line
        for end in _END.findall(text):
            self._break(end)
        self._gap = True

    def _is_bare(self, number: int, left_out: str) -> bool:
        line = self._lines[number]
        below = self._lines[number + 1] if number + 1 < len(self._lines) else ""
        if not _BEGINS.match(below):
            return False
        stopped = left_out.rstrip().endswith(_STOPS)
        return bool(_ONLY_BULLET.fullmatch(line) or (stopped and _ONLY_LABEL.fullmatch(line)))


def _words(parts: Parts) -> str:
    return "".join(part if isinstance(part, str) else _words(part.parts) for part in parts)
