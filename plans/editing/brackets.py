"""Lists and mappings in brackets, closed or not."""

from __future__ import annotations

import re

from plans.editing.scalars import DASH, DEEPEST, KEY, Text
from plans.reading import Node, Part

_SPACE = re.compile(r"[ \t\r\n]+")
_COMMENT = re.compile(r"#[^\r\n]*")
_QUOTED = re.compile(r""""(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?""")
_PLAIN = re.compile(r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)|(?<!\s)#|[ \t]+(?![\s#,\[\]{}:]))+")
_OPENING, _CLOSING = "[{", "]}"


def bracketed(source: Text, at: int, column: int) -> Node:
    """Return what is in the bracket at ``at``; not closed, it ends where its holder goes on.

    Args:
        source: the text.
        at: where the bracket opens.
        column: of the key or dash that holds it.
    """
    return _Reader(source, column).read(at)


class _Reader:
    def __init__(self, source: Text, column: int) -> None:
        self.source, self.text, self.column = source, source.text, column
        self.stack: list[Node] = []
        self._pending = False  # whether a colon came, and not yet its value

    def read(self, at: int) -> Node:
        root = self._open(at)
        at += 1
        while self.stack and at < len(self.text):
            if space := _SPACE.match(self.text, at):
                if self._holder_goes_on(at, space.end()):
                    break
                at = space.end()
            else:
                at = self._take(at)
        for node in self.stack:
            node.end = at
        return root

    def _holder_goes_on(self, at: int, end: int) -> bool:
        """Say whether behind a line break stands what can only be the next key or item outside."""
        line = self.text.rfind("\n", at, end) + 1
        if not line or not self.source.dedented(line, self.column):
            return False
        return bool(KEY.match(self.text, end) or DASH.match(self.text, end))

    def _take(self, at: int) -> int:
        """Take what starts at ``at``; return where it ends."""
        letter = self.text[at]
        if letter in _OPENING:
            if len(self.stack) < DEEPEST:
                self._open(at)
        elif letter in _CLOSING:
            self.stack.pop().end = at + 1
        elif letter == ":":
            self._colon(at)
        elif comment := _COMMENT.match(self.text, at):
            return comment.end()
        elif letter != ",":
            return self._scalar(at)
        elif self.stack[-1].kind == "map":
            self._pending = False
        return at + 1

    def _colon(self, at: int) -> None:
        node = self.stack[-1]
        if node.kind == "map" and node.parts:
            node.parts[-1].value.start = node.parts[-1].value.end = at + 1
            self._pending = True

    def _open(self, at: int) -> Node:
        node = Node("list" if self.text[at] == "[" else "map", at, at + 1, flow=True)
        if self.stack:
            self._put(node)
        self.stack.append(node)
        self._pending = False
        return node

    def _scalar(self, at: int) -> int:
        found = _QUOTED.match(self.text, at) or _PLAIN.match(self.text, at)
        end = found.end() if found else at + 1
        said = self.text[at:end]
        style = said[0] if said[0] in "\"'" else ""
        kind = "alias" if said[0] == "*" else "text"
        inner = said[1:-1] if style and len(said) > 1 and said[-1] == style else said.lstrip(style)
        inner = inner.replace("''", "'") if style == "'" else inner.replace('\\"', '"')
        self._put(Node(kind, at, end, flow=True, style=style, text=inner))
        return end

    def _put(self, node: Node) -> None:
        holder = self.stack[-1]
        if holder.kind == "list":
            holder.parts.append(Part(None, node, node.start, node.end, 0))
        elif self._pending and holder.parts:
            holder.parts[-1].value = node
            self._pending = False
        else:
            nothing = Node("text", node.end, node.end, flow=True)
            holder.parts.append(Part(node, nothing, node.start, node.end, 0))
