"""Text to lines: line ends, page breaks, marks of direction and indents made plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

# What other systems end a line with; a page break inside a paragraph does not end the paragraph.
_PAGE = re.compile(r"\n?\x0c\n?")
_END = re.compile("\r\n?|[\x0b\x85\u2028]")
_PARAGRAPH = re.compile("\u2029")
# No UTF-8 file has them, and no model takes them.
_SURROGATES = re.compile("[\ud800-\udfff]")
# At the start of a line these only say which way it runs; inside they stay, for the rules to show.
_UNSEEN = "\ufeff\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LEADING = re.compile(rf"[{_UNSEEN}\s]+")
# CJK and full-width characters take two columns.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)

TAB = 4
# Far beyond any page; a line of a million spaces is not deeper than a line of four hundred.
MAX_INDENT = 400


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        no: its place among the lines that are not blank.
        text: its words, without the space around them.
        indent: the columns before the first word.
        width: the columns up to its end.
        gap: whether a blank line, or nothing, stands before it.
        hard: whether it ends in Markdown's forced line break.
        raw: the line as it came, without the space behind it.
    """

    no: int
    text: str
    indent: int
    width: int
    gap: bool
    hard: bool
    raw: str


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank."""
    text = _SURROGATES.sub("\ufffd", text.removeprefix("\ufeff"))
    text = _END.sub("\n", _PARAGRAPH.sub("\n\n", text))
    text = _PAGE.sub("\n", text)
    found: list[Line] = []
    gap = True
    for raw in text.split("\n"):
        line = _line(len(found), raw, gap)
        if line:
            found.append(line)
        gap = line is None
    return found


def _line(no: int, raw: str, gap: bool) -> Line | None:
    words = raw.strip()
    lead = _LEADING.match(words)
    words = words[lead.end() :] if lead else words
    if not words:
        return None
    kept = raw.rstrip()
    hard = raw.endswith(("  ", "\\"))
    indent = _indent(kept)
    return Line(no, words, indent, indent + columns(words), gap, hard, kept)


def _indent(raw: str) -> int:
    column = 0
    for char in raw[:MAX_INDENT]:
        if char == "\t":
            column += TAB - column % TAB
        elif char == "\u3000":
            column += 2
        elif char.isspace():
            column += 1
        elif char not in _UNSEEN:
            break
    return min(column, MAX_INDENT)


def columns(text: str) -> int:
    """Return how wide ``text`` is on a page of fixed pitch."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def renumbered(lines: Iterable[Line]) -> list[Line]:
    """Return ``lines`` counted from 0, the first of them after a gap."""
    return [
        Line(no, each.text, each.indent, each.width, each.gap or no == 0, each.hard, each.raw)
        for no, each in enumerate(lines)
    ]
