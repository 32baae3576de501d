"""The tracked changes of a document: ``ins`` and ``del``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.drafting import Accepts, Change, Mark, Marks, Trace, is_there
from plans.readers._safe_xml import Element
from plans.readers.akn._names import INLINE, local

_MARKS = {
    "ins": Mark(Change("insertion"), brings=True),
    "del": Mark(Change("deletion"), brings=False),
}


def stays(element: Element, accepts: Accepts | None) -> bool:
    """Say whether an element is there; without ``accepts`` all that ever was is."""
    mark = _MARKS.get(local(element))
    return mark is None or accepts is None or is_there((mark,), accepts)


def traces_of(root: Element, numbers: Mapping[Element, int]) -> Iterator[Trace]:
    """Yield the words that stand in changes, with the ``numbers`` of their paragraphs."""
    for each in root.iter():
        if marks := _marks(each):
            for text in (each.text or "", *(inner.tail or "" for inner in each)):
                if text.strip():
                    yield Trace(numbers[_holder(each)], text, marks)


def _marks(element: Element) -> Marks:
    around = (*reversed(list(element.iterancestors())), element)
    return tuple(_MARKS[local(each)] for each in around if local(each) in _MARKS)


def _holder(element: Element) -> Element:
    """Return what words stand in that is more than a stretch of a line."""
    parent = element.getparent()
    while local(element) in INLINE and parent is not None:
        element, parent = parent, parent.getparent()
    return element
