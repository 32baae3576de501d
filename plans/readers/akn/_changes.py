"""The tracked changes of a document: ``ins`` and ``del``, and what LEOS notes of its elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.drafting import Accepts, Change, ChangeKind, Mark, Marks, Trace, is_there
from plans.readers._safe_xml import Element
from plans.readers.akn._names import INLINE, local

_MARKS = {
    "ins": Mark(Change("insertion"), brings=True),
    "del": Mark(Change("deletion"), brings=False),
}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LEOS = "{urn:eu:europa:ec:leos}soft"
# LEOS leaves what is moved in both places, and says in each where the other is.
_ACTIONS: Mapping[str, tuple[ChangeKind, bool]] = {
    "add": ("insertion", True),
    "del": ("deletion", False),
    "move_from": ("move", True),
    "move_to": ("move", False),
}


def stays(element: Element, accepts: Accepts | None) -> bool:
    """Say whether an element is there; without ``accepts`` all that ever was is."""
    mark = _mark(element)
    return mark is None or accepts is None or is_there((mark,), accepts)


def _mark(element: Element) -> Mark | None:
    action = _ACTIONS.get(element.get(f"{_LEOS}action", ""))
    if action is None:
        return _MARKS.get(local(element))
    author, date = element.get(f"{_LEOS}user", ""), element.get(f"{_LEOS}date", "")
    return Mark(Change(action[0], author, date), brings=action[1])


def numbered(root: Element) -> dict[Element, int]:
    """Number the elements of a document; what was moved has the numbers of where it came from."""
    numbers = {each: number for number, each in enumerate(root.iter(), 1)}
    named = {each.get(_ID): each for each in root.iter() if each.get(_ID)}
    for each in root.iter():
        origin = named.get(each.get(f"{_LEOS}move_from"))
        if origin is not None:
            for here, there in zip(each.iter(), origin.iter(), strict=False):
                numbers[here] = numbers[there]
    return numbers


def traces_of(root: Element, numbers: Mapping[Element, int]) -> Iterator[Trace]:
    """Yield the words that stand in changes, with the ``numbers`` of their paragraphs."""
    for each in root.iter():
        if marks := _marks(each):
            for text in (each.text or "", *(inner.tail or "" for inner in each)):
                if text.strip():
                    yield Trace(numbers[_holder(each)], text, marks)


def _marks(element: Element) -> Marks:
    around = (*reversed(list(element.iterancestors())), element)
    return tuple(mark for each in around if (mark := _mark(each)) is not None)


def _holder(element: Element) -> Element:
    """Return what words stand in that is more than a stretch of a line."""
    parent = element.getparent()
    while local(element) in INLINE and parent is not None:
        element, parent = parent, parent.getparent()
    return element
