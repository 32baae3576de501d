"""A text that was pasted from a mail, with a ``>`` before each line, without these marks."""

from __future__ import annotations

import re

_MARK = re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE)
_UNMARKED = re.compile(r"^(?![ \t]{0,3}>)[ \t]*\S", re.MULTILINE)
# Mails are quoted and quoted again.
_DEEPEST = 9


def unquoted(text: str) -> str:
    """Return ``text`` without the marks of a quotation that all of its lines have.

    Where some lines have none, it is for others to tell what is quoted there.
    """
    for _ in range(_DEEPEST):
        if not _MARK.search(text) or _UNMARKED.search(text):
            return text
        text = _MARK.sub("", text)
    return text
