"""Running heads and feet that nothing but themselves gives away: they come again page after page.

A line that stands alone and comes again may be words of the document: "(repealed)". It runs if it
counts pages, "GVBl. 2031, S. 4", or if it once stands in the middle of a sentence or of a list,
where nobody who writes would put it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from plans.drafting import Line
from plans.outlining import ends, read_label
from plans.readers._tables import SPREAD

# A running head is no longer than a line of a page.
LONGEST = 130
NUMBERS = re.compile(r"\d+")
# No page has fewer lines.
_FEWEST = 10
# So often a line has to count before it is believed that it counts pages.
_PAGES = 3
# A head and a foot that stand together have so many lines.
_MOST_IN_A_BLOCK = 3
_COLUMNS = re.compile(r" {3,}|\t+")
# A line that fills so much of the width was not ended on purpose; before a capital, so much.
_FULL, _FULLER = 0.6, 0.8
_ITEM_ENDS = (";", ",", "；", "؛", "،")


def running_lines(lines: Sequence[Line]) -> set[int]:
    """Return the places of the lines that run from page to page.

    The first line of all is one only if it is set in columns.
    """
    width = max((line.width for line in lines), default=0)
    running = _in_blocks(lines) | _set_in_columns(lines)
    for places in _that_come_again(lines):
        later = [at for at in places if at]
        counted = len(later) >= _PAGES and count_pages([lines[at] for at in later])
        if counted or any(_is_torn(lines, at, width) for at in later):
            running.update(later)
    return running


def _in_blocks(lines: Sequence[Line]) -> set[int]:
    """Return the lines of blocks that come again, two or three lines each, and count pages."""
    starts = [at for at, line in enumerate(lines) if line.gap]
    found: defaultdict[tuple[str, ...], list[Sequence[int]]] = defaultdict(list)
    for block in map(range, starts[1:], (*starts[2:], len(lines))):
        if _may_head(lines, block):
            found[tuple(shape(lines[at].text) for at in block)].append(block)
    return {at for alike in found.values() if _one_counts(lines, alike) for at in chain(*alike)}


def _may_head(lines: Sequence[Line], block: Sequence[int]) -> bool:
    few = 1 < len(block) <= _MOST_IN_A_BLOCK
    return few and all(
        may_be_furniture(lines[at].text) and not ends(lines[at].text) for at in block
    )


def _one_counts(lines: Sequence[Line], alike: Sequence[Sequence[int]]) -> bool:
    """Say whether a line of several blocks that are ``alike`` counts pages."""
    return any(_count(lines, places) for places in zip(*alike, strict=True))


def _count(lines: Sequence[Line], places: Sequence[int]) -> bool:
    numbered = len(places) > 1 and NUMBERS.search(lines[places[0]].text) is not None
    return numbered and count_pages([lines[at] for at in places])


def _set_in_columns(lines: Sequence[Line]) -> set[int]:
    """Return the lines that stand alone, in columns, and count pages.

    "12.3.2031   EN   Official Journal   L 71/14" needs no third page to be known for what it is,
    and stands over the first as well.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if _is_in_columns(line.text) and stands_alone(lines, at):
            found[shape(line.text)].append(at)
    return {at for places in found.values() if _count(lines, places) for at in places}


def _is_in_columns(text: str) -> bool:
    return len(_COLUMNS.split(text)) > 2 and may_be_furniture(text) and not ends(text)


def _that_come_again(lines: Sequence[Line]) -> Iterable[Sequence[int]]:
    """Yield the places of lines of one shape that stand alone, with a page between any two.

    The title need not stand alone at the top, to come again.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if not at or _may_run(lines, at):
            found[shape(line.text)].append(at)
    for places in found.values():
        # The last page may be a short one.
        inner = places[:-1] if places[-1] == len(lines) - 1 else places
        if len(places) > 1 and all(there - here > _FEWEST for here, there in pairwise(inner)):
            yield places


def _may_run(lines: Sequence[Line], at: int) -> bool:
    """Say whether the line ``at`` a place stands alone, ends as no sentence and has no label."""
    text = lines[at].text
    return may_be_furniture(text) and not ends(text) and stands_alone(lines, at)


def _is_torn(lines: Sequence[Line], at: int, width: int) -> bool:
    """Say whether the line ``at`` a place stands within a sentence, or between items of a list."""
    if at + 1 == len(lines):
        return False
    before, after = lines[at - 1], lines[at + 1]
    if before.text.endswith(_ITEM_ENDS):
        return True
    if ends(before.text) or read_label(after.text):
        return False
    first = next(filter(str.isalpha, after.text), "A")
    return before.width >= width * (_FULLER if first.isupper() else _FULL)


def may_be_furniture(text: str) -> bool:
    """Say whether a line is no longer than a running head, and does not begin as a clause does."""
    if len(text) > LONGEST:
        return False
    mark = read_label(text)
    return (
        mark is None or SPREAD in text or not (mark.kind or text[0] in "(（" or text[0].isdecimal())
    )


def stands_alone(lines: Sequence[Line], at: int) -> bool:
    """Say whether blank lines, or the ends of a page, stand around the line ``at`` a place."""
    return lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap or lines[at + 1].page)


def shape(text: str) -> str:
    """Return ``text`` as it is on other pages: without numbers and spaces, on whichever side."""
    return " ".join(sorted(NUMBERS.sub("#", text.casefold()).split()))


def count_pages(lines: Sequence[Line]) -> bool:
    """Say whether one of the numbers of lines of one shape is one more from each to the next."""
    numbers = [sorted(map(int, NUMBERS.findall(line.text))) for line in lines]
    shortest = min(map(len, numbers))
    return any(
        all(after[at] == here[at] + 1 for here, after in pairwise(numbers))
        for at in range(shortest)
    )
