"""XML as OpenDocument has it: names, and lengths."""

from __future__ import annotations

import re

from plans.readers._archive import Archive
from plans.readers._safe_xml import Element as Element
from plans.readers._safe_xml import parse_xml

_SPACES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "text", "table", "style", "drawing")
} | {
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_NUMBER = re.compile(r"[0-9]{1,9}")
_LENGTH = re.compile(r"(-?\d{1,4}(?:\.\d{1,8})?)(in|cm|mm|pt|pc)")
# Columns of a page set in twelve point, ten to an inch.
_COLUMNS = {"in": 10.0, "cm": 10 / 2.54, "mm": 1 / 2.54, "pt": 10 / 72, "pc": 10 / 6}


def n(name: str) -> str:
    """Return the whole name of what is called ``text:p`` for short."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def root_of(archive: Archive, path: str) -> Element | None:
    """Return the root of the part at ``path``; None if there is none.

    Raises:
        UnreadableFile: it is broken, nested without end, or declares what it would have us replace.
    """
    data = archive.read(path)
    if data is None:
        return None
    declaring = archive.refused(f"file declares entities in {path}, which no word processor does")
    return parse_xml(
        data, declaring, lambda why: archive.refused(f"file is damaged: {path}: {why}")
    )


def columns_in(length: str | None) -> float | None:
    """Return a length in columns; None if it is none."""
    match = _LENGTH.fullmatch(length or "")
    return float(match[1]) * _COLUMNS[match[2]] if match else None


def whole(value: str | None, most: int) -> int | None:
    """Return the number that ``value`` is, from 0 to ``most``; None if it is none."""
    match = _NUMBER.fullmatch(value or "")
    return min(int(match[0]), most) if match else None


def words_of(element: Element) -> str:
    """Return all words in ``element``, as they stand."""
    return "".join(map(str, element.itertext()))
