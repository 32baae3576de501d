"""Markdown inside a line: takes emphasis and escapes off, so that only the words are compared."""

from __future__ import annotations

import re

# Each pattern stops at the next mark of its kind, so that no input makes it look twice.
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,2000})(?<=[^\s*_])\1")
_ITALIC = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*\\])\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w\\])_(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_\\])_(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEADING_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,200})(?<=[^\s*_])\1")


def plain(text: str) -> str:
    """Return ``text`` without the marks of emphasis and escapes; links and code stay."""
    if "*" in text or "_" in text:
        text = _BOLD.sub(r"\2", text)
        text = _UNDERSCORED.sub(r"\1", _ITALIC.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def leading_bold(text: str) -> tuple[str, str]:
    """Split ``**Term.** This …`` into what is bold and the rest; ("", text) if it starts plain."""
    match = _LEADING_BOLD.match(text)
    return (match[2], text[match.end() :]) if match else ("", text)
