"""Lines that each name something and say what it is: "Amount: 2 million", "Maturity: 7 years".

A sheet of terms has no numbers. Where most lines of a block are such entries and the others go on
with one, each entry is told apart from the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from plans.drafting import Line
from plans.outlining.layout import Layout, Where

# Fewer may be a sentence with a colon, and who agrees with whom.
_FEWEST = 3
_ENTRY = re.compile(r"(?P<name>[^\W\d_][^:：.;!?\n]{0,60}?)[ \u00a0]?(?::[ \u00a0\t]+|：)[ \t]*\S")
_MOST_WORDS = 6


def entries_of(paragraphs: Iterable[Sequence[Line]], layout: Layout) -> Iterator[int]:
    """Yield the lines, not the first of their paragraph, that begin an entry of a list of terms.

    Args:
        paragraphs: the lines of each up to a label or a bullet.
        layout: how the document is laid out.
    """
    if not layout.marked:
        for lines in paragraphs:
            yield from _begun(lines, layout)


def _begun(lines: Sequence[Line], layout: Layout) -> Iterator[int]:
    entries = [line for line in lines if _is_entry(line.text)]
    if len(entries) < _FEWEST or entries[0] is not lines[0]:
        return
    begun = {line.no for line in entries}
    if all(line.no in begun or _goes_on(before, line, layout) for before, line in pairwise(lines)):
        yield from (line.no for line in entries[1:])


def _goes_on(before: Line, line: Line, layout: Layout) -> bool:
    """Say whether ``line`` hangs below its entry, or was wrapped."""
    return line.indent > before.indent or layout.joint(before, line) == Where.WRAPPED


def _is_entry(text: str) -> bool:
    match = _ENTRY.match(text)
    return match is not None and len(match["name"].split()) <= _MOST_WORDS
