"""The marks of tracked changes in a text: struck and inserted words, and comments, as a tree.

They are those of Markdown (``~~struck~~``), of HTML (``<del>``, ``<ins>``) and of CriticMarkup
(``{++new++}``, ``{--old--}``, ``{~~old~>new~~}``, ``{>>a comment<<}``, ``{==the words meant==}``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["insertion", "deletion", "comment", "meant"]

_MARK = re.compile(
    r"\{\+\+|\+\+\}|\{--|--\}|\{~~|~~\}|~>|\{>>|<<\}|\{==|==\}"
    r"|<(?P<ends>/?)(?P<tag>del|s|strike|ins)(?:\s[^<>]{0,300})?>"
    r"|(?<![~\\])~~(?!~)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^[ \t]*(```+|~~~+)[^\n]*\n.*?^[ \t]*\1[^\n]*$|`[^`\n]*`", re.DOTALL | re.MULTILINE
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Changes within changes are read so deep; further marks are words.
_DEEPEST = 20
_OPENS: dict[str, Kind] = {
    "{++": "insertion", "{--": "deletion", "{~~": "deletion", "{>>": "comment", "{==": "meant",
    "del": "deletion", "s": "deletion", "strike": "deletion", "ins": "insertion", "~~": "deletion",
}  # fmt: skip
_CLOSED_BY = {"++}": "{++", "--}": "{--", "~~}": "{~~", "<<}": "{>>", "==}": "{=="}


@dataclass(slots=True)
class Marked:
    """A stretch between two marks; what is struck and what comes instead are two.

    Attributes:
        kind: what its marks say of it; a comment is on what stands before it.
        parts: the words between them, and what is marked within those.
        author: who made the change, and on which ``date``; empty if nobody says so.
    """

    kind: Kind
    parts: list[str | Marked] = field(default_factory=list)
    author: str = ""
    date: str = ""


def marked_stretches(text: str) -> list[str | Marked]:
    """Return ``text`` parted at its marks; a mark without its partner is text."""
    reader = _Reader(text)
    for mark in _marks(text):
        reader.take(mark)
    return reader.finished()


def _marks(text: str) -> Iterator[re.Match[str]]:
    found = list(_MARK.finditer(text))
    if not found:
        return
    code = [match.span() for match in _CODE.finditer(text)]
    at = 0
    for mark in found:
        while at < len(code) and code[at][1] <= mark.start():
            at += 1
        if at == len(code) or mark.start() < code[at][0]:
            yield mark


@dataclass(slots=True)
class _Opened:
    mark: str
    printed: str
    end: int
    whole: Marked
    # What was struck, where what follows comes instead.
    struck: Marked | None = None

    @property
    def stretches(self) -> list[Marked]:
        return [self.struck, self.whole] if self.struck else [self.whole]


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._root = Marked("meant")
        self._stack = [_Opened("", "", 0, self._root)]

    def take(self, mark: re.Match[str]) -> None:
        """Read the next mark: it opens a stretch, closes one, or is text."""
        name = (mark["tag"] or mark[0]).lower()
        if name == "~>":
            self._instead(mark)
        elif name in _CLOSED_BY or mark["ends"]:
            self._close(mark, _CLOSED_BY.get(name, name))
        elif name == "~~" and self._closes(mark):
            self._close(mark, name)
        elif name != "~~" or not self._text[mark.end() : mark.end() + 1].isspace():
            self._open(mark, name)

    def finished(self) -> list[str | Marked]:
        """Return all that was read; what was never closed is text again."""
        self._flush(len(self._text))
        self._give_back(1)
        return self._root.parts

    def _closes(self, mark: re.Match[str]) -> bool:
        last = self._stack[-1]
        inner = self._text[last.end : mark.start()]
        return last.mark == "~~" and not _BLANK_LINE.search(inner) and not inner[-1:].isspace()

    def _open(self, mark: re.Match[str], name: str) -> None:
        if len(self._stack) > _DEEPEST:
            return
        self._flush(mark.start())
        if name == self._stack[-1].mark == "~~":
            self._give_back(len(self._stack) - 1)
        self._at = mark.end()
        self._stack.append(_Opened(name, mark[0], mark.end(), Marked(_OPENS[name])))

    def _close(self, mark: re.Match[str], opener: str) -> None:
        marks = [opened.mark for opened in self._stack]
        if opener not in marks:
            return
        self._flush(mark.start())
        self._give_back(len(marks) - marks[::-1].index(opener))
        self._at = mark.end()
        closed = self._stack.pop()
        self._stack[-1].whole.parts += closed.stretches

    def _instead(self, mark: re.Match[str]) -> None:
        """What follows comes instead of what was struck: ``{~~old~>new~~}``."""
        last = self._stack[-1]
        if last.mark == "{~~" and not last.struck:
            self._flush(mark.start())
            last.struck, last.whole = last.whole, Marked("insertion")
            self._at = mark.end()

    def _flush(self, end: int) -> None:
        if end > self._at:
            self._stack[-1].whole.parts.append(self._text[self._at : end])
            self._at = end

    def _give_back(self, depth: int) -> None:
        """Make what was opened at ``depth`` or deeper, and never closed, text of what is above."""
        while len(self._stack) > depth:
            opened = self._stack.pop()
            above = self._stack[-1].whole.parts
            for mark, stretch in zip((opened.printed, "~>"), opened.stretches, strict=False):
                above += [mark, *stretch.parts]
