"""Walks over a page and takes down what it holds: paragraphs, items of lists, tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from plans.drafting import Marks
from plans.readers._raised import LOWERED, RAISED
from plans.readers.html._changes import Changes
from plans.readers.html._footnotes import Footnotes
from plans.readers.html._frames import settled
from plans.readers.html._furniture import Furniture
from plans.readers.html._own_numbers import is_number_before
from plans.readers.html._shapes import (
    Cell,
    Entry,
    Form,
    Grid,
    Item,
    Listing,
    Paragraph,
    Piece,
    Row,
    Rule,
)
from plans.readers.html._styles import draws_signs, is_block, is_marker, list_format
from plans.readers.html._tree import BLOCKS, SILENT, Element, letters, number_of, refused, words_of
from plans.values import frozen

COMMENTS = "comments"
MOST_PARAGRAPHS = 100_000
_MOST_COLUMNS, _MOST_ROWS = 1_000, 65_534
_INDENT = 4
_SPACE = re.compile(r"[ \t\n\r\f]+")
_PICTURES = frozenset(
    ["img", "svg", "canvas", "video", "audio", "object", "embed", "iframe", "picture", "map"]
)
_CLOSING = (".", ",", ";", ":", ")", "»", "”")
_LISTS = frozenset(("ol", "ul", "menu", "dir"))

End = Callable[[], None]


@frozen
class _Scope:
    """What is true of all words in an element."""

    marks: Marks = ()
    listing: Listing | None = None
    inside: int = 0
    indent: int = 0
    heading: int = 0
    typed: bool = False
    marker: bool = False
    signs: bool = False
    raised: dict[int, int] | None = None


class Walk:
    """One walk over a page."""

    def __init__(self, name: str, furniture: Furniture, footnotes: Footnotes) -> None:
        self._name = name
        self._furniture = furniture
        self._footnotes = footnotes
        self._scopes = [_Scope()]
        self._ends: list[End | None] = []
        self._then: End | None = None
        self._targets: list[list[Item]] = [[]]
        self._grids: list[Grid] = []
        self._entries: list[Entry] = []
        self._paragraph: Paragraph | None = None
        self._anchors: list[str] = []
        self._count = 0
        self.changes = Changes()
        self.apart: defaultdict[str, list[str]] = defaultdict(list)
        self.pictures = 0
        self.formulas = 0
        # Letters that are no words of the page: the signs that refer to footnotes and back.
        self.signs = 0

    def read(self, body: Element) -> list[Item]:
        """Return what the page holds."""
        walk = etree.iterwalk(body, events=("start", "end", "comment"))
        for event, each in walk:
            if event == "start" and not self._start(each):
                walk.skip_subtree()
            elif event == "comment":
                self._comment(each.text or "")
            if event != "start" and each is not body:
                if event == "end":
                    self._end(each)
                self._say(each.tail or "")
        self._flush()
        return self._targets[0]

    def _start(self, element: Element) -> bool:
        """Go into an element; say if what it holds is to be read."""
        if element.tag in BLOCKS or is_block(element):
            self._flush()
        if self._is_passed_over(element):
            self._scopes.append(self._scopes[-1])
            self._ends.append(None)
            return False
        if name := element.get("id"):
            self._anchors.append(name)
        scope, self._then = self._scopes[-1], None
        if marks := self.changes.marks(element):
            scope = replace(scope, marks=(*scope.marks, *marks))
        self._scopes.append(self._opened(element, scope))
        self._ends.append(self._then)
        self._say(element.text or "")
        return True

    def _end(self, element: Element) -> None:
        if element.tag in BLOCKS or is_block(element):
            self._flush()
        self._scopes.pop()
        if end := self._ends.pop():
            end()

    def _is_passed_over(self, element: Element) -> bool:
        if element.tag in SILENT:
            return True
        if what := self._furniture.apart.get(element):
            self._set_apart(what, words_of(element))
            return True
        if element in self._footnotes.noted:
            self.signs += letters(words_of(element))
            return True
        if (note := self._footnotes.referring.get(element)) is not None:
            self.signs += letters(words_of(element)) - letters(note.text)
            self._add(Piece("", self._scopes[-1].marks, note))
            return True
        if element.tag in _PICTURES:
            self.pictures += 1
            self._set_apart("words of pictures", words_of(element))
            return True
        return False

    def _set_apart(self, what: str, words: str) -> None:
        lines = (" ".join(line.split()) for line in words.splitlines())
        self.apart[what] += [line for line in lines if line]

    def _comment(self, text: str) -> None:
        if any(map(str.isalpha, text)) and not text.lstrip().startswith(("[if", "[endif", "<![")):
            self._set_apart(COMMENTS, text)

    def _opened(self, element: Element, scope: _Scope) -> _Scope:
        """Return the scope of what stands in ``element``."""
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" as tag:
                return replace(scope, heading=int(tag[1]))
            case "ol" | "ul" | "menu" | "dir":
                return self._list(element, scope)
            case "li":
                return self._entry(element, scope)
            case "table" | "dl":
                return self._grid(element, scope)
            case "tr" | "td" | "th" | "dt" | "dd" if self._grids:
                return self._part_of_grid(element, scope)
            case _:
                return self._plain(element, scope)

    def _plain(self, element: Element, scope: _Scope) -> _Scope:
        match element.tag:
            case "pre" | "listing" | "xmp" | "plaintext":
                return replace(scope, typed=True)
            case "blockquote" | "dd":
                return replace(scope, indent=scope.indent + _INDENT)
            case "sup" | "sub":
                return replace(scope, raised=RAISED if element.tag == "sup" else LOWERED)
            case _ if is_marker(element):
                return replace(scope, marker=True, signs=draws_signs(element))
        self._sign(element)
        return scope

    def _sign(self, element: Element) -> None:
        """Take note of an element that is more than what it holds."""
        match element.tag:
            case "br":
                self._break()
            case "hr":
                self._targets[-1].append(Rule())
            case "math":
                self.formulas += 1
            case "a" if name := element.get("name"):
                self._anchors.append(name)

    def _list(self, element: Element, scope: _Scope) -> _Scope:
        format = list_format(element) or ("decimal" if element.tag == "ol" else "bullet")
        listing = Listing(format, number_of(element, "start"), element.get("reversed") is not None)
        parent = element.getparent()
        nested = parent is not None and parent.tag in _LISTS
        return replace(scope, listing=listing, inside=scope.inside + nested)

    def _entry(self, element: Element, scope: _Scope) -> _Scope:
        listing = scope.listing or Listing("bullet")
        inside = scope.inside + 1
        entry = Entry(
            listing, inside, number_of(element, "value"), list_format(element), scope.marks
        )
        listing.entries.append(entry)
        self._targets[-1].append(entry)
        self._entries.append(entry)
        self._then = self._leave_entry
        return replace(scope, listing=None, inside=inside)

    def _leave_entry(self) -> None:
        self._entries.pop()

    def _grid(self, element: Element, scope: _Scope) -> _Scope:
        frames = element.get("role", "").lower() in ("presentation", "none")
        self._grids.append(Grid(scope.inside, element.tag == "dl", frames))
        self._then = self._leave_grid
        return scope

    def _leave_grid(self) -> None:
        self._targets[-1] += settled(self._grids.pop())

    def _part_of_grid(self, element: Element, scope: _Scope) -> _Scope:
        grid = self._grids[-1]
        if element.tag in ("tr", "dt") or not grid.rows:
            grid.rows.append(Row(marks=scope.marks))
        if element.tag == "tr":
            return scope
        columns, rows = number_of(element, "colspan") or 1, number_of(element, "rowspan") or 1
        columns, rows = min(max(columns, 1), _MOST_COLUMNS), min(max(rows, 1), _MOST_ROWS)
        cell = Cell([], columns, rows, scope.marks)
        grid.rows[-1].cells.append(cell)
        self._targets.append(cell.items)
        # A table in a cell is one of its own.
        self._grids.append(Grid())
        self._then = self._leave_cell
        return replace(scope, listing=None)

    def _leave_cell(self) -> None:
        self._targets[-1] += settled(self._grids.pop())
        self._targets.pop()

    def _break(self) -> None:
        if self._paragraph:
            self._add(Piece("\n", self._scopes[-1].marks))

    def _say(self, text: str) -> None:
        scope = self._scopes[-1]
        if not text or (self._paragraph is None and not text.strip(" \t\n\r\f")):
            return
        if not scope.typed:
            text = _SPACE.sub(" ", text)
        if scope.raised and text.strip().isdecimal():
            text = text.translate(scope.raised)
        self._add(Piece(text, scope.marks))

    def _add(self, piece: Piece) -> None:
        scope, opened = self._scopes[-1], self._opened_paragraph()
        if scope.marker:
            words = "•" if scope.signs and piece.text.strip() else piece.text
            opened.label.append(replace(piece, text=words))
            self.signs += letters(piece.text) - letters(words)
        else:
            if is_number_before(opened.pieces, piece.text) and not scope.raised:
                opened.pieces.append(Piece(" ", scope.marks))
            if piece.text.startswith(_CLOSING):
                _close_up(opened.pieces)
            opened.pieces.append(piece)
        for entry in self._entries:
            entry.pieces.append(piece)

    def _opened_paragraph(self) -> Paragraph:
        if self._paragraph is None:
            scope = self._scopes[-1]
            self._count += 1
            if self._count > MOST_PARAGRAPHS:
                raise refused(f"page has more than {MOST_PARAGRAPHS:,} paragraphs", self._name)
            form = Form.HEADING if scope.heading else Form.WORDS
            form = Form.AS_TYPED if scope.typed else form
            anchors, self._anchors = tuple(self._anchors), []
            self._paragraph = Paragraph(
                self._count, form, scope.heading, scope.inside, scope.indent, anchors
            )
            self._targets[-1].append(self._paragraph)
        return self._paragraph

    def _flush(self) -> None:
        self._paragraph = None


def _close_up(pieces: list[Piece]) -> None:
    """Take away the space before a note that stands last: the sentence goes on behind it."""
    if len(pieces) > 1 and pieces[-1].note:
        pieces[-2] = replace(pieces[-2], text=pieces[-2].text.rstrip())
