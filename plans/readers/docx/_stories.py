"""Reads a story of a Word file (its body, a note, a header): paragraphs and tables, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from plans.drafting import Accepts, Marks
from plans.readers._raised import LOWERED, RAISED
from plans.readers._stories import Item, Paragraph, Piece, Remark, RemarkKind, said
from plans.readers._symbols import drawn, has_signs, symbol
from plans.readers.docx._apart import BOX, COUNTED, ELSEWHERE, FORMULA, HIDDEN, PICTURE, SYMBOL
from plans.readers.docx._book import Book
from plans.readers.docx._changes import MARKS
from plans.readers.docx._fields import Fields
from plans.readers.docx._grids import Grids
from plans.readers.docx._moves import BEGINS, ENDS
from plans.readers.docx._styles import look_of
from plans.readers.docx._xml import Element, child, is_on, value, w

Handler = Callable[[Element], None]

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What only says how something looks, or marks a place.
_SILENT = (
    "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "proofErr",
    "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "softHyphen", "rt", "rubyPr",
    "commentRangeEnd", "footnoteRef", "endnoteRef", "annotationRef", "customXmlPr", "smartTagPr",
)  # fmt: skip
_RAISED = {"superscript": RAISED, "subscript": LOWERED}
_ON_LINE: dict[int, int] = {}
_TEXT = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class _Open:
    """The paragraph that is being read, and the text boxes that stand at it."""

    paragraph: Paragraph
    boxes: list[Element] = field(default_factory=list)
    listing: bool = False
    plain: bool = False


class Story:
    """One story; what is met in it is noted in the book."""

    def __init__(self, book: Book, root: Element) -> None:
        self._book = book
        self._root = root
        self._fields = Fields(root)
        self._marks: Marks = ()
        self._hidden = False
        self._raised = _ON_LINE
        self._open: _Open | None = None
        self._items: list[Item] = []
        self._grids = Grids(book, self.inside)
        self._handlers = self._all_handlers()

    def read(self) -> tuple[Item, ...]:
        """Return the paragraphs and tables of the story."""
        return self.inside(self._root)

    def inside(self, element: Element) -> tuple[Item, ...]:
        """Return the paragraphs and tables inside ``element``."""
        outer, self._items = self._items, []
        opened, self._open = self._open, None
        self._each(element)
        found, self._items = tuple(self._items), outer
        self._open = opened
        return found

    def _all_handlers(self) -> dict[str, Handler]:
        found: dict[str, Handler] = {w(name): _nothing for name in _SILENT}
        found |= {w(name): self._constant(text) for name, text in _TEXT.items()}
        found |= dict.fromkeys(MARKS, self._changed)
        found |= dict.fromkeys(BEGINS, self._book.moves.begin)
        found |= dict.fromkeys(ENDS, self._book.moves.end)
        found |= dict.fromkeys((w("t"), w("delText"), f"{_MATH}t"), self._text)
        found |= dict.fromkeys((w("drawing"), w("pict"), w("object")), self._picture)
        found |= {w(name): self._elsewhere for name in ("altChunk", "subDoc")}
        found |= {w("instrText"): self._code, w("delInstrText"): self._code}
        found |= {
            w("p"): self._paragraph,
            w("tbl"): self._table,
            w("r"): self._run,
            w("br"): self._break,
            w("sym"): self._symbol,
            w("fldChar"): self._field,
            w("fldSimple"): self._simple_field,
            w("footnoteReference"): self._note("footnote"),
            w("endnoteReference"): self._note("endnote"),
            w("commentRangeStart"): self._comment,
            w("commentReference"): self._comment,
            f"{_MATH}oMath": self._formula,
            f"{_CHOICE}AlternateContent": self._alternatives,
        }
        return found

    def _each(self, element: Element) -> None:
        handlers, otherwise = self._handlers, self._each
        for each in element:
            handlers.get(each.tag, otherwise)(each)

    def _paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        changes = self._book.changes
        made = Paragraph(
            self._book.next_number(),
            look_of(properties),
            end=(*self._marks, *changes.around(child(properties, "rPr"))),
        )
        if (inserted := child(properties, "numPr", "ins")) is not None:
            made.numbered_by = changes.of(inserted, "renumbering")
        if (changed := child(properties, "pPrChange")) is not None:
            earlier = look_of(child(changed, "pPr"))
            if self._book.styles.differ(earlier, made.look):
                made.earlier = (changes.of(changed, "renumbering"), earlier)
        self._in_paragraph(made, element)

    def _in_paragraph(self, made: Paragraph, element: Element) -> None:
        outer, self._open = self._open, _Open(made)
        self._each(element)
        opened, self._open = self._open, outer
        made.contents = opened.listing and not opened.plain
        self._items.append(made)
        self._book.moves.take(made)
        for box in opened.boxes:
            self._items += self.inside(box)

    def _table(self, element: Element) -> None:
        self._items.append(self._grids.read(element))

    def _changed(self, element: Element) -> None:
        outer = self._marks
        self._marks = (*outer, self._book.changes.mark(element))
        self._each(element)
        self._marks = outer

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        if properties is None:
            self._each(element)
            return
        outer = self._hidden, self._raised
        self._raised = _raised(properties)
        style = value(properties, "rStyle")
        self._hidden = is_on(properties, "vanish") or bool(style and self._book.styles.hides(style))
        self._each(element)
        self._hidden, self._raised = outer

    def _text(self, element: Element) -> None:
        # Only a break ends a line; in a text one is as good as a space.
        text = (element.text or "").replace("\n", " ").translate(self._raised)
        if has_signs(text):
            fonts = child(element.getparent(), "rPr", "rFonts")
            text = drawn(text, "" if fonts is None else fonts.get(w("ascii"), ""))
        self._say(text)

    def _constant(self, text: str) -> Handler:
        return lambda _: self._say(text)

    def _break(self, element: Element) -> None:
        """A break of the line is text; one of the page or the column is not."""
        self._say("\n" if element.get(w("type"), "textWrapping") == "textWrapping" else "")

    def _symbol(self, element: Element) -> None:
        sign = symbol(element.get(w("font"), ""), element.get(w("char"), ""))
        if not sign:
            self._book.apart.note(SYMBOL)
        self._say(sign or "\ufffd")

    def _code(self, element: Element) -> None:
        self._fields.add_code(element.text or "")

    def _field(self, element: Element) -> None:
        if element.get(w("fldCharType")) == "end" and self._fields.counts:
            self._book.apart.note(COUNTED)
        self._fields.meet(element)

    def _simple_field(self, element: Element) -> None:
        self._fields.begin(element.get(w("instr"), ""))
        self._each(element)
        self._fields.end()

    def _say(self, text: str) -> None:
        if not text or self._fields.in_code:
            return
        opened = self._opened()
        if self._fields.lists_parts:
            opened.listing = True
        elif text.strip():
            opened.plain = True
        if self._hidden:
            self._book.apart.note(HIDDEN, text)
        opened.paragraph.pieces.append(Piece(text, self._marks))

    def _opened(self) -> _Open:
        """Return the paragraph that is open; words that stand in none get one of their own."""
        if self._open is None:
            made = Paragraph(self._book.next_number(), look_of(None))
            self._items.append(made)
            return _Open(made)
        return self._open

    def _formula(self, element: Element) -> None:
        self._book.apart.note(FORMULA)
        self._each(element)

    def _alternatives(self, element: Element) -> None:
        """Read what a newer Word shows; for older ones the same stands there once more."""
        for name in ("Choice", "Fallback"):
            if (chosen := element.find(f"{_CHOICE}{name}")) is not None:
                self._each(chosen)
                return

    def _picture(self, element: Element) -> None:
        boxes = list(_boxes(element))
        for box in boxes:
            self._book.apart.note(BOX, " ".join("".join(map(str, box.itertext())).split()))
        self._opened().boxes.extend(boxes)
        if not boxes:
            self._book.apart.note(PICTURE)

    def _elsewhere(self, _: Element) -> None:
        self._book.apart.note(ELSEWHERE)

    def _note(self, kind: RemarkKind) -> Handler:
        def refer(element: Element) -> None:
            found = self._book.take_remark(kind, element.get(w("id"), ""))
            if found is not None:
                remark = remark_of(self._book, found, kind)
                self._opened().paragraph.pieces.append(Piece("", self._marks, remark))

        return refer

    def _comment(self, element: Element) -> None:
        found = self._book.take_remark("comment", element.get(w("id"), ""))
        if found is not None:
            remark = remark_of(self._book, found, "comment")
            self._opened().paragraph.remarks.append(remark)


def remark_of(book: Book, element: Element, kind: RemarkKind) -> Remark:
    """Return the note or comment that ``element`` is."""
    author = " ".join(element.get(w("author"), "").split())
    day = element.get(w("date"), "").strip()
    return Remark(kind, author, day, book.is_resolved(element), Story(book, element).read())


def _raised(properties: Element) -> dict[int, int]:
    """Return what figures turn into that stand above or below the line.

    Other programs than Word say how many half points higher they are, and that they are small.
    """
    if stated := value(properties, "vertAlign"):
        return _RAISED.get(stated, _ON_LINE)
    higher = value(properties, "position")
    if higher in ("", "0") or not value(properties, "sz"):
        return _ON_LINE
    return LOWERED if higher.startswith("-") else RAISED


def _nothing(_: Element) -> None:
    """What says nothing."""


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes in a drawing, and not those in them; of two forms of one, the newer."""
    for each in element:
        if each.tag == w("txbxContent"):
            yield each
        elif each.tag == f"{_CHOICE}AlternateContent":
            yield from _boxes(each[0] if len(each) else each)
        else:
            yield from _boxes(each)


def furniture_of(book: Book) -> Callable[[Accepts], tuple[str, ...]]:
    """Return what tells the lines of headers and footers, each once; they are no words of it."""
    items = [item for root in book.furniture() for item in Story(book, root).read()]

    def lines(accepts: Accepts) -> tuple[str, ...]:
        said_there = (said([item], accepts) for item in items)
        return tuple(dict.fromkeys(line for line in said_there if any(map(str.isalpha, line))))

    return lines
