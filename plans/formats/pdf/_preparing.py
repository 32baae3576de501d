"""What the engine that prints does not find out by itself: directions, and words to be broken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from plans.formats._directions import runs_leftward

# Words of more letters than this may not fit on a line. All others stay whole: the engine would
# break them in the middle of a line, where another element begins.
_LONG = 30


class Element(Protocol):
    """An element of a page."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[Element]: ...
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, value: str) -> None: ...
    def itertext(self) -> Iterable[str]: ...


def prepare(elements: Iterable[Element]) -> None:
    """Say of ``elements`` which way they are written, and of which the long words are broken."""
    for element in elements:
        if element.get("dir") == "auto" or element.tag == "bdi":
            element.set("dir", "rtl" if runs_leftward("".join(element.itertext())) else "ltr")
        if any(len(word) > _LONG for text in _texts(element) for word in text.split()):
            element.set("style", "overflow-wrap: anywhere")


def _texts(element: Element) -> Iterator[str]:
    """Yield what stands in an element itself."""
    yield element.text or ""
    yield from (child.tail or "" for child in element)
