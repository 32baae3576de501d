"""Formats that are known by their first bytes and that nothing reads yet.

Without this a Word file would be answered with the byte at which it stops being text.
"""

from __future__ import annotations

# A mark of byte order or blank lines may stand before what a text format begins with.
_BEFORE = b"\xef\xbb\xbf \t\r\n"
_HEAD = 1024
_BEGINNINGS = {
    b"%pdf-": "a PDF file",
    b"{\\rtf": "an RTF file",
    b"<!doctype html": "an HTML page",
    b"<html": "an HTML page",
    b"\xd0\xcf\x11\xe0": "an old Office file (.doc, .xls)",
    b"pk\x03\x04": "a zip archive",
}
# Office files are zip archives; the names of their parts stand in them uncompressed.
_PARTS = {
    b"xl/workbook.xml": "a spreadsheet (.xlsx)",
    b"ppt/presentation.xml": "a presentation (.pptx)",
    b"mimetypeapplication/vnd.oasis.opendocument": "an OpenDocument file (.odt)",
}


def unread_format(data: bytes) -> str:
    """Return what ``data`` is, if it is known and nothing reads it; else nothing."""
    head = data[:_HEAD].lstrip(_BEFORE).lower()
    found = next((name for start, name in _BEGINNINGS.items() if head.startswith(start)), "")
    if head.startswith(b"pk\x03\x04"):
        return next((name for part, name in _PARTS.items() if part in data), found)
    return found
