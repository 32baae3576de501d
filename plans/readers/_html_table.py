"""A table of HTML as rows of cells between pipes, as Markdown has them."""

from __future__ import annotations

import re

from plans.readers._tags import Tag

# Neither of them counts as a line of the file.
LINE, PARAGRAPH = "\u2028", "\u2029"
_SPAN = re.compile(r"""colspan\s*=\s*["']?(\d{1,2})""", re.IGNORECASE)
_PARTS = "table thead tbody tfoot tr td th caption colgroup col"
PARTS = frozenset(_PARTS.split())


class HtmlTable:
    """The table that is open, if one is; a table inside a table is words of its cell."""

    def __init__(self) -> None:
        self._reset()

    def _reset(self) -> None:
        self._depth = 0
        self._in_row = self._in_cell = False
        self._rows = self._columns = self._span = 0
        self._lines = 0
        self._indent = ""

    @property
    def open(self) -> bool:
        """Whether what follows stands in a table."""
        return self._depth > 0

    def words(self, text: str) -> str:
        """Return what stands for ``text`` inside the table; the ends of its lines are owed."""
        self._lines += text.count("\n")
        told = " ".join(text.split())
        if not self._in_cell:
            return told
        before, after = text[:1].isspace(), text[-1:].isspace() and told
        return f"{' ' if before else ''}{told}{' ' if after else ''}".replace("|", "\\|")

    def obey(self, tag: Tag, indent: str) -> str:
        """Return what stands for a tag that is a part of a table; ``indent`` is the line's."""
        if tag.name == "table":
            return self._begin_or_end(tag, indent)
        if self._depth > 1:
            return " "
        if tag.name == "tr":
            return self._end_row() if tag.closes else self._end_row() + self._begin_row()
        if tag.name in ("td", "th"):
            return self._end_cell() if tag.closes else self._begin_cell(tag)
        return ""

    def end(self) -> str:
        """Return what stands for the end of the table."""
        ended = self._end_row() + PARAGRAPH + "\n" * self._lines if self._depth else ""
        self._reset()
        return ended

    def _begin_or_end(self, tag: Tag, indent: str) -> str:
        self._indent = self._indent if self._depth else indent
        if tag.closes and self._depth == 1:
            return self.end()
        self._depth += -1 if tag.closes else 1
        return PARAGRAPH if self._depth == 1 and not tag.closes else " "

    def _begin_row(self) -> str:
        self._in_row, self._columns = True, 0
        self._rows += 1
        return f"{PARAGRAPH if self._rows == 1 else LINE}{self._indent}|"

    def _end_row(self) -> str:
        if not self._in_row:
            return ""
        ended = self._end_cell()
        self._in_row = False
        return (
            ended + f"{LINE}{self._indent}|{'---|' * self._columns}" if self._rows == 1 else ended
        )

    def _begin_cell(self, tag: Tag) -> str:
        before = self._end_cell() if self._in_row else self._begin_row()
        span = _SPAN.search(tag.attributes)
        self._in_cell, self._span = True, int(span[1]) if span else 1
        return f"{before} "

    def _end_cell(self) -> str:
        if not self._in_cell:
            return ""
        self._in_cell = False
        self._columns += max(1, self._span)
        return " |" * max(1, self._span)
