"""XML as Word writes it, read without following anything out of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plans.errors import UnreadableFile
from plans.readers._safe_xml import Element as Element
from plans.readers._safe_xml import parse_xml

_WORD = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Files in the strict form of the standard call the same things by other addresses.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = frozenset(("0", "false", "off", "none"))
_NUMBER = re.compile(r"[+-]?\d{1,9}")


def w(name: str) -> str:
    """Return the whole name of what WordprocessingML calls ``name``."""
    return f"{{{_WORD.decode()}}}{name}"


VAL = w("val")


def parse(data: bytes, path: str, refused: Callable[[str], UnreadableFile]) -> Element:
    """Return the root of ``data``, the part at ``path``.

    Raises:
        UnreadableFile: it is broken, nested without end, or declares what it would have us replace.
    """
    declaring = refused(f"file declares entities in {path}, which no word processor does")

    def damaged(why: str) -> UnreadableFile:
        return refused(f"Word file is damaged: {path}: {why}")

    return parse_xml(data.replace(_STRICT, _WORD), declaring, damaged)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of ``element`` that are called ``name``."""
    return iter(()) if element is None else element.iterchildren(w(name))


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child at the end of ``path``, if there is one."""
    for name in path:
        element = None if element is None else element.find(w(name))
    return element


def value(element: Element | None, *path: str) -> str:
    """Return what the child at the end of ``path`` is set to; empty if to nothing."""
    found = child(element, *path)
    return "" if found is None else found.get(VAL, "")


def is_on(element: Element | None, *path: str) -> bool:
    """Say whether the child at the end of ``path`` switches something on."""
    found = child(element, *path)
    return found is not None and found.get(VAL, "1").lower() not in _OFF


def number(text: str | None, most: int = 32_767) -> int | None:
    """Return the number that ``text`` is, from 0 to ``most``; None if it is none."""
    if text is None or not _NUMBER.fullmatch(text.strip()):
        return None
    return min(max(int(text), 0), most)
