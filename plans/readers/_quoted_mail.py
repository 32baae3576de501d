"""A text that was pasted from a mail, with a ``>`` before each line, without these marks."""

from __future__ import annotations

import re

from plans.readers._mail_header import is_field

_MARK = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_UNMARKED = re.compile(r"^(?![ \t]{0,3}>)[ \t]*\S", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
# Mails are quoted and quoted again.
_DEEPEST = 9
# Fewer lines are a quotation in somebody's answer, and not what was sent on.
_FEWEST = 4


def unquoted(text: str, *, marked: bool) -> str:
    """Return ``text`` without the marks of a quotation that all of its lines have.

    Where some lines have none, plain text that is quoted in one piece is what was sent on; in
    Markdown, and where answers stand between the lines, it is for others to tell what is quoted.
    """
    for _ in range(_DEEPEST):
        if not _MARK.search(text):
            return text
        if _UNMARKED.search(text) and (marked or not _is_in_one_piece(text)):
            return text
        text = _MARK.sub("", text)
    return text


def _is_in_one_piece(text: str) -> bool:
    """Say whether all quoted lines follow each other, and are most of the text, or a mail."""
    lines = [line for line in _LINE.findall(text) if line.strip()]
    quoted = [_MARK.match(line) is not None for line in lines]
    first, count = quoted.index(True), sum(quoted)
    together = all(quoted[first : first + count])
    most = count >= _FEWEST and count * 2 > len(lines)
    below_the_top = first + count == len(lines) and all(map(is_field, lines[:first]))
    return together and (most or below_the_top)
