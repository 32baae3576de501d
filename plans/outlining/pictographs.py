"""Lists whose bullets are pictures, as channels set them: "❗️ No bases", "💰 A fund of 3 billion".

A picture that begins one line is an ornament; where the next line begins with one too, they part
the items of a list, whichever they are. What a picture says of an item stays with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from plans.drafting import Line
from plans.outlining.layout import leads_on
from plans.outlining.line_openings import Opening

# These are signs of lists wherever they stand, and say nothing more.
_PLAIN = "🔹🔸🔷🔶🔺🔻🔘📌👉⚫⚪✅☑✔"
_PICTURE = re.compile(
    r"(?:[\u2600-\u26ff\u2702-\u27bf\u2b1b-\u2b55\U0001f300-\U0001faff]"
    r"[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*){1,3}\s*(?=[^\W_]|[«“\"(])"
)


def with_pictographs(
    lines: Sequence[Line], openings: Sequence[Opening | None]
) -> list[Opening | None]:
    """Return ``openings`` with bullets for lines in a row that begin with pictures."""
    found = list(openings)
    runs = (run for run in _runs(lines, openings) if not _have_one_sign(run, openings))
    for line in chain.from_iterable(runs):
        opening = openings[line.no] or Opening(None, "", "", "", line.text)
        found[line.no] = replace(opening, bullet=_PLAIN[0])
    return found


def _have_one_sign(run: Sequence[Line], openings: Sequence[Opening | None]) -> bool:
    """Say whether all items have one sign of lists, as those around the list may have."""
    signs = {opening.bullet for line in run if (opening := openings[line.no])}
    return len(signs) == 1 and all(openings[line.no] for line in run)


def _runs(lines: Sequence[Line], openings: Sequence[Opening | None]) -> Iterator[list[Line]]:
    """Yield the lines in a row that begin with pictures, where there are several."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        if not _may_be_an_item(line, openings):
            runs.append([])
        elif line.gap and not (runs[-1] and runs[-1][-1].gap):
            runs.append([line])
        else:
            runs[-1].append(line)
    return (run for run in runs if len(run) > 1)


def _may_be_an_item(line: Line, openings: Sequence[Opening | None]) -> bool:
    """Say whether ``line`` begins with a picture and no number, and leads to nothing."""
    opening = openings[line.no]
    if leads_on(line.text) or (opening and opening.mark):
        return False
    if opening:
        return opening.bullet[:1] in _PLAIN
    return _PICTURE.match(line.text) is not None
