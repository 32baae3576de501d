"""Markdown inside a line: takes emphasis, links and escapes off, so that words are compared."""

from __future__ import annotations

import re

# Each pattern stops at the next mark of its kind, so that no input makes it look twice.
_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,2000})(?<=[^\s*_])\1")
_ITALIC = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s*\\])\*(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w\\])_(?=[^\s_])([^_\n]{1,2000})(?<=[^\s_\\])_(?!\w)")
# A link or a picture is its words; where it leads is no part of the text. A number leads nowhere:
# "[the parties](a)" and "[Article](2.1)" are a bracket and what is numbered behind it.
_LINK = re.compile(
    r"!?(?<!\\)\[([^\[\]\n]{0,1000})\]"
    r"\((?!(?:\d{1,3}|\w)(?:\.(?:\d{1,3}|\w))*\))"
    r"(?:<[^<>\n]{0,2000}>|[^()\s\"']{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)"
    r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEADING_BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,200})(?<=[^\s*_])\1")


def plain(text: str) -> str:
    """Return ``text`` without the marks of emphasis, links and escapes; code stays."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = _BOLD.sub(r"\2", text)
        text = _UNDERSCORED.sub(r"\1", _ITALIC.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def leading_bold(text: str) -> tuple[str, str]:
    """Split ``**Term.** This …`` into what is bold and the rest; ("", text) if it starts plain."""
    match = _LEADING_BOLD.match(text)
    return (match[2], text[match.end() :]) if match else ("", text)
