"""Entries and items of a YAML text with what is theirs, put together in another order or number.

A comment right above an entry is its own; one set apart by a blank line below it is not, and stays
when the entry goes. A comment further in than the entry above it belongs to that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.reading import BREAK, Lines, Node, Unplaced
from plans.values import frozen


@dataclass(frozen=True, order=True)
class Edit:
    """What shall stand instead of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


@frozen(slots=False)
class Chunk:
    """An entry with what is above it: what is set apart, then its own comments, then itself."""

    begin: int
    own: int
    end: int


def applied(text: str, edits: Sequence[Edit], begin: int, end: int) -> str:
    """Return ``text`` from ``begin`` to ``end`` with the edits made.

    Raises:
        Unplaced: two of them are about the same characters.
    """
    made, at = [], begin
    for edit in sorted(edits):
        if edit.start < at or edit.end > end:
            raise Unplaced
        made += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*made, text[at:end]])


def shifted(text: str, by: int) -> str:
    """Return the lines of ``text`` so many columns further in, or out if negative."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
    if by >= 0:
        return "".join(" " * by + line if line.strip() else line for line in lines)
    return "".join(line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines)


class Layout:
    """How the blocks and brackets of one text are laid out."""

    def __init__(self, text: str, lines: Lines, root: Node) -> None:
        self.text = text
        self.lines = lines
        self.root = root
        found = BREAK.search(text)
        self.newline = found[0] if found else "\n"

    def inline(self, node: Node) -> bool:
        """Say whether a block starts on the line of its dash: ``- id: …``."""
        start = node.parts[0].start
        return bool(self.text[self.lines.start(start) : start].strip())

    def chunks(self, node: Node) -> list[Chunk]:
        """Return the chunk of every part of a block."""
        found: list[Chunk] = []
        begin = self._first(node)
        for index, part in enumerate(node.parts):
            following = node.parts[index + 1 :]
            end = part.end
            if following:
                end = self._trailing(part.end, self.lines.start(following[0].start), part.column)
            found.append(Chunk(begin, self._own(begin, part.start), end))
            begin = end
        return found

    def _first(self, node: Node) -> int:
        start = node.parts[0].start
        if self.inline(node):
            return start
        begin = self.lines.start(start)
        # Above the first key of the file stands what is said about the file.
        while node is not self.root and begin:
            line = self.lines.before(begin)
            if not _is_layout(self.text[line:begin]):
                break
            begin = line
        return begin

    def _trailing(self, end: int, until: int, column: int) -> int:
        """Return the end of the last comment below ``end`` further in than ``column``."""
        at = found = end
        while at < until:
            line = self.text[at : self.lines.end(at)]
            at = self.lines.end(at)
            if line.strip():
                if len(line) - len(line.lstrip(" ")) <= column:
                    break
                found = at
        return found

    def _own(self, begin: int, start: int) -> int:
        """Return where the comments begin that stand right above a part."""
        own = max(begin, self.lines.start(start))
        while own > begin:
            line = self.lines.before(own)
            if not self.text[line:own].strip():
                break
            own = line
        return own

    def spaced(self, chunks: list[Chunk]) -> bool:
        """Say whether blank lines stand between the parts."""
        later = chunks[1:]
        return bool(later) and all(
            not self.text[chunk.begin : self.lines.end(chunk.begin)].strip() for chunk in later
        )

    def block(self, node: Node, order: Sequence[int | str], edits: Sequence[Edit]) -> Edit:
        """Return the edit that leaves of a block the parts in ``order``, and new ones as lines."""
        chunks, inline = self.chunks(node), self.inline(node)
        begin, end = chunks[0].begin, chunks[-1].end
        whole = "".join(self._ordered(node, chunks, order, edits))
        if inline:
            return Edit(begin, end, whole.lstrip("\r\n").lstrip(" "))
        spaced = self.text[begin : begin + 1] in "\r\n"
        return Edit(begin, end, whole if spaced else whole.lstrip("\r\n"))

    def _ordered(
        self, node: Node, chunks: list[Chunk], order: Sequence[int | str], edits: Sequence[Edit]
    ) -> list[str]:
        """Return the lines of the parts in ``order``, and what is set apart from others."""
        inline, spaced = self.inline(node), self.spaced(chunks)
        apart = self._apart(chunks, order)
        made: list[str] = []
        for each in order:
            if isinstance(each, str):
                piece = each
            else:
                made += [apart.pop(index) for index in list(apart) if index < each]
                indent = node.parts[0].column if inline and each == 0 else 0
                piece = " " * indent + self._piece(chunks[each].begin, chunks[each].end, edits)
            made.append(self._whole_lines(piece, spaced=spaced and bool(made)))
        return [*made, *apart.values()]

    def _whole_lines(self, piece: str, *, spaced: bool) -> str:
        if spaced and piece[:1] not in "\r\n":
            piece = self.newline + piece
        return piece if piece[-1:] in "\r\n" else piece + self.newline

    def _apart(self, chunks: list[Chunk], order: Sequence[int | str]) -> dict[int, str]:
        """Return what is set apart from the parts that go, in their order."""
        gone = {index: chunk for index, chunk in enumerate(chunks) if index not in order}
        texts = {index: self.text[chunk.begin : chunk.own] for index, chunk in gone.items()}
        return {index: text for index, text in texts.items() if _said(text)}

    def _piece(self, begin: int, end: int, edits: Sequence[Edit]) -> str:
        inside = [edit for edit in edits if begin <= edit.start and edit.end <= end]
        return applied(self.text, inside, begin, end)

    def brackets(self, node: Node, order: Sequence[int | str], edits: Sequence[Edit]) -> Edit:
        """Return the edit that leaves of what is in brackets the parts in ``order``."""
        if self.text[node.start] not in "[{" or not node.parts:
            raise Unplaced
        leads, tails = self._separated(node)
        made = []
        for number, each in enumerate(order):
            said = _lead(leads, number, each)
            if isinstance(each, str):
                said += each
            else:
                part = node.parts[each]
                said += self._piece(part.start, part.end, edits) + tails[each]
            made.append(said)
        last = max(node.parts[-1].end, node.parts[-1].start)
        return Edit(node.start + 1, last, ",".join(made))

    def _separated(self, node: Node) -> tuple[list[str], list[str]]:
        """Return what stands before each part after the comma, and after each before the comma."""
        first = node.parts[0]
        leads, tails = [self.text[node.start + 1 : first.start]], []
        for part, following in zip(node.parts, node.parts[1:], strict=False):
            between = self.text[part.end : following.start]
            found = re.match(r"((?:\s|#[^\r\n]*[\r\n])*),", between)
            if not found:
                raise Unplaced
            tails.append(found[1])
            leads.append(between[found.end() :])
        return leads, [*tails, ""]


def _lead(leads: list[str], number: int, each: int | str) -> str:
    """Return what stands before a part, old or new, that is now the one of that ``number``."""
    if number == 0:
        return leads[0]
    if isinstance(each, str):
        return leads[1] if len(leads) > 1 and "#" not in leads[1] else " "
    return leads[each or min(number, len(leads) - 1)]


def _is_layout(line: str) -> bool:
    return not line.strip() or line.lstrip(" \t").startswith("#")


def _said(text: str) -> bool:
    """Say whether what is set apart holds more than blank lines."""
    return bool(text.strip())
