"""A page that delimits its clauses itself: each is a section that is marked as one.

Such are the pages that revisions are handed on as. Only a page that holds nothing else is read so:
whatever somebody put between, a list or a tracked change, sends all of it the way of other pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting import Part, Passage
from plans.letters import composed
from plans.readers._lines import seen
from plans.readers._open_clause import Open
from plans.readers.html._tree import Element
from plans.tables import table
from plans.values import frozen

_CLAUSE, _NUMBER = "data-clause", "number"
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_INLINE = frozenset(("span", "b", "i", "em", "strong", "a", "bdi", "br"))
# No page holds a vertical tab: here it is a break.
_SPACES = re.compile(r"[ \t\n\r\f]+")
_ROWS = frozenset(("thead", "tbody", "tr", "th", "td"))


@frozen
class Sections:
    """The title of such a page and its clauses."""

    title: str
    parts: tuple[Part, ...]


def sections_of(body: Element) -> Sections | None:
    """Return what a page holds, None if it does not delimit its clauses, or holds more than that.

    Args:
        body: the element with all that is shown.
    """
    if body.find(f".//section[@{_CLAUSE}]") is None or (main := _only_child(body)) is None:
        return None
    first, *others = main
    title, clauses = (_text(first), others) if first.tag == "h1" else ("", list(main))
    words = "".join(filter(None, (main.text, *(each.tail for each in main))))
    if words.strip() or not all(map(_is_clause, clauses)):
        return None
    return Sections(title, tuple(map(_part, clauses)))


def _only_child(body: Element) -> Element | None:
    children = list(body)
    alone = len(children) == 1 and not "".join(filter(None, (body.text, children[0].tail))).strip()
    return children[0] if alone and children[0].tag == "main" and len(children[0]) else None


def _is_clause(element: Element) -> bool:
    """Say whether an element is a clause and all in it is what stands in clauses."""
    if element.tag != "section" or element.get(_CLAUSE) is None:
        return False
    between = (element.text, *(each.tail for each in element))
    return not any(map(str.strip, filter(None, between))) and all(map(_is_known, element))


def _is_known(element: Element) -> bool:
    if element.tag == "section":
        return _is_clause(element)
    inside = set(element.iterdescendants())
    if element.tag == "table":
        return all(each.tag in _ROWS | _INLINE for each in inside)
    headed = element.tag in _HEADINGS or element.tag == "p"
    return headed and all(each.tag in _INLINE for each in inside)


def _part(section: Element) -> Part:
    opened = Open()
    passage = Passage(anchors=tuple(filter(None, [section.get("id")])))
    opened.passage = passage
    for element in section:
        if element.tag == "section":
            opened.add(_part(element))
        elif element.tag == "table":
            opened.say(_table(element), passage)
        else:
            _say(element, opened, passage)
    return opened.as_part()


def _say(element: Element, opened: Open, passage: Passage) -> None:
    """Take down a heading or a paragraph, with the number before it."""
    number = element.find(f"bdi[@class='{_NUMBER}']")
    if number is not None:
        opened.label = _words_in(number)
    text = _text(element, number)
    if element.tag in _HEADINGS and not (opened.heading or opened.words or opened.parts):
        opened.heading = " ".join(text.split())
    elif text:
        opened.say(text, passage)


def _table(element: Element) -> str:
    rows: Sequence[Sequence[str]] = [
        [" ".join(_text(cell).split()) for cell in row] for row in element.iter("tr")
    ]
    heads = [] if element.find("thead") is None else rows[0]
    return str(table(heads, rows[bool(heads) :]))


def _text(element: Element, number: Element | None = None) -> str:
    """Return the words of an element but for its ``number``; a break is a line."""
    lines = _SPACES.sub(" ", "".join(_pieces(element, number))).split("\v")
    return seen(composed("\n".join(line.strip(" ") for line in lines)))


def _words_in(element: Element) -> str:
    return " ".join(composed("".join(map(str, element.itertext()))).split())


def _pieces(element: Element, number: Element | None) -> Iterator[str]:
    """Yield words, all white space a space, and a vertical tab for a break."""
    if element is not number:
        yield "\v" if element.tag == "br" else element.text or ""
        for each in element:
            yield from _pieces(each, number)
            yield each.tail or ""
