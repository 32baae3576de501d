"""Rows of pages to the lines of a text: indents, blank lines and wide gaps as on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median, median_low

from plans.drafting import Line, Note, Passage, columns
from plans.letters import composed
from plans.outlining import ends, read_label
from plans.readers._raised import RAISED
from plans.readers.pdf._bold_heads import is_bold, with_whole_heads
from plans.readers.pdf._rows import Row, is_apart
from plans.readers.pdf._sides import Sides, centred, frame_of
from plans.readers.pdf._words import Word

# A row that is so much further down than usual stands behind a blank line.
_FURTHER = 1.3
# A row that is so much of the widest was not ended on purpose.
_FULL = 0.8
# One that is so much of its column goes on in the next row.
_FILLED = 0.92
# Where no more of the rows are so full, they are set with no more than so much space between.
_FEW, _SINGLE = 0.25, 1.15
_MAX_INDENT = 200
_LEAST_GAP = 3
# In heights of a letter: the gaps of a row that is spread evenly differ so little, and are so wide.
_EVENLY, _SPREAD = 0.1, 6
# Points: columns of one table stand no further to the side on its next page.
_ALIKE = 4
_SOFT = "\xad"


def lines_of(
    rows: Sequence[Row],
    notes: Mapping[Row, tuple[Note, ...]],
    beside: Mapping[Row, int],
    *,
    numbered: bool = False,
) -> list[Line]:
    """Return the lines that ``rows`` are.

    Args:
        rows: as they are read, one after the other.
        notes: the footnotes to some.
        beside: of which of two texts beside each other each is, from 1.
        numbered: whether the lines were counted in the margin, so that none is blank between two.
    """

    def are_apart(before: Row, row: Row) -> bool:
        # Where no line is blank, nothing else parts a heading from what it heads.
        heads = numbered and is_bold(before) != is_bold(row)
        return heads or beside.get(before, 0) != beside.get(row, 0)

    pitch = _pitch(rows, 0.0 if numbered else _FEW)
    width = _letter_width(rows)
    sides = Sides(rows)
    lines: list[Line] = []
    placed = list(with_whole_heads(list(_without_heads_again(rows)), sides, notes))
    drawn = set(rows)
    before: Row | None = None
    for row in placed:
        indent = min(round((row.left - sides.left(row)) / width), _MAX_INDENT)
        text = composed(_text(row, width, sides.right(row)))
        # Behind a head of several rows the text begins, however close it stands.
        gap = before is None or before not in drawn or _gap(before, row, pitch, sides)
        gap = gap or (before is not None and are_apart(before, row))
        page = before is not None and before.page is not row.page
        passage = Passage(
            (len(lines) + 1,), places=(f"page {row.page.number}",), notes=notes.get(row, ())
        )
        raw = " " * indent + text
        column = beside.get(row, 0)
        lines.append(
            Line(text, indent, columns(raw), gap, False, raw, passage, page=page, column=column)
        )
        before = row
    return _centred(lines, placed, sides)


def _centred(lines: Sequence[Line], rows: Sequence[Row], sides: Sides) -> list[Line]:
    """Return lines of which those in the middle of their column are so by columns of letters too.

    Letters are not as wide as each other, so that their number tells the place of none.
    """
    middle = centred(rows, sides)
    width = max((line.width for line in lines), default=0)
    return [
        _indented(line, max((width - columns(line.text)) // 2, 0)) if row in middle else line
        for line, row in zip(lines, rows, strict=True)
    ]


def _indented(line: Line, indent: int) -> Line:
    return replace(
        line, indent=indent, width=indent + columns(line.text), raw=" " * indent + line.text
    )


def _without_heads_again(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows; where a table goes on behind the end of a page, its heads do not stand again."""
    heads: Row | None = None
    before: Row | None = None
    for row in rows:
        goes_on = before is not None and _is_one_table(before, row)
        if row.table and not goes_on:
            heads = row
        again = goes_on and heads and row.page is not heads.page and row.text == heads.text
        if not again:
            yield row
            before = row


def _is_one_table(before: Row, row: Row) -> bool:
    """Say whether two rows are of one table, of which pages may hold a part each."""
    if before.table is None or row.table is None or before.page is row.page:
        return before.table is row.table is not None
    sides = [[round(side / _ALIKE) for side in each.sides] for each in (before.table, row.table)]
    return sides[0] == sides[1]


def _letter_width(rows: Sequence[Row]) -> float:
    widths = [(word.right - word.left) / len(word.text) for row in rows for word in row.words]
    return max(median(widths), 1.0) if widths else 1.0


def _pitch(rows: Sequence[Row], least: float) -> float:
    """Return how far apart the rows of a paragraph stand, in heights of a letter.

    A row that fills its column goes on in the next. Where hardly any does, each is a paragraph, or
    they stand as close as rows do; hardly any is if less than the ``least`` share is full.
    """
    said = [row for row in rows if row.table is None]
    sides = Sides(said)
    pairs = [(here, after) for here, after in pairwise(said) if frame_of(here) == frame_of(after)]
    full = [pair for pair in pairs if sides.is_full(pair[0], _FILLED)]
    near = _near(full) or _near(pairs)
    if not near:
        return _SINGLE
    pitch = median_low(near)
    return pitch if len(full) >= least * len(pairs) else min(pitch, _SINGLE)


def _near(pairs: Iterable[tuple[Row, Row]]) -> list[float]:
    return [step for pair in pairs if 0 < (step := _step(*pair)) < 3]


def _step(before: Row, row: Row) -> float:
    return (before.bottom - row.bottom) / max(min(before.height, row.height), 1.0)


def _gap(before: Row, row: Row, pitch: float, sides: Sides) -> bool:
    """Say whether a blank line stands before a row; at the top of a column, its words tell."""
    if _is_one_table(before, row):
        return False
    if frame_of(before) == frame_of(row):
        return not 0 <= _step(before, row) <= pitch * _FURTHER
    on = sides.is_full(before, _FULL) and not ends(before.text)
    return not on or read_label(row.text) is not None


def _text(row: Row, width: float, right: float) -> str:
    """Return the words of a row; what only parts a word stays at its end, where it parts one."""
    if _is_justified(row, right):
        text = " ".join(map(_shown, row.words))
    else:
        text = "".join(_spaced(row, width))
    return text[:-1].replace(_SOFT, "") + text[-1]


def _is_justified(row: Row, right: float) -> bool:
    """Say whether the words of a row are spread evenly up to the end of its column."""
    gaps = [word.left - before.right for before, word in pairwise(row.words)]
    even = bool(gaps) and max(gaps) - min(gaps) < _EVENLY * row.height
    return even and right - row.right < _EVENLY * row.height and max(gaps) < _SPREAD * row.height


def _spaced(row: Row, width: float) -> Iterator[str]:
    first = row.words[0]
    yield _shown(first)
    for before, word in pairwise(row.words):
        wide = round((word.left - before.right) / width)
        # What stands behind a number that hangs in the margin is no cell of a table.
        hangs = before is first and first.text[-1] in ".)" and read_label(first.text + " x")
        yield " " * max(wide, _LEAST_GAP) if is_apart(before, word) and not hangs else " "
        yield _shown(word)


def _shown(word: Word) -> str:
    """Return what a word says; a small number that stands higher stays there."""
    start, end = word.raised or (0, 0)
    return f"{word.text[:start]}{word.text[start:end].translate(RAISED)}{word.text[end:]}"
