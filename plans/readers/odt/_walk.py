"""Walks through an OpenDocument text, from its XML to paragraphs and tables."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable, Iterator
from dataclasses import replace

from plans.drafting import Marks
from plans.errors import UnreadableFile
from plans.readers._stories import Cell, Grid, Item, Numbers, Paragraph, Piece, Remark, Row
from plans.readers.odt._changes import Changes, author_of, day_of
from plans.readers.odt._lists import MOST_LEVELS
from plans.readers.odt._styles import Letters, Look, Place, Styles
from plans.readers.odt._xml import Element, n, whole, words_of
from plans.values import frozen

_MOST_SPACES, _WIDEST, _MOST_OPEN = 100, 100, 100
# A hyphen at which no line ends.
_UNBROKEN = "\u2011"
_SPACE = re.compile(r"[ \t\r\n]+")
_PARAGRAPHS = (n("text:p"), n("text:h"))
_GROUPS = tuple(
    n(f"table:{name}") for name in ("table-header-rows", "table-rows", "table-row-group")
)
# These say nothing that stands in the text.
_SILENT = frozenset(
    n(name)
    for name in (
        "text:tracked-changes", "text:sequence-decls", "text:variable-decls",
        "text:user-field-decls", "office:forms", "text:table-of-content-source",
        "text:alphabetical-index-source", "text:illustration-index-source",
    )
)  # fmt: skip


@frozen
class _In:
    """What stands around: the list, its style and depth; whether it begins an item; contents."""

    list: str = ""
    style: str = ""
    depth: int = 0
    begins: bool = False
    start: int | None = None
    contents: bool = False


class Walk:
    """Reads what a text holds, and counts its paragraphs."""

    def __init__(
        self, styles: Styles, changes: Changes, refused: Callable[[str], UnreadableFile]
    ) -> None:
        self._styles, self._changes, self._refused = styles, changes, refused
        self.next_number = Numbers(refused).next
        # The changes that begin before what is read and end behind it.
        self._open: dict[str, Marks] = {}
        self._struck: Marks = ()
        self._lists: dict[str, str] = {}
        self._last: dict[str, str] = {}

    def items(self, element: Element) -> list[Item]:
        """Return what ``element`` holds."""
        return self._inside(element, _In())

    def _inside(self, element: Element, around: _In) -> list[Item]:
        found: list[Item] = []
        for each in element:
            found += self._item(each, around)
            around = replace(around, begins=around.begins and each.tag not in _PARAGRAPHS)
        return found

    def _item(self, each: Element, around: _In) -> list[Item]:
        if each.tag in _SILENT:
            return []
        if each.tag in _PARAGRAPHS:
            return _Lines(self, each, around).read()
        if each.tag == n("text:list"):
            return self._list(each, around)
        if each.tag == n("table:table"):
            return [self._grid(each)]
        if self.toggles(each):
            return []
        if each.tag == n("text:change"):
            return self.struck(each, around)
        contents = around.contents or each.tag == n("text:table-of-content")
        return self._inside(each, replace(around, contents=contents))

    @property
    def marks(self) -> Marks:
        """The changes that what is read now stands in."""
        return (*(mark for marks in self._open.values() for mark in marks), *self._struck)

    def toggles(self, each: Element) -> bool:
        """Say whether a change begins or ends with ``each``, and remember it."""
        id = each.get(n("text:change-id"), "")
        if each.tag == n("text:change-start"):
            self._open[id] = self._changes.get(id).marks
            if len(self._open) > _MOST_OPEN:
                raise self._refused(f"file has over {_MOST_OPEN} changes that begin and do not end")
        elif each.tag == n("text:change-end"):
            self._open.pop(id, None)
        else:
            return False
        return True

    def struck(self, each: Element, around: _In) -> list[Item]:
        """Return what was struck where ``each`` stands: of the list around it, if of any."""
        region = self._changes.get(each.get(n("text:change-id"), ""))
        if region.struck is None or self._struck:
            return []
        self._struck = region.marks
        found = [
            item
            for child in region.struck
            if child.tag != n("office:change-info")
            for item in self._item(child, _In(around.list, around.style))
        ]
        self._struck = ()
        return found

    def _list(self, element: Element, around: _In) -> list[Item]:
        style = element.get(n("text:style-name")) or around.style
        same = around.depth > 0 or style == around.style
        key = (around.list if same else "") or self._key(element, style)
        depth = min(around.depth + 1, MOST_LEVELS)
        found: list[Item] = []
        for each in element:
            begins = each.tag == n("text:list-item")
            inner = _In(
                key,
                each.get(n("text:style-override")) or style,
                depth,
                begins,
                whole(each.get(n("text:start-value")), 32_767),
                around.contents,
            )
            found += self._inside(each, inner)
        return found

    def _key(self, element: Element, style: str) -> str:
        """Return which list a new one goes on with; its own id, if with none."""
        own = element.get(n("xml:id")) or f"list {len(self._lists)}"
        before = element.get(n("text:continue-list"))
        if before is None and element.get(n("text:continue-numbering")) == "true":
            before = self._last.get(style)
        key = self._lists.get(before or "", own)
        self._lists[own], self._last[style] = key, own
        return key

    def _grid(self, element: Element) -> Grid:
        rows = _rows(element)
        return Grid(tuple(Row(tuple(self._cells(row))) for row in rows))

    def _cells(self, row: Element) -> Iterator[Cell]:
        """Yield the cells of a row; empty ones where a cell of a row above goes on."""
        covers = 0
        for each in row:
            if each.tag == n("table:table-cell"):
                span = whole(each.get(n("table:number-columns-spanned")), _WIDEST) or 1
                yield Cell(tuple(self._inside(each, _In())), span)
                covers = span - 1
            elif each.tag == n("table:covered-table-cell"):
                if not covers:
                    yield Cell(())
                covers = max(covers - 1, 0)

    def begin(self, element: Element, around: _In) -> Paragraph:
        """Return an empty paragraph that is what ``element`` is."""
        heading = 0
        if element.tag == n("text:h"):
            heading = whole(element.get(n("text:outline-level")), 9) or 1
        style = element.get(n("text:style-name"), "")
        place = self._place(element, around, style, heading)
        look = Look(style, heading, place)
        return Paragraph(self.next_number(), look, contents=around.contents)

    def _place(self, element: Element, around: _In, style: str, heading: int) -> Place | None:
        if around.begins:
            numbering = around.style or self._styles.list_of(style)
            return Place(around.list, numbering, around.depth, around.start)
        if not heading or around.depth or element.get(n("text:is-list-header")) == "true":
            return None
        start = whole(element.get(n("text:start-value")), 32_767)
        restarts = element.get(n("text:restart-numbering")) == "true"
        return Place("headings", "", heading, start if restarts else None)

    def letters(self, each: Element) -> Letters | None:
        """Return how the letters in ``each`` stand, if it says so."""
        return self._styles.letters(each.get(n("text:style-name"), ""))

    def note(self, each: Element) -> Remark:
        """Return the note or the comment that ``each`` is."""
        body = each.find(n("text:note-body")) if each.tag == n("text:note") else each
        texts = () if body is None else body.iter(*_PARAGRAPHS)
        words = " ".join(" ".join(words_of(text) for text in texts).split())
        items = (Paragraph(0, Look(), pieces=[Piece(words)]),)
        if each.tag == n("text:note"):
            is_end = each.get(n("text:note-class")) == "endnote"
            return Remark("endnote" if is_end else "footnote", "", "", False, items)
        resolved = each.get(n("loext:resolved")) == "true"
        return Remark("comment", author_of(each), day_of(each), resolved, items)


def _rows(element: Element) -> Iterator[Element]:
    """Yield the rows of a table, some of which may stand in a group."""
    for each in element:
        if each.tag == n("table:table-row"):
            yield each
        elif each.tag in _GROUPS:
            yield from _rows(each)


class _Lines:
    """Reads a paragraph, which what was struck in it may part into several."""

    def __init__(self, walk: Walk, element: Element, around: _In) -> None:
        self._walk, self._element, self._around = walk, element, around
        self._found: list[Item] = []
        self._below: list[Item] = []
        self._now = walk.begin(element, around)
        self._letters: Letters | None = None
        # The first of the comments that no words part from the next; -1 if words do.
        self._beside = -1

    def read(self) -> list[Item]:
        """Return the paragraph, and what is framed in it."""
        self._words(self._element)
        self._now.end = self._walk.marks
        return [*self._found, self._now, *self._below]

    def _words(self, element: Element) -> None:
        self._add(element.text)
        for each in element:
            self._inner(each)
            self._add(each.tail)

    def _inner(self, each: Element) -> None:
        if each.tag in _SIGNS:
            count = whole(each.get(n("text:c")), _MOST_SPACES) or 1
            self._put(_SIGNS[each.tag] * count)
        elif each.tag == n("text:note"):
            self._now.pieces.append(Piece("", self._walk.marks, self._walk.note(each)))
        elif each.tag == n("office:annotation"):
            self._comment(self._walk.note(each))
        elif each.tag == n("text:change"):
            self._strike(self._walk.struck(each, self._around))
        elif each.tag == n("drawing:frame") or each.tag in _PARAGRAPHS:
            self._below += self._walk.items(each)
        elif each.tag not in _SILENT and not self._walk.toggles(each):
            self._in_letters_of(each)

    def _in_letters_of(self, each: Element) -> None:
        outer = self._letters
        self._letters = self._walk.letters(each) or outer
        self._words(each)
        self._letters = outer

    def _comment(self, remark: Remark) -> None:
        """Note a comment; of those on the same words the earlier first, as one answers another."""
        remarks = self._now.remarks
        if self._beside < 0:
            self._beside = len(remarks)
        insort(remarks, remark, min(self._beside, len(remarks)), key=lambda each: each.date)

    def _strike(self, items: list[Item]) -> None:
        """Put in what was struck: the first of several paragraphs ends here, the last goes on."""
        *others, last = items or [Paragraph(0, Look())]
        if others and any(piece.text for piece in self._now.pieces):
            first = others.pop(0)
            if isinstance(first, Paragraph):
                self._now.pieces += first.pieces
                self._now.end = first.end
            self._found.append(self._now)
            look = Look(self._now.look.style)
            self._now = Paragraph(self._walk.next_number(), look)
            if isinstance(last, Paragraph):
                self._now = replace(last, pieces=[], end=())
        self._found += others
        if isinstance(last, Paragraph):
            self._now.pieces += last.pieces
        else:
            self._found.append(last)

    def _add(self, text: str | None) -> None:
        words = _SPACE.sub(" ", text or "").replace(_UNBROKEN, "-")
        self._put(self._letters.shown(words) if self._letters else words)

    def _put(self, words: str) -> None:
        if words:
            self._beside = -1
            self._now.pieces.append(Piece(words, self._walk.marks))


_SIGNS = {n("text:s"): " ", n("text:tab"): "\t", n("text:line-break"): "\n"}
