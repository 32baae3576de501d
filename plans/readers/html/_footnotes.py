"""Notes of a page: two places that link to each other, a short sign and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile

from plans.drafting import Note
from plans.readers.html._tree import Element, is_element, letters, words_of
from plans.values import frozen

_REFERENCE = re.compile(r"[\[(]?\s*(?:\d{1,4}|[a-z]{1,3}|[*†‡§]{1,4})\s*[\])]?")
# What programs of offices call the place of a comment, whose sign may be made of its author's name.
_COMMENT = re.compile(r"#(?:cmnt|_msocom_)\d{1,5}")
_HOLDERS = frozenset(("li", "p", "div", "aside", "dd", "section"))
# What is longer is a part of the text.
_LONGEST = 4000
# So many letters may stand beside a heading in its element, as of a link that edits it.
_LITTLE = 40


@frozen
class Footnotes:
    """The links that refer to notes, with what those say, and where the notes stand.

    ``heads`` are the headings below which nothing else stands.
    """

    referring: Mapping[Element, Note]
    noted: frozenset[Element]
    heads: tuple[Element, ...] = ()


def footnotes_of(body: Element) -> Footnotes:
    """Return the footnotes of a page."""
    links = [each for each in body.iter("a") if each.get("href", "").startswith("#")]
    if not links:
        return Footnotes({}, frozenset())
    named = _named(body)
    referring: dict[Element, Note] = {}
    noted: set[Element] = set()
    for link in links:
        holder = _holder(named.get(link.get("href", "")[1:]))
        if holder is None or holder in noted or _is_in(link, noted):
            continue
        if (note := _note(link, holder)) is not None:
            referring[link] = Note("comment" if _is_comment(link) else "footnote", note)
            noted.add(holder)
    return Footnotes(referring, frozenset(noted), tuple(_heads(body, noted)))


def _heads(body: Element, noted: Collection[Element]) -> Iterator[Element]:
    """Yield what heads notes alone: a heading before all of them, at the end or over another."""
    first = next((each for each in body.iter() if each in noted), body)
    said = sum(letters(words_of(each)) for each in noted)
    around = takewhile(lambda each: letters(words_of(each)) <= said, first.iterancestors())
    holder = next(reversed([first, *around]))
    before, behind = holder.getprevious(), _behind(holder)
    if before is None or (len(noted) > 1 and holder is first):
        return
    if _is_heading(before) and (behind is None or _is_heading(behind)):
        yield before


def _behind(holder: Element) -> Element | None:
    """Return what stands behind an element, but for tables of links to other pages."""
    return next(filter(_says_more, holder.itersiblings()), None)


def _says_more(element: Element) -> bool:
    beside = is_element(element) and element.get("role") == "navigation"
    return not beside and letters(words_of(element)) > 0


def _is_heading(element: Element) -> bool:
    """Say whether an element is a heading, or holds one and little else."""
    if not is_element(element):
        return False
    inner = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    return inner is not None and len(words_of(element)) - len(words_of(inner)) <= _LITTLE


def _is_in(link: Element, those: Collection[Element]) -> bool:
    return any(each in those for each in link.iterancestors())


def _note(link: Element, holder: Element) -> str | None:
    """Return what ``holder`` notes where ``link`` refers to it; None if they do not so belong."""
    back = _link_back(holder, link)
    sign = _is_comment(link) or _REFERENCE.fullmatch(words_of(link).strip())
    if back is None or _is_in(link, (holder,)) or not sign:
        return None
    text = " ".join(words_of(holder).split())
    return _without(text, " ".join(words_of(back).split())) if len(text) <= _LONGEST else None


def _is_comment(link: Element) -> bool:
    return _COMMENT.fullmatch(link.get("href", "")) is not None


def _named(body: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for each in body.iter():
        if is_element(each):
            for name in (each.get("id"), each.get("name") if each.tag == "a" else None):
                if name:
                    found.setdefault(name, each)
    return found


def _holder(target: Element | None) -> Element | None:
    """Return the paragraph or item that a target stands in."""
    while target is not None and target.tag not in _HOLDERS:
        target = target.getparent()
    return target


def _link_back(holder: Element, link: Element) -> Element | None:
    """Return the link of a note that leads back to what refers to it."""
    names = {link.get("id"), link.get("name")}
    for above in link.iterancestors():
        if above.tag not in ("sup", "span", "cite", "b", "i"):
            break
        names.add(above.get("id"))
    names.discard(None)
    return next((each for each in holder.iter("a") if each.get("href", "")[1:] in names), None)


def _without(text: str, back: str) -> str:
    """Return a note without the sign that leads back."""
    if back and text.startswith(back):
        return text[len(back) :].strip()
    return text.removesuffix(back).strip() if back else text
