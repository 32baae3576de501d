"""Words to the rows of a page, in the order of reading: down one column, then the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from statistics import median

from plans.readers.pdf._beside import are_two_texts
from plans.readers.pdf._leftwards import HIGHER, SMALLER
from plans.readers.pdf._numbers_apart import with_numbers
from plans.readers.pdf._ruled_tables import RuledTable, is_of_data
from plans.readers.pdf._words import ROMAN, Page, Word
from plans.tables import row_line

# Two words stand in one row if they share so much of their height.
_SHARED = 0.5
# Words with a smaller gap, in heights of a letter, are one.
_TOUCHING = 0.05
_CLOSES = ".,;:)]»”"
# Cells, columns and what else is set apart have at least so wide a gap, in heights of a letter.
_WIDE = 1.2
# So many rows, and so much of those of a page, are parted at the same place if it has two columns;
# in each stand so many words.
_FEWEST, _MOST, _LEAST_WORDS = 8, 0.6, 3


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Words side by side, and the page that they stand on.

    ``column`` tells the columns of a page apart, counted from 0; ``table`` is the one it is of.
    """

    words: tuple[Word, ...]
    page: Page
    column: int = 0
    table: RuledTable | None = None

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def bottom(self) -> float:
        """How high it stands on its page."""
        return min(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """How high its letters are."""
        return max(word.height for word in self.words)

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)


def rows_of(page: Page) -> list[Row]:
    """Return the rows of a page, without what runs up or down its margins."""
    upright = [word for word in page.words if not word.turned]
    words = upright if len(upright) * 2 > len(page.words) else page.words
    return list(_columns(with_numbers(list(_with_tables(words, page)))))


def _with_tables(words: Sequence[Word], page: Page) -> Iterator[Row]:
    """Yield the rows of a page; those of tables that lines are drawn for stand between pipes."""
    drawn = {table: rows for table in page.tables if (rows := _drawn(table, words))}
    told: set[RuledTable] = set()
    for table, some in groupby(words, key=lambda word: _table_of(word, drawn)):
        if table is None:
            yield from (Row(tuple(each), page) for each in _in_rows(tuple(some)))
        elif table not in told:
            told.add(table)
            yield from (Row((word,), page, table=table) for word in drawn[table])


def _table_of(word: Word, tables: Iterable[RuledTable]) -> RuledTable | None:
    return next((table for table in tables if table.holds(word)), None)


def _drawn(table: RuledTable, words: Sequence[Word]) -> list[Word]:
    """Return the rows of a table as words between pipes; nothing if it only sets out the page."""
    inside = [word for row in _in_rows(list(filter(table.holds, words))) for word in row]
    rows = table.rows(inside)
    if not is_of_data(rows):
        return []
    height = median(word.height for word in inside)
    left, right = table.sides[0], table.sides[-1]
    return [
        Word(row_line(cells), left, bottom, right, bottom + height)
        for cells, bottom in zip(rows, table.levels[1:], strict=True)
        if any(cells)
    ]


def margin_of(page: Page) -> str:
    """Return the words that run up or down the margins of a page."""
    turned = [word for word in page.words if word.turned]
    return " ".join(word.text for word in turned) if len(turned) * 2 < len(page.words) else ""


def _in_rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    row: list[Word] = []
    for word in words:
        if row and not _goes_on(row[-1], word):
            yield row
            row = []
        if row and _touches(row[-1], word):
            row[-1] = together(row[-1], word)
        else:
            row.append(word)
    if row:
        yield row


def _goes_on(before: Word, word: Word) -> bool:
    shared = min(before.top, word.top) - max(before.bottom, word.bottom)
    least = min(before.height, word.height)
    return shared >= _SHARED * least and word.left >= before.right - least


