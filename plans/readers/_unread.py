"""Formats that are known and that nothing reads yet, and what to do with each.

Without this a picture would be answered with the byte at which it stops being text.
"""

from __future__ import annotations

from typing import NamedTuple

from plans.errors import Origin, UnreadableFile
from plans.readers._zipped import ZIPPED, zipped_names


class Unread(NamedTuple):
    """A format that nothing reads: its name, and what a person can do instead."""

    name: str
    instead: str


_AS_WORD = "open it in a word processor and save it as .docx"
_AS_TEXT = "save it as text first"
_PICTURE = Unread("a picture", "run text recognition on it, and save the text as .txt")
_ZIP = Unread("a zip archive", "unpack it, and name the file in it")
_DAMAGED = Unread("a zip archive, as Word files are, that is damaged or cut off", "ask for it anew")
_PACKED = Unread("a compressed file", "unpack it, and name the file in it")
_FILM = Unread("a picture or a film", _PICTURE.instead)
_MAIL = Unread("a mail", "save what is attached to it, or copy its words into a .txt file")
_LINK = Unread("a link to a page", "open it, and save the page as .docx, .html or .pdf")
_ROWS = "save the sheet as .csv, or copy its rows to a text"
_OLD_WORD = Unread("an old Word file (.doc)", _AS_WORD)
_OLD = Unread("an old Office file (.doc, .xls)", "open it in an office program and save it anew")
_LOCKED = Unread("an Office file encrypted with a password", "save it without the password")
_IN_USE = Unread(
    "a note that an office program leaves beside a file while that is open",
    "name the file itself; '{name}' goes away when it is closed",
)

# A mark of byte order or blank lines may stand before what a text format begins with.
_BEFORE = b"\xef\xbb\xbf \t\r\n"
_HEAD = 1024
_BEGINNINGS = {
    b"\x89png": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"gif8": _PICTURE,
    b"ii*\x00": _PICTURE,
    b"mm\x00*": _PICTURE,
    b"\x1f\x8b": _PACKED,
    b"7z\xbc\xaf": _PACKED,
    b"rar!": _PACKED,
}
# What films, and pictures of telephones, have behind the length of their first part.
_FILM_TYPE = b"ftyp"
_COMPOUND = b"\xd0\xcf\x11\xe0"
# Office files are zip archives, told apart by what stands in them.
_PARTS = {
    "xl/workbook.xml": Unread("a spreadsheet (.xlsx)", _ROWS),
    "ppt/presentation.xml": Unread("a presentation (.pptx)", _AS_TEXT),
    "content.xml": Unread("an OpenDocument table or presentation (.ods, .odp)", _ROWS),
    "Index/Document.iwa": Unread(
        "an Apple file (.pages, .numbers, .key)", "export it to Word or PDF"
    ),
    "META-INF/container.xml": Unread("a book (.epub)", "save it as .docx, .html or .txt"),
}
# Names in the directory of a file of the years before; the first that stands there tells.
_STREAMS = {"EncryptedPackage": _LOCKED, "__substg1.0_": _MAIL, "WordDocument": _OLD_WORD}
# What is text, of which only the name says that it is no proposal.
_SUFFIXES = {
    ".tex": Unread("a LaTeX file", "make a PDF file of it"),
    ".gdoc": _LINK,
    ".url": _LINK,
    ".webloc": _LINK,
}


def no_clauses(name: str) -> UnreadableFile:
    """Return what is wrong with a table ``name`` that has no column of clauses."""
    hint = "a row a clause: its number, perhaps its heading, and its words"
    return UnreadableFile("a table without clauses cannot be read", hint=hint, origin=Origin(name))


# How notes begin that Word and LibreOffice leave; the file's own name follows, or a part of it.
_NOTES = ("~$", ".~lock.")


def unread_note(data: bytes, name: str) -> Unread | None:
    """Return what ``data`` is, if its name and size say that it only tells who has a file open."""
    if not name.startswith(_NOTES) or len(data) > _HEAD:
        return None
    return _IN_USE._replace(instead=_IN_USE.instead.format(name=name))


def unread_suffix(suffix: str) -> Unread | None:
    """Return what files with a suffix are that nothing reads, if that is known."""
    return _SUFFIXES.get(suffix)


def unread_format(data: bytes) -> Unread | None:
    """Return what ``data`` is, if its bytes say so and nothing reads it."""
    if data.startswith(ZIPPED):
        return _zipped(data)
    if data.startswith(_COMPOUND):
        streams = (what for name, what in _STREAMS.items() if name.encode("utf-16-le") in data)
        return next(streams, _OLD)
    if data[4:8] == _FILM_TYPE:
        return _FILM
    head = data[:_HEAD].lstrip(_BEFORE).lower()
    return next((what for start, what in _BEGINNINGS.items() if head.startswith(start)), None)


def _zipped(data: bytes) -> Unread:
    names = zipped_names(data)
    if names is None:
        return _DAMAGED
    return next((_PARTS[name] for name in names if name in _PARTS), _ZIP)
