"""Cuts lines into blocks: headings by their markup, tables, code, quotes, and plain words.

What a block of plain words holds (paragraphs, labels, lists) depends on what stood before it, and
is for the outliner to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting import Block, Kind, Line, leading_bold
from plans.outlining import is_dated
from plans.readers._rows import read_table
from plans.readers._tables import drawn_table_end, is_contents, table_end

_RULE = re.compile(r"[-=_*~#·•—–─━═+\s]{3,}")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|\^{3,}|─{3,}|═{3,})")
# As reStructuredText has them by custom; what is not here is of the second level.
_LEVELS = {"=": 1, "═": 1, "~": 3, "^": 4}
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
# Bold words on a line of their own are a heading below all that have a number sign.
BOLD_LEVEL = 7
MAX_BOLD = 120


def cut(lines: Sequence[Line], *, marked: bool) -> Iterator[Block]:
    """Yield the blocks of a document in order."""
    at = 0
    cutter = _Cutter(lines, marked=marked)
    while at < len(lines):
        block, at = cutter.next(at)
        yield block


class _Cutter:
    def __init__(self, lines: Sequence[Line], *, marked: bool) -> None:
        self._lines = lines
        self._marked = marked
        self._fences = _closing_fences(lines) if marked else {}

    def next(self, at: int) -> tuple[Block, int]:
        """Return the block that starts at line ``at`` and where the next one does."""
        drawn = drawn_table_end(self._lines, at)
        if drawn > at:
            return self._table(at, drawn)
        if _is_rule(self._lines[at]):
            return Block(Kind.RULE, (self._lines[at],)), at + 1
        special = self._special(at)
        if special:
            return special
        end = at + 1
        while end < len(self._lines) and not self._ends_words(end):
            end += 1
        return Block(Kind.WORDS, tuple(self._lines[at:end])), end

    def _special(self, at: int) -> tuple[Block, int] | None:
        line = self._lines[at]
        if at in self._fences:
            end = self._fences[at] + 1
            return Block(Kind.KEPT, tuple(self._lines[at:end])), end
        if line.text.startswith(">"):
            return self._quote(at)
        heading = self._heading(at)
        if heading:
            return heading
        end = table_end(self._lines, at)
        return self._table(at, end) if end > at else None

    def _table(self, at: int, end: int) -> tuple[Block, int]:
        lines = tuple(self._lines[at:end])
        if is_contents(lines):
            return Block(Kind.KEPT, lines, level=1), end
        table = read_table(lines, marked=self._marked)
        return Block(Kind.KEPT, lines, text=str(table or "")), end

    def _quote(self, at: int) -> tuple[Block, int]:
        end = at
        while end < len(self._lines) and self._lines[end].text.startswith(">"):
            end += 1
        return Block(Kind.QUOTE, tuple(self._lines[at:end])), end

    def _heading(self, at: int) -> tuple[Block, int] | None:
        line = self._lines[at]
        if self._marked and (match := _ATX.match(line.text)):
            text = _without_closing(line.text[match.end() :])
            return Block(Kind.HEADING, (line,), len(match[1]), text), at + 1
        if self._is_underlined(at):
            under = self._lines[at + 1]
            level = _LEVELS.get(under.text[0], 2)
            return Block(Kind.HEADING, (line, under), level, line.text), at + 2
        if self._marked and self._is_bold(at):
            bold, rest = leading_bold(line.text)
            return Block(Kind.HEADING, (line,), BOLD_LEVEL, bold + rest), at + 1
        return None

    def _is_underlined(self, at: int) -> bool:
        line = self._lines[at]
        if at + 1 == len(self._lines) or (
            at and not line.gap and not _is_rule(self._lines[at - 1])
        ):
            return False
        under = self._lines[at + 1]
        return (
            not under.gap and len(line.text) <= MAX_BOLD and bool(_UNDERLINE.fullmatch(under.text))
        )

    def _is_bold(self, at: int) -> bool:
        line = self._lines[at]
        alone = line.gap and (at + 1 == len(self._lines) or self._lines[at + 1].gap)
        if not alone or len(line.text) > MAX_BOLD:
            return False
        bold, rest = leading_bold(line.text)
        heads = bool(bold) and rest in ("", ".", ":") and bold[-1] not in ";,"
        return heads and not is_dated(bold)

    def _ends_words(self, at: int) -> bool:
        line = self._lines[at]
        if line.gap or _is_rule(line) or line.text.startswith(">") or at in self._fences:
            return True
        if self._marked and _ATX.match(line.text):
            return True
        return table_end(self._lines, at) > at


def _without_closing(text: str) -> str:
    bare = text.rstrip().rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else text.strip()


def _is_rule(line: Line) -> bool:
    return line.text[0] in "-=_*~#·•—–─━═+" and bool(_RULE.fullmatch(line.text))


def _closing_fences(lines: Sequence[Line]) -> dict[int, int]:
    """Return which line closes the code that a line opens; one that nobody closes opens none."""
    found: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for no, line in enumerate(lines):
        match = _FENCE.match(line.text)
        if not match:
            continue
        if opened is None:
            opened = (no, match[1])
        elif match[1].startswith(opened[1]) and match[0] == line.text:
            found[opened[0]] = no
            opened = None
    return found
