"""What all stories of a Word file share: styles, notes, and what was met while reading."""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import UnreadableFile
from plans.readers._stories import Numbers, RemarkKind
from plans.readers.docx._apart import Apart
from plans.readers.docx._changes import Changes
from plans.readers.docx._moves import Moves
from plans.readers.docx._numbering import Numbering
from plans.readers.docx._package import Package
from plans.readers.docx._styles import Styles
from plans.readers.docx._xml import Element, children, w

_REMARKS: tuple[RemarkKind, ...] = ("footnote", "endnote", "comment")
# Notes that are not written by anybody: the line above them, and what says that they go on.
_FIXED = "separator"
# Which comments are done with stands in a part of its own, which names their paragraphs.
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "{http://schemas.microsoft.com/office/word/2012/wordml}"


class Book:
    """A Word file while it is read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        styles = package.one("styles")
        self.numbering = Numbering(package.one("numbering"), styles)
        self.styles = Styles(styles, self.numbering)
        self.changes = Changes()
        self.apart = Apart()
        self.moves = Moves()
        self.body = package.body
        self.next_number = Numbers(package.refused).next
        self._resolved = set(_done(package.one("commentsExtended")))
        self._remarks = {kind: self._read(kind) for kind in _REMARKS}

    def refused(self, why: str) -> UnreadableFile:
        """Return the error that this file ``why``."""
        return self._package.refused(why)

    def take_remark(self, kind: RemarkKind, id: str) -> Element | None:
        """Return a note or comment that was not taken before."""
        return self._remarks[kind].pop(id, None)

    def is_resolved(self, remark: Element) -> bool:
        """Say whether a comment is marked as done with; its last paragraph stands for it."""
        paragraphs = list(children(remark, "p"))
        return bool(paragraphs) and paragraphs[-1].get(_PARAGRAPH_ID) in self._resolved

    def left_comments(self) -> Iterator[Element]:
        """Yield the comments that hang on nothing."""
        yield from list(self._remarks["comment"].values())

    def furniture(self) -> Iterator[Element]:
        """Yield the roots of the headers and footers."""
        yield from self._package.several("header")
        yield from self._package.several("footer")

    def _read(self, kind: RemarkKind) -> dict[str, Element]:
        root = self._package.one(f"{kind}s")
        return {
            each.get(w("id"), ""): each
            for each in children(root, kind)
            if _FIXED not in each.get(w("type"), "").lower()
        }


def _done(root: Element | None) -> Iterator[str]:
    for each in () if root is None else root.iter(f"{_EXTENDED}commentEx"):
        if each.get(f"{_EXTENDED}done") in ("1", "true"):
            yield each.get(f"{_EXTENDED}paraId", "")
