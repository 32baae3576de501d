"""Sheets of terms set by tabs, as they come out of a table: "Tenor:⇥5 years", "⇥(b) at maturity".

What stands before the tab heads what stands behind it. Rows of figures have no colons and go on in
no second line, and stay the table that they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plans.drafting import Block, Kind, Line, columns
from plans.outlining import leads_on, read_label

# Fewer terms are no sheet; what heads one is no longer, and stands below the title.
_FEWEST, _LONGEST, _LEVEL = 3, 60, 2
_TERM = re.compile(r"(?P<head>[^\t]+?)[ ]*\t+[ ]*(?P<words>[^\t]+)")


def parted_by_sheets(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], bool]]:
    """Yield stretches of ``lines``, each with whether it is a sheet of terms."""
    start = at = 0
    for is_row, run in groupby(lines, key=_is_row):
        rows = list(run)
        if is_row and _are_terms(rows):
            yield lines[start:at], False
            yield rows, True
            start = at + len(rows)
        at += len(rows)
    yield lines[start:], False


def blocks_of_terms(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield a heading and the words behind it for each term of a sheet."""
    words: list[Line] = []
    for line in lines:
        term = _head(line)
        if term and words:
            yield Block(Kind.WORDS, tuple(words))
            words = []
        if term:
            head = term["head"].rstrip(" :：")
            yield Block(Kind.HEADING, (_saying(line, head, gap=True),), _LEVEL, head)
        # What stands beside its head is no head itself.
        words.append(_saying(line, term["words"] if term else line.text, gap=not (term or words)))
    yield Block(Kind.WORDS, tuple(words))


def _saying(line: Line, text: str, *, gap: bool) -> Line:
    return replace(line, text=text, raw=text, indent=0, width=columns(text), gap=gap)


def _is_row(line: Line) -> bool:
    return "\t" in line.raw and (_goes_on(line) or _head(line) is not None)


def _are_terms(rows: Sequence[Line]) -> bool:
    """Say whether what heads ``rows`` are names of terms: with colons, or one has several lines."""
    heads = [term["head"] for term in map(_head, rows) if term]
    told = all(leads_on(head) for head in heads) or any(map(_goes_on, rows))
    begun = _head(rows[0]) is not None and len(heads) >= _FEWEST
    return told and begun and len({*heads}) == len(heads)


def _goes_on(line: Line) -> bool:
    return line.raw.startswith("\t") and "\t" not in line.text


def _head(line: Line) -> re.Match[str] | None:
    """Return a line's head and words, if it has both and begins with no number."""
    term = None if line.raw.startswith("\t") else _TERM.fullmatch(line.text)
    if not term or len(term["head"]) > _LONGEST or read_label(line.text):
        return None
    return term if term["head"][0].isalpha() else None
