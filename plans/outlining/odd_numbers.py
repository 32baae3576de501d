"""Numbers printed otherwise than those around them: "4." behind "3)", and "l." and "S." of a scan.

Whoever types in haste mixes brackets and full stops, and a scan takes figures for letters. A number
that has no series of its own, and is the next of one that stands above, can be of that as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plans.drafting import Line
from plans.outlining.keywords import ITEM
from plans.outlining.line_openings import Opening
from plans.outlining.printed_numbers import Mark, Reading

_PLAIN = ("1.", "1)", "(1)", "1-", "1:", "1、")
# What scans print for figures; the letters look like that in Latin and in Cyrillic.
_LIKE = str.maketrans("lI|OoОоSZBGзЗб", "11100005286336")
_SCANNED = re.compile(r"(?P<core>[\dlI|OoОоSZBGзЗб]{1,3})(?P<sep>[.)])[ \t]+(?=\S)")


def with_odd_numbers(
    lines: Sequence[Line], openings: Sequence[Opening | None]
) -> list[Opening | None]:
    """Return ``openings`` with what odd numbers can mean, by the series that they go on with."""
    found = [*openings]
    following = _following(openings)
    # The last number of each style since a part with a keyword began, in the order of the lines.
    last: dict[str, int] = {}
    for no, opening in enumerate(openings):
        mark = opening.mark if opening else None
        if mark and mark.kind and mark.rank < ITEM:
            last.clear()
        found[no] = _scanned(lines[no], last, following[no]) or _mixed(opening, last)
        if counted := _counted(found[no]):
            last.pop(counted.style, None)
            last[counted.style] = counted.number
    return found


def _counted(opening: Opening | None) -> Reading | None:
    """Return what the number of ``opening`` counts in: another series than its own, if it can."""
    mark = opening.mark if opening else None
    return mark.readings[-1] if mark and _plain(mark) else None


def _mixed(opening: Opening | None, last: Mapping[str, int]) -> Opening | None:
    """Return ``opening`` with what its number means too if it goes on with another series."""
    mark = opening.mark if opening else None
    plain = _plain(mark) if mark else None
    style = _going_on(plain, last) if plain else ""
    if not (opening and mark and plain and style):
        return opening
    also = Reading(style, plain.number)
    return replace(opening, mark=replace(mark, readings=(*mark.readings, also)))


def taken_for_letters(openings: Sequence[Opening | None]) -> Iterator[str]:
    """Yield what stands printed for figures, as a person is told of it: "'l' for 1"."""
    for opening in openings:
        mark = opening.mark if opening else None
        if mark and _is_scanned(mark):
            yield f"'{mark.printed}' for {mark.core}"


def _is_scanned(mark: Mark) -> bool:
    letters = _SCANNED.match(f"{mark.printed}. X") and not mark.printed.isdecimal()
    return bool(letters) and mark.core.isdecimal()


def _plain(mark: Mark) -> Reading | None:
    """Return what a number means that is but figures and a sign."""
    first = mark.readings[0]
    return first if first.style in _PLAIN and not (mark.kind or first.prefix) else None


def _going_on(plain: Reading, last: Mapping[str, int]) -> str:
    """Return the style of the series whose next number ``plain`` is, if it has none of its own."""
    if plain.number == 1 or plain.style in last:
        return ""
    return next((s for s in reversed([*last]) if last[s] == plain.number - 1), "")


def _following(openings: Sequence[Opening | None]) -> list[Mapping[str, int]]:
    """Return behind each line which number of each style comes next, up to the next part."""
    found: list[Mapping[str, int]] = []
    coming: dict[str, int] = {}
    for opening in reversed(openings):
        found.append(coming)
        mark = opening.mark if opening else None
        if mark and mark.kind and mark.rank < ITEM:
            coming = {}
        elif mark and (plain := _plain(mark)):
            coming = {**coming, plain.style: plain.number}
    return found[::-1]


def _scanned(line: Line, last: Mapping[str, int], following: Mapping[str, int]) -> Opening | None:
    """Return the number that a scan took for letters, if those before and after it stand there."""
    match = _SCANNED.match(line.text)
    if not match or match["core"].isdecimal():
        return None
    figures = match["core"].translate(_LIKE)
    style, number = f"1{match['sep']}", int(figures) if figures.isdecimal() else 0
    if not number or last.get(style, 0) != number - 1 or following.get(style) != number + 1:
        return None
    mark = Mark(match["core"], match.end(), (Reading(style, number),), core=str(number))
    return Opening(mark, line.text[match.end() :], "", "", line.text)
