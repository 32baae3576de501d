"""The mail that is answered: below the answer, in an element that mail programs mark so."""

from __future__ import annotations

from collections.abc import Iterator

from plans.outlining import read_label
from plans.readers.html._tree import BLOCKS, Element, is_element, words_of

# "cite" is what Apple's and Mozilla's programs say, the classes those of Google and Yahoo.
_CLASSES = frozenset(("gmail_quote", "gmail_quote_container", "yahoo_quoted", "moz-cite-prefix"))
_IDS = frozenset(("divRplyFwdMsg", "appendonsend"))
# An answer with fewer points is none that has a draft of its own.
_FEWEST = 2


def answered(body: Element) -> list[Element]:
    """Return the outermost elements that quote what is answered, if the answer has points itself.

    Where it has none, what is quoted is what was sent on, and is read.
    """
    quoted = [*_quoting(body)]
    if not quoted:
        return []
    inside = set(quoted)
    points = sum(_is_point(each) for each in _outside(body, inside))
    return quoted if points >= _FEWEST else []


def _quoting(body: Element) -> Iterator[Element]:
    waiting = [body]
    while waiting:
        for each in waiting.pop():
            if is_element(each):
                if _quotes(each):
                    yield each
                else:
                    waiting.append(each)


def _quotes(element: Element) -> bool:
    cited = element.tag == "blockquote" and element.get("type", "").lower() == "cite"
    classes = (element.get("class") or "").split()
    return cited or not _CLASSES.isdisjoint(classes) or element.get("id") in _IDS


def _outside(body: Element, quoted: set[Element]) -> Iterator[Element]:
    waiting = [body]
    while waiting:
        for each in waiting.pop():
            if is_element(each) and each not in quoted:
                yield each
                waiting.append(each)


def _is_point(element: Element) -> bool:
    """Say whether ``element`` is an item of a numbered list, or a paragraph with a number."""
    if element.tag == "li":
        parent = element.getparent()
        return parent is not None and parent.tag == "ol"
    if element.tag not in BLOCKS or any(each.tag in BLOCKS for each in element):
        return False
    return read_label(words_of(element).strip()) is not None
