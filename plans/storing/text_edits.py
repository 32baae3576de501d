"""A bracket closed in the text or Markdown that holds it; nothing else of the file changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.bracketing import closed
from plans.errors import InputError
from plans.merging import Closing
from plans.model import Revision
from plans.readers import read_document
from plans.storing.loading import text_of
from plans.storing.workspace import Located

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
# Emphasis that a reader took off may stand between any two characters.
_MARKUP = r"[*_\\]*"


def closed_in_text(located: Located, clause: str, how: Closing, wanted: Revision) -> str:
    """Return the text of a file with one bracket closed.

    Args:
        located: the file.
        clause: the clause that holds the bracket.
        how: which of its brackets is closed, and how.
        wanted: the revision that the text has to read as.

    Raises:
        InputError: the file has the bracket otherwise, so that the change cannot be made in it.
    """
    text, name = text_of(located)
    passage = read_document(text.encode(), located.path, name).passages[clause]
    start, end = _stretch(text, passage.paragraphs)
    found = list(_pattern(how.bracket.printed).finditer(text, start, end))
    if how.nth < len(found):
        spot = replace(how.bracket, start=found[how.nth].start(), end=found[how.nth].end())
        made = closed(text, spot, how.words)
        if _says(read_document(made.encode(), located.path, name).revision) == _says(wanted):
            return made
    hint = f"make it a revision first: plans import {name} -o {located.path.stem}.yaml"
    raise InputError(f"the bracket cannot be closed in '{name}' itself", hint=hint)


def _stretch(text: str, lines: Sequence[int]) -> tuple[int, int]:
    spans = [match.span() for match in _LINE.finditer(text)]
    return spans[min(lines) - 1][0], spans[max(lines) - 1][1]


def _pattern(printed: str) -> re.Pattern[str]:
    words = (_MARKUP.join(map(re.escape, word)) for word in printed.split())
    return re.compile(_MARKUP + rf"{_MARKUP}\s+{_MARKUP}".join(words) + _MARKUP)


def _says(revision: Revision) -> list[tuple[str, str, str]]:
    return [(each.label, each.heading, each.text) for each in revision.walk()]
