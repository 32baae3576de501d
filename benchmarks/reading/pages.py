"""Lines to a file: page breaks with running heads and feet, footnotes, line ends, encodings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from benchmarks.reading.growing import Draft
from benchmarks.reading.style import Style

_MARK = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]")
_RULE = "_______________"


def finished(style: Style, draft: Draft, lines: Sequence[str]) -> str:
    """Return the text of the file, with its notes at the foot of their pages or at the end."""
    paged = style.page and not style.markdown
    whole = list(_paged(style, draft, lines) if paged else [*lines, *_endnotes(style, draft)])
    text = style.newline.join([*whole, ""])
    return unicodedata.normalize("NFD", text) if style.decomposed else text


def _endnotes(style: Style, draft: Draft) -> Iterator[str]:
    if draft.notes and not style.markdown:
        yield from ("", _RULE)
    for number, note in enumerate(draft.notes, 1):
        yield from ("", f"[^{number}]: {note}") if style.markdown else (_printed(number, note),)


def _printed(number: int, note: str) -> str:
    return f"{'¹²³⁴⁵⁶⁷⁸⁹'[number - 1]} {note}"


def _paged(style: Style, draft: Draft, lines: Sequence[str]) -> Iterator[str]:
    starts = range(0, len(lines), style.page)
    for page, start in enumerate(starts, 1):
        shown = lines[start : start + style.page]
        if page > 1 and style.head:
            yield from (_furniture(style.head, draft, page), "")
        yield from shown
        yield from _footnotes(draft, shown)
        yield from ("", _furniture(style.foot, draft, page)) if style.foot else ()
        if start != starts[-1]:
            yield "\f" if style.form_feed else ""


def _footnotes(draft: Draft, lines: Sequence[str]) -> Iterator[str]:
    numbers = ["¹²³⁴⁵⁶⁷⁸⁹".index(mark) + 1 for line in lines for mark in _MARK.findall(line)]
    numbers = [number for number in numbers if number <= len(draft.notes)]
    if numbers:
        yield from ("", _RULE)
    yield from (_printed(number, draft.notes[number - 1]) for number in numbers)


def _furniture(pattern: str, draft: Draft, page: int) -> str:
    return pattern.replace("{page}", str(page)).replace("{title}", draft.title)
