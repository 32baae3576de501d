"""Plain text with marks in it: Markdown that is not called so, and the bold of messengers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Line

# A mail may quote it all: "> ## Talks".
_START = rb"^[ >]{0,12}"
# A heading that no plain text has; "# Title" alone is one only at the top.
_HEADING = re.compile(_START + rb"#{2,6}[ \t]+\S", re.MULTILINE)
_TITLE = re.compile(rb"(?:\xef\xbb\xbf)?[\s>]*#[ \t]+[^\s\d]")
# Words in bold at the start of a line, behind a bullet or number.
_BOLD = re.compile(
    _START + rb"(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?"
    rb"(?:\*\*[^\s*][^*\n]{0,200}\*\*|__[^\s_][^_\n]{0,200}__)",
    re.MULTILINE,
)
_FEWEST = 2
# What messengers show as bold or slanting: *from here* or _from here_, never within a word.
_SPAN = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*_])")
_LONGEST = 120


def is_markdown(data: bytes) -> bool:
    """Say whether a text is Markdown, whatever its file is called."""
    if _HEADING.search(data) or _TITLE.match(data):
        return True
    return len(_BOLD.findall(data)) >= _FEWEST


def without_messengers_bold(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` without the marks of bold words, if a whole line is marked so."""
    if not any(_is_bold(line.text) for line in lines):
        return list(lines)
    return [_plain(line) for line in lines]


def _is_bold(text: str) -> bool:
    match = _SPAN.fullmatch(text) if len(text) <= _LONGEST else None
    return match is not None and any(letter.isalpha() for letter in match[2])


def _plain(line: Line) -> Line:
    text = _SPAN.sub(r"\2", line.text)
    return line if text == line.text else replace(line, text=text, raw=_SPAN.sub(r"\2", line.raw))
