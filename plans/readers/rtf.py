"""Rich text (RTF), as older word processors save it: its paragraphs, printed numbers and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from plans.readers._reader import Reader
from plans.readers._rtf_numbers import BEHIND, counted_again, without_places

if TYPE_CHECKING:
    from plans.drafting import Accepts, Block, Change, Draft, Line
    from plans.readers._rtf_marks import Marks
    from plans.readers._tracked import Read

_BEGINS = b"{\\rtf"
_STEP = 4
# A printed number, and what says of which list it is and how deep it stands there, from 0.
_LISTED = re.compile(
    rb"(\{\\listtext[^{}]{0,200})\}(?=(?:[^{}]{0,400}?\\ls(\d{1,5})(?!\d))?)"
    rb"(?=(?:[^{}]{0,400}?\\ilvl(\d)(?!\d))?)"
)
_SIGN = b"\\u%d ?" % (ord(BEHIND) - 0x10000)
_LISTS_A_PART = re.compile(r" \.{8} \S{1,8}\Z")
_EMPTY_ROW = re.compile(r"\|[ |]*")
# What begins and ends a paragraph, and says that it stands in a table.
_IN_TABLE = re.compile(rb"\\(pard|intbl|par)(?![a-z]) ?")


def _is_rtf(data: bytes) -> bool:
    return data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BEGINS)


def _read(data: bytes, name: str) -> Draft:
    from plans.letters import composed
    from plans.readers._prose import prose_of
    from plans.readers._rtf_letters import with_letters_as_shown
    from plans.readers._rtf_marks import Marks
    from plans.readers._telling import require
    from plans.readers._tracked import Tracked, read_tracked

    require("striprtf", "rtf", "RTF files", name)
    marks = Marks(with_letters_as_shown(data))
    text = "\n\n".join(_paragraphs(_words(marks.data, name)))
    tracked = Tracked(marks.signed(read_tracked(composed(text)).parts))

    def read(accepts: Accepts) -> Read:
        return _shown(tracked.read(accepts), changes=marks.has_changes)

    found = _noted(prose_of(read, _once(tracked.changes), name, marked=False), marks)
    if not marks.has_changes:
        return found
    return replace(found, tracks=True, traces=tracked.traces)


def _once(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return changes, several in a row by one person on one day as one."""
    return tuple(change for change, _ in groupby(changes))


def _shown(read: Read, *, changes: bool) -> Read:
    """Return a reading without the numbers of items, and the rows, that nothing is left of."""
    from plans.readers._tracked import GONE

    if not changes:
        return replace(read, text=without_places(read.text))
    lines = counted_again(read.text.split("\n"))
    kept = (GONE if _EMPTY_ROW.fullmatch(line) else line for line in lines)
    return replace(read, text="\n".join(kept))


def _words(data: bytes, name: str) -> str:
    """Return what a file says, a line a paragraph or row.

    Raises:
        UnreadableFile: it is damaged.
    """
    from striprtf.striprtf import rtf_to_text

    from plans.errors import Origin, UnreadableFile

    reads: Callable[..., str] = rtf_to_text
    try:
        text = reads(_LISTED.sub(_placed, _cells_in_one(data)).decode("latin-1"), errors="replace")
    except (ValueError, OverflowError, LookupError, TypeError):
        hint = "open it in a word processor and save it as .docx"
        raise UnreadableFile("this RTF file is damaged", hint=hint, origin=Origin(name)) from None
    if not text.strip():
        hint = "open it in a word processor and save it as .docx"
        raise UnreadableFile("this RTF file holds no text", hint=hint, origin=Origin(name))
    # A hyphen at which no line ends is a hyphen; letters beyond the first 65,536 are two halves.
    return text.replace("\u2011", "-").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _cells_in_one(data: bytes) -> bytes:
    """Return a file whose cells are of one paragraph each: a line of what is read is a row."""
    inside = False

    def kept(found: re.Match[bytes]) -> bytes:
        nonlocal inside
        if found[1] != b"par":
            inside = found[1] == b"intbl"
        return b" " if inside and found[1] == b"par" else found[0]

    return _IN_TABLE.sub(kept, data)


def _placed(number: re.Match[bytes]) -> bytes:
    """Return a printed number with its list and depth behind it, and set in as far as that."""
    depth = int(number[3] or 0)
    place = b"%s.%d" % (number[2], depth) if number[2] else b""
    indent = b"{" + b"\\~" * (_STEP * depth) + b"}" if depth else b""
    return indent + number[1] + _SIGN + place + _SIGN + b"}"


def _noted(draft: Draft, marks: Marks) -> Draft:
    """Return a draft whose notes say what they are, and who made them."""

    def reading(accepts: Accepts) -> list[Block]:
        return [
            replace(block, lines=tuple(_with_notes(line, marks) for line in block.lines))
            for block in draft.reading(accepts)
        ]

    return replace(draft, reading=reading)


def _with_notes(line: Line, marks: Marks) -> Line:
    notes = tuple(map(marks.noted, line.passage.notes))
    return replace(line, passage=replace(line.passage, notes=notes)) if notes else line


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs; the rows of a table, whose cells end in a bar, are one.

    So are the lines of a table of contents.
    """
    from plans.tables import cells_of, row_line

    lines = (line.rstrip() for line in text.split("\n"))
    for kind, some in groupby(filter(None, lines), key=_kind):
        if kind == "row":
            # Each cell ends in a bar, an empty first one too.
            yield "\n".join(row_line(cells_of(f"|{line}")) for line in some)
        elif kind == "contents":
            yield "\n".join(some)
        else:
            yield from some


def _kind(line: str) -> str:
    if line.endswith("|"):
        return "row"
    return "contents" if _LISTS_A_PART.search(line) else ""


READER = Reader((".rtf",), _read, _is_rtf, called="an RTF file")
