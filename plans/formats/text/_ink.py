"""Colour for terminals, by what a piece of text *is*; without colour the marks alone must do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plans.diffing import Edit
from plans.drafting import columns
from plans.formats.text._folding import wrapped
from plans.formats.text._palette import DEFAULT, Palette
from plans.safe import one_line, visible

Piece = tuple[str, str, bool]
"""What was done with a word, the word, and whether white space stands before it."""

# A long unchanged run is cut to this many words on either side of a change.
CONTEXT = 8


# How far stands in what belongs to a line.
INDENT = "    "


class Ink:
    """Paints text if ``colour`` is on, breaks it at a ``width``, and always makes it safe."""

    def __init__(self, colour: bool | Palette, width: int = 100) -> None:
        self.colour, self.width = bool(colour), width
        self._codes = DEFAULT if isinstance(colour, bool) else colour

    def __call__(self, role: str, text: str) -> str:
        return self.raw(role, one_line(text))

    def raw(self, role: str, safe_text: str) -> str:
        """Paint text that is safe already."""
        if not self.colour or not safe_text:
            return safe_text
        return f"\x1b[{self._codes[role]}m{safe_text}\x1b[0m"

    def words(self, edits: Iterable[Edit], indent: str) -> str:
        """Return a word diff, wrapped; ``[-gone-]`` and ``{+new+}`` where there is no colour.

        With colour a space parts what is gone from what is new: no two words run together.
        """
        edits = tuple(edits)
        pieces: list[Piece] = []
        parted = False
        for number, (op, text) in enumerate(edits):
            words = _spaced(visible(text))
            if op == "equal":
                words = _cut(words, number > 0, number < len(edits) - 1)
            elif not self.colour:
                words = _marked(words, *(("[-", "-]") if op == "delete" else ("{+", "+}")))
            for word, space in words:
                if word:
                    pieces.append((op, word, space or parted))
                parted = not word
        return "\n".join(self._wrapped(pieces, self.width - len(indent), indent))

    def _wrapped(self, pieces: Iterable[Piece], width: int, indent: str) -> list[str]:
        lines: list[str] = []
        line, used = "", 0
        for joint in _joints(self._apart(pieces)):
            wide = sum(columns(word) for _, word, _ in joint)
            glue = " " if joint[0][2] and used else ""
            if glue and used + 1 + wide > width:
                lines.append(indent + line)
                line, used, glue = "", 0, ""
            words = (word if op == "equal" else self.raw(op, word) for op, word, _ in joint)
            line += glue + "".join(words)
            used += len(glue) + wide
        return [*lines, indent + line] if line else lines

    def _apart(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Yield words, with space between what is gone and what is new where no mark parts them."""
        last = "equal"
        for op, word, space in pieces:
            met = self.colour and {last, op} == {"delete", "insert"}
            yield op, word, space or met
            last = op

    def paragraph(self, text: str, indent: str = "", role: str = "") -> str:
        """Return ``text`` wrapped and indented."""
        room = max(20, self.width - len(indent))
        lines = wrapped(one_line(text), room)
        return "\n".join(indent + (self.raw(role, line) if role else line) for line in lines)


Words = list[tuple[str, bool]]


def _joints(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that no white space parts."""
    joint: list[Piece] = []
    for piece in pieces:
        if joint and piece[2]:
            yield joint
            joint = []
        joint.append(piece)
    if joint:
        yield joint


def _spaced(text: str) -> Words:
    """Return the words of ``text``, each with whether white space stands before it."""
    found = re.finditer(r"(\s*)(\S+)", text)
    return [(match[2], bool(match[1])) for match in found] + (
        [("", True)] if text[-1:].isspace() else []
    )


def _marked(words: Words, opening: str, closing: str) -> Words:
    shown = [number for number, (word, _) in enumerate(words) if word]
    if not shown:
        return words
    words = list(words)
    first, last = shown[0], shown[-1]
    words[first] = (opening + words[first][0], words[first][1])
    words[last] = (words[last][0] + closing, words[last][1])
    return words


def _cut(words: Words, before: bool, after: bool) -> Words:
    """Cut an unchanged run to a few words next to the changes around it."""
    keep = CONTEXT * (before + after)
    if len(words) <= keep + 2 or not (before or after):
        return words
    head = words[:CONTEXT] if before else []
    tail = words[-CONTEXT:] if after else []
    return [*head, ("…", True), *tail]
