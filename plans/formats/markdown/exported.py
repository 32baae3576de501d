"""A revision to hand on as Markdown."""

from __future__ import annotations

import re

from plans.formats._base import Options
from plans.formats._paragraphs import Print, printed
from plans.results import Exported

_LAST_HEADING = 6
_BREAK = "\\\n"
# What Markdown reads as emphasis, code, a link or mark-up wherever it stands, and at the start of a
# line as a heading, a list, a quotation, a table or a rule.
_ANYWHERE = re.compile(r"[\\`*_<]|(?<=\])\(|&(?=\w|#)")
_AT_START = re.compile(r"(?m)^(\s*)(?:(\d+)(?=[.)])|(?=[#>+|~=-]))")
_NUMBER = re.compile(r"\d{1,9}[.)]")


def render(result: Exported, options: Options) -> str:
    """Return the title, headings of clauses below it, and the others as items of lists."""
    return printed(result, ".md", Print(_heading, _escaped, _item))


def _heading(level: int, words: str) -> str:
    return f"{'#' * min(level, _LAST_HEADING)} {words.replace(_BREAK, ' ')}"


def _item(label: str) -> tuple[str, str]:
    """A number is an item of a list for Markdown, and any other label one that has a bullet."""
    if _NUMBER.fullmatch(label):
        return "", " " * (len(label) + 1)
    return "- ", "  "


def _escaped(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is, and a line ends where it does."""
    marked = _AT_START.sub(r"\1\2\\", _ANYWHERE.sub(r"\\\g<0>", text))
    return marked.replace("\n", _BREAK)
