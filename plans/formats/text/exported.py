"""A revision to hand on as plain text."""

from __future__ import annotations

from plans.drafting import columns
from plans.formats._base import Options
from plans.formats._paragraphs import Print, printed
from plans.results import Exported

AS_IT_IS = True
_INDENT = "    "
# What headings are underlined with, the highest first.
_LINES = "=-~^"
_LONGEST = 60


def render(result: Exported, options: Options) -> str:
    """Return the title and the clauses, a blank line between paragraphs; headings are underlined.

    No line is wrapped, so that each that is shorter was ended on purpose.
    """
    return printed(result, ".txt", Print(_heading, str, _item))


def _heading(level: int, words: str) -> str:
    words = " ".join(words.split())
    line = _LINES[min(level, len(_LINES)) - 1]
    return f"{words}\n{line * min(max(columns(words), 3), _LONGEST)}"


def _item(label: str) -> tuple[str, str]:
    return ("", _INDENT) if label else ("- ", _INDENT)
