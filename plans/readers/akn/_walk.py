"""Walks over a document in Akoma Ntoso and takes down its clauses, with some changes made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from plans.drafting import Accepts, Note, Part, Passage, lines_of
from plans.letters import composed
from plans.readers._open_clause import Open
from plans.readers._safe_xml import Element
from plans.readers.akn._changes import stays
from plans.readers.akn._names import (
    CLAUSES,
    CONTENTS,
    INLINE,
    KNOWN,
    LISTED,
    NOTES,
    QUOTED,
    SILENT,
    TABLE,
    child,
    letters,
    local,
)
from plans.tables import table

_BREAKS = frozenset(("br", "eol"))
_ANCHORS = ("wId", "GUID", "{http://www.w3.org/XML/1998/namespace}id", "identifier")
_SPACE = re.compile(r"[ \t\r\n]+")
_PARAGRAPHS = re.compile(r"\n\n+")
_MOST_COLUMNS = 100


class Walk:
    """One reading of a document; without ``accepts``, of all that was ever in it."""

    def __init__(
        self,
        numbers: Mapping[Element, int],
        accepts: Accepts | None,
        passed: frozenset[Element],
        is_clause: Callable[[str], bool] | None = None,
    ) -> None:
        self._numbers = numbers
        self._accepts = accepts
        # What is read elsewhere, as the title is; and the number and heading of clauses at hand.
        self._apart, self._passed = passed, set(passed)
        # Whether an element is a clause by its name alone, whatever it holds.
        self._is_clause = is_clause or (lambda _: False)
        self._notes: list[Note] = []
        self.contents: list[str] = []
        self.unknown: Counter[str] = Counter()

    def parts(self, root: Element) -> Sequence[Part]:
        """Return the clauses of the document."""
        opened = Open(is_all=True)
        self._inside(root, opened)
        for note in self._notes:  # to nothing
            opened.say(note.text, Passage())
        return opened.as_parts()

    def quoted(self, element: Element) -> Part:
        """Return what stands in an element that quotes provisions of another text."""
        opened = Open()
        self._inside(element, opened)
        return opened.as_part()

    def line(self, element: Element) -> str:
        """Return the words of an element in one line."""
        return " ".join(composed(self._inline(element)).split())

    def _inside(self, element: Element, opened: Open) -> None:
        """Read what ``element`` holds: words, and what stands in lines of its own between them."""
        words = [_even(element.text)]
        for each in element:
            if self._is_inline(each, words):
                words.append(self._inline(each))
            else:
                self._say(words, element, opened)
                words = []
                self._block(each, opened)
            words.append(_even(each.tail))
        self._say(words, element, opened)

    def _is_inline(self, element: Element, words: Sequence[str]) -> bool:
        """Say whether an element goes on in its line; of one that nobody knows, its place tells."""
        name = local(element)
        if name in KNOWN:
            return name in INLINE
        self.unknown[name] += 1
        return any(map(str.strip, words)) or bool(_even(element.tail).strip())

    def _block(self, element: Element, opened: Open) -> None:
        name = local(element)
        if element in self._passed or self._is_out(element):
            return
        if name in CONTENTS:
            lines = [self.line(each) for each in element]
            whole = self.line(element)
            told = lines if letters("".join(lines)) == letters(whole) else [whole]
            self.contents += filter(None, told)
        elif name == TABLE:
            self._say(["\n\n", self._table(element)], element, opened)
        elif name in QUOTED:
            self._say([self._quoted(element)], element, opened)
        elif name in CLAUSES or child(element, "heading", "num") is not None:
            self._clause(element, opened)
        else:
            self._inside(element, opened)

    def _clause(self, element: Element, opened: Open) -> None:
        """Read a clause; one without number and heading may be words of what it stands in."""
        below = Open()
        below.label, below.heading = self._head(element, "num"), self._head(element, "heading")
        self._inside(element, below)
        named = self._is_clause(element.get("wId", ""))
        if (below.is_nothing and not named) or self._is_struck(element, below):
            return
        stated = named or below.label or below.heading or local(element) in LISTED
        if not (stated or opened.parts_from(below)):
            # What was noted in it hangs on what comes next: of the clause itself nothing is left.
            opened.take(below)
            return
        below.passage = self._passage(element)
        opened.add(below.as_part())

    def _head(self, element: Element, name: str) -> str:
        """Return the number or the heading of a clause, and read it no more."""
        found = child(element, name)
        if found is None:
            return ""
        self._passed.add(found)
        return self.line(found)

    def _is_struck(self, element: Element, below: Open) -> bool:
        """Say whether a clause is gone, for nothing but its number is left of it."""
        left = below.heading or below.words or below.parts
        return not left and any(not stays(each, self._accepts) for each in element.iter())

    def _passage(self, element: Element) -> Passage:
        """Return where an element stands, with what was noted since the last time."""
        notes, self._notes = tuple(self._notes), []
        anchors = tuple(filter(None, (element.get(name) for name in _ANCHORS)))
        return Passage((self._numbers[element],), anchors, notes=notes)

    def _say(self, words: Sequence[str], element: Element, opened: Open) -> None:
        for text in _paragraphs("".join(words)):
            opened.say(text, self._passage(element))

    def _inline(self, element: Element) -> str:
        name = local(element)
        if self._is_out(element):
            return ""
        if name in NOTES:
            self._note(element)
            return ""
        if name in QUOTED:
            return f"\n\n{self._quoted(element)}\n\n"
        if name == TABLE:
            return f"\n\n{self._table(element)}\n\n"
        within = "".join(f"{self._inline(each)}{_even(each.tail)}" for each in element)
        words = f"{_even(element.text)}{within}{' ' if name in _BREAKS else ''}"
        quoted = f"{element.get('startQuote', '')}{words}{element.get('endQuote', '')}"
        return quoted if name in INLINE or name not in KNOWN else f"\n\n{quoted}\n\n"

    def _is_out(self, element: Element) -> bool:
        """Say whether an element says nothing in this reading."""
        struck = not stays(element, self._accepts)
        return struck or local(element) in SILENT or element in self._apart

    def _note(self, element: Element) -> None:
        held, self._notes = self._notes, []
        words = "".join(f"{self._inline(each)}{_even(each.tail)}" for each in element)
        text = " ".join(composed(f"{_even(element.text)}{words}").split())
        self._notes = [*held, *self._notes, *([Note("footnote", text)] if text else [])]

    def _quoted(self, element: Element) -> str:
        """Return the words of a text that is quoted, its clauses as paragraphs."""
        parts = (self.quoted(element),)
        self._notes += _notes(parts)
        lines = "\n\n".join(lines_of(parts))
        return f"{element.get('startQuote', '')}{lines}{element.get('endQuote', '')}"

    def _table(self, element: Element) -> str:
        """Return a table; where words stand in it beside its cells, all of it as words."""
        held = list(self._notes)
        words = "".join(f"{self._inline(each)} {_even(each.tail)}" for each in element)
        words = f"{_even(element.text)} {words}"
        noted, self._notes = self._notes, held
        rows = [list(self._cells(row)) for row in _rows(element)]
        captions = [self.line(each) for each in element if local(each) == "caption"]
        made = [*captions, str(table(rows[0], rows[1:])) if any(map(any, rows)) else ""]
        if letters(words) == letters("".join(made)):
            return "\n\n".join(made)
        self._notes = noted
        return words

    def _cells(self, row: Element) -> Iterator[str]:
        for cell in row:
            span = cell.get("colspan", "1")
            yield self.line(cell)
            yield from [""] * (min(int(span), _MOST_COLUMNS) - 1 if span.isdecimal() else 0)


def _rows(element: Element) -> Iterator[Element]:
    for each in element:
        if local(each) == "tr":
            yield each
        elif local(each) in ("thead", "tbody", "tfoot"):
            yield from _rows(each)


def _notes(parts: Sequence[Part]) -> Iterator[Note]:
    for part in parts:
        yield from part.passage.notes
        yield from _notes(part.parts)


def _even(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def _paragraphs(text: str) -> Iterator[str]:
    for each in _PARAGRAPHS.split(composed(text)):
        said = each.strip() if each.startswith("|") else " ".join(each.split())
        if said:
            yield said
