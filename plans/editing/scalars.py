"""Where a scalar of YAML ends, finished or not, and what it says."""

from __future__ import annotations

import re

from plans.reading import Node

# Deeper than any file goes that can be read; what lies deeper is not looked at.
DEEPEST = 100
KEY = re.compile(
    r"""(?:"(?:[^"\\\n]|\\.)*"[ \t]*|'(?:[^'\n]|'')*'[ \t]*"""
    r"""|(?:[^\s"'#&*!|>%@`\[\]{},:-]|-(?=\S))(?:(?![ \t]#)[^\r\n])*?):(?=[ \t\r\n]|\Z)"""
)
"""A key up to its colon, at the start of a line or behind a dash."""
DASH = re.compile(r"-(?:[ \t]+|(?=[\r\n]|\Z))")
PROPERTIES = re.compile(r"[ \t]*(?:[&!][^\s,\[\]{}]*(?:[ \t]+|(?=[\r\n]|\Z)))*")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|\Z)")
_COMMENT = re.compile(r"[ \t]#")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_INDENT = re.compile(r"[ \t]*")


class Text:
    """A text by lines, for whoever reads it from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text

    def next_line(self, at: int) -> int:
        """Return where the line behind that of ``at`` starts."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def column(self, at: int) -> int:
        """Return how far ``at`` is from the start of its line."""
        return at - (self.text.rfind("\n", 0, at) + 1)

    def body(self, line: int) -> int:
        """Return where on a line its first letter stands."""
        return self.behind(_INDENT, line)

    def behind(self, pattern: re.Pattern[str], at: int) -> int:
        """Return where ``pattern`` ends that begins at ``at``; there if nothing is like it."""
        found = pattern.match(self.text, at)
        return found.end() if found else at

    def is_blank(self, at: int) -> bool:
        """Say whether nothing but a comment stands from ``at`` to the end of its line."""
        return at >= len(self.text) or self.text[at] in "\r\n#"

    def dedented(self, line: int, column: int) -> bool:
        """Say whether a line that says something starts at ``column`` or left of it."""
        body = self.body(line)
        return body < len(self.text) and self.text[body] not in "\r\n" and body - line <= column


def scalar(source: Text, at: int, column: int) -> Node:
    """Return the scalar that starts at ``at``, within what starts at ``column``.

    One that nobody has closed ends before the line that is no part of what holds it.
    """
    text = source.text
    if _BLOCK.match(text, at):
        return _block(source, at, column)
    if text[at] in _CLOSED:
        return _quoted(source, at, column)
    if text[at] == "*":
        end = _plain_end(source, at)
        return Node("alias", at, end, text=text[at:end], aliases=True)
    return _plain(source, at, column)


def _block(source: Text, at: int, column: int) -> Node:
    end = line = source.next_line(at)
    while line < len(source.text) and not source.dedented(line, column):
        after = source.next_line(line)
        if source.text[line:after].strip():
            end = after
        line = after
    words = " ".join(source.text[source.next_line(at) : end].split())
    return Node("text", at, end, style=source.text[at], text=words)


def _quoted(source: Text, at: int, column: int) -> Node:
    quote = source.text[at]
    whole = _CLOSED[quote].match(source.text, at)
    end = whole.end() if whole else len(source.text)
    line = source.next_line(at)
    while line < end:
        if source.dedented(line, column):
            end, whole = _line_end(source, line - 1), None
            break
        line = source.next_line(line)
    if whole is None:
        end = min(end, _line_end(source, at))
    said = source.text[at + 1 : end - 1 if whole else end]
    said = said.replace("''", "'") if quote == "'" else said.replace('\\"', '"')
    return Node("text", at, end, style=quote, text=" ".join(said.split()) if "\n" in said else said)


def _line_end(source: Text, at: int) -> int:
    end = source.next_line(at)
    return at + len(source.text[at:end].rstrip())


def _plain_end(source: Text, at: int) -> int:
    """Return where words end that nothing encloses: before a comment, or the end of the line."""
    end = source.next_line(at)
    comment = _COMMENT.search(source.text, at, end)
    return at + len(source.text[at : comment.start() if comment else end].rstrip(" \t\r\n"))


def _plain(source: Text, at: int, column: int) -> Node:
    end = _plain_end(source, at)
    line = source.next_line(at)
    while line < len(source.text):
        body = source.body(line)
        if source.is_blank(body):
            if source.text[body : body + 1] == "#":
                break
        elif body - line <= column or KEY.match(source.text, body):
            break
        else:
            end = _plain_end(source, body)
        line = source.next_line(line)
    return Node("text", at, end, text=" ".join(source.text[at:end].split()))
