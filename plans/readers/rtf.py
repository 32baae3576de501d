"""Rich text (RTF), as older word processors save it: its paragraphs, printed numbers and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Accepts, Block, Draft, Line

_BEGINS = b"{\\rtf"
# The printed number of an item, and on which level of its list it stands, from 0.
_ITEM = re.compile(rb"(\{\\listtext[^{}]{0,80}\})(\s*(?:\\pard\b[^{}]{0,80})?\\ilvl(\d))")
_STEP = 4
# What begins a note; which are footnotes is told by a sign that no text has.
_NOTE = re.compile(rb"\{(?:\\\*)?\s*\\(footnote|annotation)(?![a-z])")
_FOOTNOTE = "\ue0f0"
_LINE_END = re.compile(rb"\\(?:par|line)(?![a-z]) ?")
_BRACE = re.compile(rb"\\.|[{}]", re.DOTALL)
# What of a file no reader of its words tells, by what it is marked with.
_DOUBTS = {
    rb"\\(?:deleted|revised)(?![a-z0-9])": "it holds tracked changes, and what they strike is "
    "read as text: save it as .docx",
}


def _is_rtf(data: bytes) -> bool:
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BEGINS)


def _read(data: bytes, name: str) -> Draft:
    from plans.readers._prose import read_prose
    from plans.readers._telling import require

    require("striprtf", "rtf", "RTF files", name)
    text = "\n\n".join(_paragraphs(_words(data, name)))
    found = _noted(read_prose(text.encode(), name, marked=False))
    doubts = (said for mark, said in _DOUBTS.items() if re.search(mark, data))
    return replace(found, warnings=(*doubts, *found.warnings))


def _words(data: bytes, name: str) -> str:
    """Return what a file says, a line a paragraph or row.

    Raises:
        UnreadableFile: it is damaged.
    """
    from striprtf.striprtf import rtf_to_text

    from plans.errors import Origin, UnreadableFile

    reads: Callable[..., str] = rtf_to_text
    try:
        shown = _with_notes(_ITEM.sub(_indented, data))
        text = reads(shown.decode("latin-1"), errors="replace")
    except (ValueError, OverflowError, LookupError, TypeError):
        hint = "open it in a word processor and save it as .docx"
        raise UnreadableFile("this RTF file is damaged", hint=hint, origin=Origin(name)) from None
    if not text.strip():
        hint = "open it in a word processor and save it as .docx"
        raise UnreadableFile("this RTF file holds no text", hint=hint, origin=Origin(name))
    # Letters beyond the first 65,536 stand there as two halves.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _indented(item: re.Match[bytes]) -> bytes:
    """Return an item of a list below another with the space that it is printed behind."""
    return b"{" + b"\\~" * (_STEP * int(item[3])) + b"}" + item[0] if item[3] != b"0" else item[0]


def _with_notes(data: bytes) -> bytes:
    """Return a file in which each note stands in its text, as CriticMarkup has comments.

    A note on a note is words of it; what would close the comment in a note's own words is parted.
    """
    parts, at = [], 0
    while begun := _NOTE.search(data, at):
        end = _end_of_group(data, begun.start())
        said = _LINE_END.sub(b" ", _NOTE.sub(b"{", data[begun.end() : end - 1]))
        said = said.replace(b"<<\\}", b"<< \\}")
        sign = b"\\u%d ?" % (ord(_FOOTNOTE) - 0x10000) if begun[1] == b"footnote" else b""
        parts += [data[at : begun.start()], b"\\{>>", sign, b"{", said, b"}<<\\}"]
        at = end
    return b"".join((*parts, data[at:]))


def _end_of_group(data: bytes, start: int) -> int:
    depth = 0
    for found in _BRACE.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(data)


def _noted(draft: Draft) -> Draft:
    """Return a draft whose notes say which of them are footnotes."""

    def reading(accepts: Accepts) -> list[Block]:
        return [
            replace(block, lines=tuple(map(_with_footnotes, block.lines)))
            for block in draft.reading(accepts)
        ]

    return replace(draft, reading=reading)


def _with_footnotes(line: Line) -> Line:
    notes = tuple(
        replace(each, kind="footnote", text=each.text[1:].strip())
        if each.text.startswith(_FOOTNOTE)
        else each
        for each in line.passage.notes
    )
    return replace(line, passage=replace(line.passage, notes=notes)) if notes else line


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs; the rows of a table, whose cells end in a bar, are one."""
    from plans.tables import cells_of, row_line

    lines = (line.rstrip() for line in text.split("\n"))
    for is_table, some in groupby(filter(None, lines), key=lambda line: line.endswith("|")):
        if is_table:
            yield "\n".join(row_line(cells_of(line)) for line in some)
        else:
            yield from some


READER = Reader((".rtf",), _read, _is_rtf, called="an RTF file")
