"""Several texts clause by clause: what each says of it, and what it changed."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import ClauseRow, SideBySide, TextCell
from plans.wording import row_name, side_by_side_counts, stand_words, text_names

_PAD, _DEEP = "  ", "      "


def render(result: SideBySide, options: Options) -> str:
    """Return what was found in numbers, then each clause that is not alike in all texts."""
    ink, names = Ink(options.colour, options.width), text_names(result.texts)
    # One text may stand in two columns: what came and went again.
    called = tuple(names[each.ref] for each in result.texts)
    lines = [
        f"{ink('label', name)}  {_told(each.title, each.date, ink)}".rstrip()
        for name, each in zip(called, result.texts, strict=True)
    ]
    lines += ["", ink("strong", side_by_side_counts(result))]
    for row in result.clauses:
        if {cell.stand for cell in row.cells[1:]} != {"same"}:
            lines += ["", *_row(row, called, names, ink)]
    return "\n".join(lines) + "\n"


def _told(title: str, date: str | None, ink: Ink) -> str:
    return ink("faint", " · ".join(filter(None, (title, date or "undated"))))


def _row(row: ClauseRow, called: tuple[str, ...], names: dict[str, str], ink: Ink) -> Iterator[str]:
    yield ink.paragraph(row_name(row), "", "strong")
    for name, cell in zip(called, row.cells, strict=True):
        yield from _cell(cell, name, names, ink)


def _cell(cell: TextCell, name: str, names: dict[str, str], ink: Ink) -> Iterator[str]:
    labels = ", ".join(each.label for each in cell.clauses if each.label)
    told = ", ".join(filter(None, (labels, stand_words(cell, names))))
    yield f"{_PAD}{ink('label', name)}{': ' if told else ''}{ink('faint', told)}"
    if cell.stand in ("first", "changed"):
        yield from (ink.words(each, _DEEP) for each in (cell.heading, cell.edits) if each)
    for each in cell.changes:
        yield ink.paragraph(f"{each.severity}: {each.message}", _DEEP)
