"""Tables in plain text whose columns are several texts: each is read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting import Block, Kind, Line, joined, paragraph
from plans.readers._rows import read_table
from plans.readers._set_beside import one_after_the_other, texts_beside
from plans.tables import Table, is_delimiter

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def with_texts_apart(blocks: Sequence[Block], *, marked: bool) -> Iterator[Block]:
    """Yield ``blocks``, and in place of a table of texts these one after the other."""
    for block in blocks:
        found = read_table(block.lines, marked=marked) if _is_table(block) else None
        rows = _rows(found) if found else []
        beside = texts_beside(rows)
        if beside is None:
            yield block
        else:
            places = _lines_of(rows, block.lines)
            cells = [
                [_paragraphs(cell, lines) for cell in row]
                for row, lines in zip(rows, places, strict=True)
            ]
            yield from one_after_the_other(cells, beside)


def _is_table(block: Block) -> bool:
    return block.kind == Kind.KEPT and bool(block.text) and block.level == 0


def _rows(found: Table) -> list[tuple[str, ...]]:
    rows = [found.heads, *found.rows] if any(found.heads) else list(found.rows)
    return [tuple(cell.replace(r"\|", "|") for cell in row) for row in rows]


def _lines_of(rows: Sequence[Sequence[str]], lines: Sequence[Line]) -> Sequence[Sequence[Line]]:
    """Return the lines that each row was read from; of a grid, all."""
    said = [line for line in lines if not is_delimiter(line.text)]
    return [[line] for line in said] if len(said) == len(rows) else [lines] * len(rows)


def _paragraphs(cell: str, lines: Sequence[Line]) -> list[Block]:
    passage = joined(line.passage for line in lines)
    texts = [text for text in _BREAK.split(cell) if text.strip()]
    said = [paragraph(text, passage, gap=not nth) for nth, text in enumerate(texts)]
    return [Block(Kind.WORDS, tuple(said))] if said else []
