"""What the press says above a text that it reports: of which agency it is, and of whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from plans.drafting import Line
from plans.outlining import ends, is_a_date, names_an_author, read_label

# How an agency begins: "KYIV, Nov 23 (Reuters) - ", "Madrid, 23 nov (EFE).- ", "Berlin (dpa) – ".
_AGENCY = re.compile(
    r"(?:[^()\d\n]{0,30}\d{1,2}\.?\s[^()\d\n]{2,20}|[^()\d\n]{2,30}\s\d{1,2}|[^\s()]+(?:\s[^\s()]+)?)"
    r"\s?\([^\W\d_][^()\n]{1,20}\)\s?\.?\s?[-–—]\s?(?=\w|[\"«“„])"
)

# What parts an author from a day in one line.
_PARTS = re.compile(r"\s*[|·•—–,:(-]\s*(?=[^\W_])")
# “We fought for this,” an official said. — The minister said: “We will not sign that.”
_SPOKEN = re.compile(
    r"[\"“«„][^\n]+[\"”»“],?\s+[-–—]?\s?\w|[^\"“«„\n]+[:,]\s*[\"“«„][^\n]+[\"”»“]\.?$"
)


def by_an_agency(lines: Sequence[Line], above: range) -> set[int]:
    """Return the lines in which an agency introduces a text, and those whom it asked are heard."""
    begun = next((at for at in above if _AGENCY.match(lines[at].text)), above.stop)
    behind = (at for at in range(begun + 1, above.stop) if lines[at].gap)
    stop = next(behind, above.stop)
    whole = begun < stop and ends(lines[stop - 1].text)
    return set(range(begun, stop)) | _spoken(lines, stop) if whole else set()


def _spoken(lines: Sequence[Line], start: int) -> set[int]:
    """Return the paragraphs from ``start`` on in which somebody is heard between the points."""
    begun = [at for at in range(start, len(lines)) if lines[at].gap]
    paragraphs = map(range, begun, (*begun[1:], len(lines)))
    return {at for each in paragraphs if _is_spoken([lines[at].text for at in each]) for at in each}


def _is_spoken(texts: Sequence[str]) -> bool:
    return not any(map(read_label, texts)) and _SPOKEN.match(" ".join(texts)) is not None


def by_an_author(lines: Sequence[Line]) -> set[int]:
    """Return the line that names an author and a day, which may stand below it.

    A draft has a day, and no such author.
    """
    return {
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if at and names_an_author(line.text, at) and (_dated(line.text) or is_a_date(below.text))
    }


def _dated(byline: str) -> bool:
    """Whether a day stands behind an author: "By Staff | 27 September 2025"."""
    return any(is_a_date(byline[sign.end() :]) for sign in _PARTS.finditer(byline))