def _touches(before: Word, word: Word) -> bool:
    """Say whether no space is drawn between two words: what drew them changed, or its letters."""
    letters = before.text[-1].isalnum() and (word.text[0].isalnum() or word.text[0] in _CLOSES)
    return (
        word.joins
        and letters
        and word.left - before.right < _TOUCHING * max(before.height, word.height)
    )


def together(before: Word, word: Word) -> Word:
    """Return two words as one."""
    bottom, top = min(before.bottom, word.bottom), max(before.top, word.top)
    made = Word(before.text + word.text, before.left, bottom, word.right, top, before.turned)
    raised = word.raised or ((0, len(word.text)) if _stands_higher(before, word) else None)
    if raised is None:
        return replace(made, raised=before.raised)
    start, end = (len(before.text) + each for each in raised)
    return replace(made, raised=(start, end))


def _stands_higher(before: Word, word: Word) -> bool:
    """Say whether a number is drawn by itself, small and above the line of the word before it."""
    return (
        (word.text.isdecimal() or not word.text.strip(ROMAN))
        and word.height < SMALLER * before.height
        and word.bottom > before.bottom + HIGHER * before.height
    )


def is_apart(before: Word, word: Word) -> bool:
    """Say whether a gap between two words of a row is wider than those of a sentence."""
    return word.left - before.right > _WIDE * max(before.height, word.height)


def _columns(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows that are drawn across two columns as those of one, then of the other."""
    if at := _gutter(rows):
        yield from _parted_at(at, rows)
    else:
        yield from _drawn_in_cells(rows) or _told_apart(rows)


def _parted_at(at: float, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield what stands before ``at`` of each row, and behind it below that."""
    right: list[Row] = []
    for row in rows:
        before = tuple(word for word in row.words if word.left < at - 1)
        behind = row.words[len(before) :]
        if before and behind and not is_apart(before[-1], behind[0]):
            yield from right
            yield row
            right = []
            continue
        if before:
            yield replace(row, words=before)
        if behind:
            right.append(replace(row, words=behind, column=1))
    yield from right


def _drawn_in_cells(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of two texts of which each paragraph is drawn by itself; else nothing."""
    beside = [] if any(row.table for row in rows) else list(_level(rows))
    at = _gutter(beside)
    if not at:
        return []
    found = list(_parted_at(at, beside))
    left, right = ([row.text for row in found if row.column == no] for no in (0, 1))
    return found if are_two_texts(left, right) else []


def _level(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield ``rows`` from the top of a page down, those at one height as one."""
    ordered = sorted(rows, key=lambda row: (-round(row.bottom), row.left))
    for _, some in groupby(ordered, key=lambda row: round(row.bottom)):
        words = tuple(chain.from_iterable(row.words for row in some))
        yield Row(words, rows[0].page)


def _gutter(rows: Sequence[Row]) -> float:
    """Return where the second column of a page begins, whose rows are drawn across; else 0."""
    starts: Counter[int] = Counter()
    for row in rows:
        pairs = pairwise(row.words)
        starts.update(round(word.left) for before, word in pairs if is_apart(before, word))
    at, count = max(starts.items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    if count < max(_FEWEST, _MOST * len(rows)):
        return 0.0
    left = sum(word.left < at - 1 for row in rows for word in row.words)
    right = sum(word.left >= at - 1 for row in rows for word in row.words)
    return float(at) if min(left, right) >= _LEAST_WORDS * count else 0.0


def _told_apart(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows with the column that each stands in: the next begins where they go up again.

    What reaches into the column before stands below both.
    """
    column = 0
    end_before, end = 0.0, 0.0
    before: Row | None = None
    for row in rows:
        if before and row.bottom > before.bottom + 3 * row.height and row.left > before.left:
            column, end_before, end = column + 1, end, 0.0
        elif before and column and row.left < end_before:
            below = row.bottom < before.bottom and row.right > before.left
            column, end_before, end = column + below, 0.0 if below else end_before, end
        end = max(end, row.right)
        yield replace(row, column=column)
        before = row
