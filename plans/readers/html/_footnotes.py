"""Notes of a page: two places that link to each other, a short sign and what it stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from plans.drafting import Note
from plans.readers.html._tree import Element, is_element, words_of
from plans.values import frozen

_REFERENCE = re.compile(r"[\[(]?\s*(?:\d{1,4}|[a-z]{1,3}|[*†‡§]{1,4})\s*[\])]?")
# What programs of offices call the place of a comment, whose sign may be made of its author's name.
_COMMENT = re.compile(r"#(?:cmnt|_msocom_)\d{1,5}")
_HOLDERS = frozenset(("li", "p", "div", "aside", "dd", "section"))
# What is longer is a part of the text.
_LONGEST = 4000


@frozen
class Footnotes:
    """The links that refer to notes, with what those say, and where the notes stand."""

    referring: Mapping[Element, Note]
    noted: frozenset[Element]


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
    return Footnotes(referring, frozenset(noted))


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
