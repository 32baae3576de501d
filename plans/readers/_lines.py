"""Text to lines: line ends, page breaks, marks of direction and indents made plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plans.drafting import Line, Passage, columns

# What other systems end a line with; a page break inside a paragraph does not end the paragraph.
_END = "(?:\r\n?|[\n\x0b\x85\u2028])"
_BREAK = re.compile(f"{_END}?\x0c{_END}?|{_END}|\u2029")
_PARAGRAPH = "\u2029"
# No UTF-8 file has them, and no model takes them.
_SURROGATES = re.compile("[\ud800-\udfff]")
# At the ends of a line these only say which way it runs; inside they stay, for the rules to show.
_UNSEEN = "\ufeff\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# Within a word it says where that could be parted, and was not.
_SOFT_HYPHEN = re.compile("(?<=[^\\W\\d_])\xad(?=[^\\W\\d_])")
_LEADING = re.compile(rf"[{_UNSEEN}\s]+")

TAB = 4
# Far beyond any page; a line of a million spaces is not deeper than a line of four hundred.
MAX_INDENT = 400


def read_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank."""
    text = _SURROGATES.sub("\ufffd", text.removeprefix("\ufeff"))
    found: list[Line] = []
    gap = True
    page = False
    for number, raw, begins in _parted(text):
        line = _line(number, raw, gap)
        page = page or begins
        if line:
            found.append(replace(line, page=True) if page else line)
            page = False
        gap = line is None
    return found


def _parted(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield what stands between two breaks, its line in an editor, and if it begins a page."""
    number, start, page = 1, 0, False
    for found in _BREAK.finditer(text):
        end = found[0]
        yield number, text[start : found.start()], page
        if end == _PARAGRAPH:
            yield number, "", False
        number += end.count("\n") + end.count("\r") - end.count("\r\n")
        start, page = found.end(), "\f" in end
    yield number, text[start:], page


def seen(raw: str) -> str:
    """Return the words of a line without the space and the marks of direction around them."""
    words = raw.strip()
    lead = _LEADING.match(words)
    return _without_marks_behind(words[lead.end() :] if lead else words)


def _line(number: int, raw: str, gap: bool) -> Line | None:
    raw = _SOFT_HYPHEN.sub("", raw)
    words = seen(raw)
    if not words:
        return None
    kept = raw.rstrip()
    hard = raw.endswith(("  ", "\\"))
    indent = _indent(kept)
    width = indent + columns(words)
    return Line(words, indent, width, gap, hard, kept, Passage((number,)))


def _without_marks_behind(words: str) -> str:
    kept = len(words)
    while kept and (words[kept - 1] in _UNSEEN or words[kept - 1].isspace()):
        kept -= 1
    return words[:kept]


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
