"""A YAML text as far as it is written: a tree of values with places, of any text whatsoever.

Who types has broken YAML in hand most of the time. Parsers stop at the first fault; this reads on
by indentation, as people do. A word where a key could stand is a key without a value, what nobody
closed ends where its holder goes on. Of a text without faults the tree is the one that
``plans.reading.parse_nodes`` returns, for all that can be typed in our files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plans.editing.brackets import bracketed
from plans.editing.scalars import DASH, DEEPEST, KEY, PROPERTIES, Text, scalar
from plans.reading import Node, Part, collector_paused

# A line break of which the other half is missing, as old files have it.
_RETURN = re.compile(r"\r(?!\n)")


# What is typed, with the mark of a cursor and without, and the registers beside it.
@lru_cache(maxsize=12)
def sketch(text: str) -> Node:
    """Return the tree of ``text``; of a text that says nothing an empty mapping."""
    builder = _Builder(_RETURN.sub("\n", text))
    line = 0
    with collector_paused():
        while line < len(text):
            line = builder.take(line)
        return builder.finished()


@dataclass(slots=True)
class _Open:
    """A collection to which something may still be added, and the column of its entries."""

    node: Node
    column: int


class _Builder:
    def __init__(self, text: str) -> None:
        self.source = Text(text)
        self.text = text
        self.root = Node("map", 0, len(text))
        self.open: list[_Open] = []

    def finished(self) -> Node:
        self._leave(-1)
        return self.root

    def take(self, line: int) -> int:
        """Take what starts on a line; return where the first line starts that is left."""
        at = self.source.body(line)
        if self.source.is_blank(at) or self._is_marker(line):
            return self.source.next_line(at)
        return self._content(at, at - line)

    def _is_marker(self, line: int) -> bool:
        return self.text.startswith(("---", "...", "%"), line)

    def _content(self, at: int, column: int) -> int:
        while (dash := DASH.match(self.text, at)) and len(self.open) < DEEPEST:
            self._item(at, column)
            at, column = dash.end(), column + dash.end() - at
            if self.source.is_blank(at):
                return self.source.next_line(at)
        if key := KEY.match(self.text, at):
            self._entry(at, key.end(), column)
            return self._value(key.end(), column)
        return self._word(at, column)

    def _item(self, at: int, column: int) -> None:
        self._leave(column, keep_list=True)
        if not (self.open and self.open[-1].node.kind == "list" and self._at(column)):
            self._begin("list", at, column)
        nothing = Node("text", at + 1, at + 1)
        self.open[-1].node.parts.append(Part(None, nothing, at, at + 1, column))

    def _entry(self, at: int, colon: int, column: int) -> None:
        """Open an entry whose key starts at ``at``, its colon before ``colon``."""
        said = self.text[at : colon - 1].rstrip()
        style = said[0] if said[0] in "\"'" else ""
        words = said[1:-1] if style else said
        key = Node("text", at, at + len(said), style=style, text=words)
        self._leave(column)
        if not (self.open and self.open[-1].node.kind == "map" and self._fits(column)):
            self._begin("map", at, column)
        self._add(key, Node("text", colon, colon))

    def _add(self, key: Node, value: Node) -> None:
        found = self.open[-1]
        found.node.parts.append(Part(key, value, key.start, value.end, found.column))

    def _at(self, column: int) -> bool:
        return self.open[-1].column == column

    def _fits(self, column: int) -> bool:
        """Say whether an entry at ``column`` is one of the innermost mapping."""
        return self._at(column) or not self._pending()

    def _pending(self) -> bool:
        """Say whether the last entry of the innermost collection waits for its value."""
        parts = self.open[-1].node.parts
        return not parts or (parts[-1].value.start == parts[-1].value.end)

    def _begin(self, kind: str, at: int, column: int) -> None:
        node = Node(kind, at, at)
        if not self.open:
            if not self.root.parts:
                self.root = node
        elif self._pending():
            self.open[-1].node.parts[-1].value = node
        else:  # what is indented like nothing before is an item of its own
            self.open[-1].node.parts.append(Part(None, node, at, at, column))
        self.open.append(_Open(node, column))

    def _value(self, at: int, column: int) -> int:
        """Take the value behind a colon."""
        at = self.source.behind(PROPERTIES, at)
        if self.source.is_blank(at):
            return self.source.next_line(at)
        return self._put(at, column)

    def _word(self, at: int, column: int) -> int:
        """Take what is neither key nor item: a value on a line of its own, or a key to be."""
        at = self.source.behind(PROPERTIES, at)
        if self.source.is_blank(at):
            return self.source.next_line(at)
        self._leave(column - 1 if self._is_item(at) else column)
        if self.open and self.open[-1].column < column and self._pending():
            if not self._is_beside_keys(at, column):
                return self._put(at, self.open[-1].column)
            self._begin("map", at, column)
        if self.open and self.open[-1].node.kind == "map":
            word = scalar(self.source, at, max(column - 1, 0))
            self._add(word, Node("text", word.end, word.end))
            return self.source.next_line(max(word.end - 1, at))
        return self._root(at, column) if not self.root.parts else self.source.next_line(at)

    def _root(self, at: int, column: int) -> int:
        """Take a word that is the first of all, or a text that is one bracket."""
        if self.text[at] in "[{":
            self.root = bracketed(self.source, at, -1)
            return self.source.next_line(max(self.root.end - 1, at))
        self._begin("map", at, column)
        return self._word(at, column)

    def _is_beside_keys(self, at: int, column: int) -> bool:
        """Say whether the next line has a key where this one has a word."""
        if self.text[at] in "|>[{\"'*":
            return False
        line = self.source.next_line(at)
        body = self.source.body(line)
        return body - line == column and KEY.match(self.text, body) is not None

    def _is_item(self, at: int) -> bool:
        """Say whether a dash stands before ``at`` on its line."""
        line = at - self.source.column(at)
        return bool(self.open) and self.text[line:at].lstrip().startswith("-")

    def _put(self, at: int, column: int) -> int:
        """Take the value at ``at`` for the entry or item that waits, which is at ``column``."""
        opens = self.text[at] in "[{"
        node = (bracketed if opens else scalar)(self.source, at, column)
        self.open[-1].node.parts[-1].value = node
        return node.end if self._ends_line(node) else self.source.next_line(max(node.end - 1, at))

    def _ends_line(self, node: Node) -> bool:
        return node.style in ("|", ">") and node.end > node.start

    def _leave(self, column: int, *, keep_list: bool = False) -> None:
        """Close what is right of ``column``, and a list at it unless ``keep_list``."""
        while self.open and self.open[-1].column > column:
            self._close(self.open.pop().node)
        ended = len(self.open) > 1 and not keep_list and self._at(column)
        if ended and self.open[-1].node.kind == "list":
            self._close(self.open.pop().node)

    def _close(self, node: Node) -> None:
        for part in node.parts:
            part.end = max(part.value.end, part.key.end if part.key else part.start)
        if node.parts:
            node.end = node.parts[-1].end
