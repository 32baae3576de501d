"""Tables of contents of a page: nothing but links to what stands further down on it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from plans.readers._repeated import heads_contents
from plans.readers.html._tree import BLOCKS, SILENT, Element, is_element, words_of
from plans.values import frozen

_FEWEST = 2
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What office programs call the places that their tables lead to, also where those got lost.
_OFFICE = "#_toc"


@frozen
class _Said:
    """How many letters stand in an element, in links of a table too, and how many such links."""

    all: int
    led: int
    links: int

    @property
    def leads(self) -> bool:
        """Whether nothing else stands here."""
        return 0 < self.all == self.led


def contents_of(body: Element, apart: Container[Element]) -> Iterator[Element]:
    """Yield what lists the parts of a page, and what stands over it.

    Args:
        body: the element with all that is shown.
        apart: what of it is set apart already.
    """
    said = _counted(body)
    if said[body].links < _FEWEST:
        return
    for run in _runs(body, said, apart):
        if sum(said[each].links for each in run) >= _FEWEST:
            yield from _head(run[0], said, apart)
            yield from run


def _counted(body: Element) -> Mapping[Element, _Said]:
    elements = list(filter(is_element, body.iter()))
    order = {each: at for at, each in enumerate(elements)}
    places: dict[str, int] = {}
    for at, each in enumerate(elements):
        places.setdefault(each.get("id") or each.get("name") or "", at)
    found: dict[Element, _Said] = {}
    for each in reversed(elements):
        leads = each.tag == "a" and _leads_down(each, places, order[each])
        found[each] = _told(each, found, leads=leads)
    return found


def _told(element: Element, found: Mapping[Element, _Said], *, leads: bool) -> _Said:
    inner = [found[child] for child in element if child in found]
    words = (element.text, *(child.tail for child in element))
    own = 0 if element.tag in SILENT else sum(map(_letters, words))
    total = own + sum(each.all for each in inner)
    if leads:
        return _Said(total, total, int(total > 0))
    return _Said(total, sum(each.led for each in inner), sum(each.links for each in inner))


def _letters(text: str | None) -> int:
    return sum(map(str.isalpha, text or ""))


def _leads_down(link: Element, places: Mapping[str, int], at: int) -> bool:
    target = link.get("href", "")
    if len(target) < 2 or target[0] != "#":
        return False
    down = target.lower().startswith(_OFFICE) or places.get(target[1:], 0) > at
    return down and all(each.tag not in _HEADINGS for each in link.iterancestors())


def _runs(
    body: Element, said: Mapping[Element, _Said], apart: Container[Element]
) -> Iterator[Sequence[Element]]:
    """Yield the blocks of nothing but links, those right behind each other together."""
    waiting = [body]
    while waiting:
        run: list[Element] = []
        for each in waiting.pop():
            if each not in said or each in apart or not said[each].all:
                continue
            if said[each].leads and each.tag in BLOCKS:
                run.append(each)
                continue
            if run:
                yield run
                run = []
            waiting.append(each)
        if run:
            yield run


def _head(
    first: Element, said: Mapping[Element, _Said], apart: Container[Element]
) -> Iterator[Element]:
    """Yield what stands over a table, unless nothing stands over that: it may be the title."""
    above = _before(first, said, apart)
    head = next(above, None)
    if head is None or head.tag == "h1" or next(above, None) is None:
        return
    if heads_contents(words_of(head).strip()) and not said[head].links:
        yield head


def _before(
    element: Element, said: Mapping[Element, _Said], apart: Container[Element]
) -> Iterator[Element]:
    """Yield what has words and stands before an element, from there up."""
    for around in (element, *element.iterancestors()):
        if around not in said:
            return
        for each in around.itersiblings(preceding=True):
            if each in said and each not in apart and said[each].all:
                yield each
