"""One reading of a Word file: what its paragraphs are, and the numbers that Word counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.drafting import Accepts, Note
from plans.readers._paragraph_blocks import Shape
from plans.readers._stories import Grid, Paragraph, cells_of
from plans.readers._story_blocks import Counted, StoryReading
from plans.readers.docx._book import Book
from plans.readers.docx._counting import Counter
from plans.readers.docx._stories import remark_of
from plans.readers.docx._styles import Look


class Reading(StoryReading):
    """The text of a file in which the changes that ``accepts`` says yes to are made."""

    def __init__(self, book: Book, accepts: Accepts) -> None:
        super().__init__(accepts)
        self._styles = book.styles
        self._counter = Counter(book.numbering)

    def unplaced(self, book: Book) -> Iterator[Note]:
        """Yield the comments of a file that hang on nothing in it."""
        for element in book.left_comments():
            yield self._told(remark_of(book, element, "comment"))

    def _formed(self, item: Paragraph | None, text: str) -> tuple[Shape, Counted]:
        del text  # Word counts what has no words, too.
        shape = self._styles.shape(self._look(item) if item else Look())
        label = self._counter.label(shape.num, shape.level) if shape.num else ""
        return shape, (label, (self._counter.list_of(shape.num), shape.level) if label else None)

    def _look(self, item: Paragraph) -> Look:
        look: Look = item.look
        if item.earlier and not self._accepts(item.earlier[0]):
            look = item.earlier[1]
        elif item.numbered_by and not self._accepts(item.numbered_by):
            look = replace(look, num="", level=None)
        return look

    def _inside(self, grid: Grid) -> int:
        first = next(cells_of(grid.rows), None)
        looks = (item.look for item in first.items if isinstance(item, Paragraph)) if first else ()
        return max((self._styles.shape(look).inside for look in looks), default=0)
