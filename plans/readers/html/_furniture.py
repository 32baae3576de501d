"""What on a page is no text of it: what is hidden, and what leads to other pages.

Only what is the smaller part of a page is left out; a page that is nearly all menu is read whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from itertools import takewhile

from plans.readers.html._answered import answered
from plans.readers.html._contents import contents_of
from plans.readers.html._styles import is_hidden
from plans.readers.html._tree import SILENT, Element, is_element, letters, words_of
from plans.values import frozen

HIDDEN = "hidden text"
BESIDE = "menus, banners and what else stands beside the text"
CONTROLS = "buttons and fields"
CONTENTS = "a table of contents"
OVER_NOTES = "what heads footnotes"
ANSWERED = "the mail that is answered"

_NAMES = frozenset(("nav", "header", "footer", "aside", "dialog"))
_ROLES = frozenset(
    ["navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog"]
)
_TEXT = frozenset(("main", "article", "section", "td", "blockquote"))
_CONTROLS = frozenset(["button", "select", "textarea", "datalist", "input"])
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BANNER = re.compile(
    r"(?:cookie|consent|gdpr)[\w-]{0,12}(?:banner|bar\b|notice|popup|modal|overlay|dialog|consent)"
    r"|(?:^|\s)(?:share|sharing|comments|comments?-(?:section|list|area|form))(?=\s|$)"
    r"|\bbreadcrumbs?\b|\bskip-?(?:link|to|nav)"
    r"|(?:^|\s)(?:no-?print|d-print-none|toolbar|pager|pagination|catlinks|jump-?link|page-?metadata|pageSection)(?=\s|$)"
    r"|\b(?:byline|newsletter|advert(?:isement)?s?|ad-?(?:slot|banner|unit)|promo|read-?(?:more|also)"
    r"|share-?(?:bar|buttons|links|tools)|social-?(?:share|links|media)|related-?(?:stories|posts))\b",
    re.IGNORECASE,
)
# The rest has to hold so much of the letters.
_MOST = 2 / 3
# The address of an act is no longer.
_ADDRESS = 120


@frozen
class Furniture:
    """Which elements of a page are set apart, as what; and what is read though it looks so."""

    apart: Mapping[Element, str]
    kept: tuple[str, ...]


def furniture_of(body: Element, heads: Iterable[Element] = ()) -> Furniture:
    """Return what on a page is no text of it; ``heads`` only head footnotes."""
    apart: dict[Element, str] = dict.fromkeys(answered(body), ANSWERED)
    total = letters(words_of(body)) - sum(letters(words_of(each)) for each in apart)
    apart |= dict.fromkeys(_topmost(body, apart, _is_control), CONTROLS)
    kept: list[str] = []
    for what, among in (
        (HIDDEN, partial(_topmost, belongs=is_hidden)),
        (BESIDE, partial(_topmost, belongs=_is_beside)),
        (BESIDE, _behind_the_end),
        (CONTENTS, contents_of),
    ):
        found = list(among(body, apart=apart))
        said = sum(letters(words_of(each)) for each in found)
        if total - said >= total * _MOST:
            apart |= dict.fromkeys(found, what)
            total -= said
        elif said:
            kept.append(what)
    apart |= dict.fromkeys(_outside_main(body, apart, total), BESIDE)
    apart |= dict.fromkeys(heads, OVER_NOTES)
    return Furniture(apart, tuple(kept))


def _topmost(
    body: Element, apart: Mapping[Element, str], belongs: Callable[[Element], bool]
) -> Iterator[Element]:
    """Yield the elements that ``belongs`` says yes to, but for those in others or in ``apart``."""
    waiting = [body]
    while waiting:
        for each in waiting.pop():
            if not is_element(each) or each.tag in SILENT or each in apart:
                continue
            if belongs(each):
                yield each
            else:
                waiting.append(each)


def _behind_the_end(body: Element, apart: Container[Element]) -> Iterator[Element]:
    """Yield what stands behind the line at the end of an act of the European Union: addresses."""
    lines = [each for each in body.iter("hr") if each.get("class", "").endswith("doc-end")]
    for each in lines[-1].itersiblings() if lines else ():
        if is_element(each) and each not in apart and letters(words_of(each)) <= _ADDRESS:
            yield each


def _is_control(element: Element) -> bool:
    if "mw-editsection" in element.get("class", "").split():
        return True
    return element.tag in _CONTROLS and not any(
        each.tag in (*_HEADINGS, "summary", "dt") for each in element.iterancestors()
    )


def _is_beside(element: Element) -> bool:
    if element.get("role", "").lower() in _ROLES or _is_of_each_page(element):
        return True
    if element.tag in _NAMES:
        return element.tag in ("nav", "dialog") or _is_of_the_page(element)
    named = f"{element.get('id', '')} {element.get('class', '')}"
    return _BANNER.search(named) is not None and element.find(".//h1") is None


def _is_of_each_page(element: Element) -> bool:
    """Say whether an element is the head or foot of all pages, as LibreOffice saves a page."""
    return element.tag == "div" and element.get("title", "") in ("header", "footer")


def _is_of_the_page(element: Element) -> bool:
    """Say whether a head, foot or margin is that of the whole page, not of a text on it.

    What holds the title of the text belongs to it.
    """
    if element.tag != "aside" and any(each.tag in _TEXT for each in element.iterancestors()):
        return False
    return element.find(".//h1") is None


def _outside_main(body: Element, apart: Mapping[Element, str], total: int) -> Iterator[Element]:
    """Yield what stands outside of the text, if the page says where that is, and it is most."""
    mains = list(filter(_is_main, body.iter()))
    if len(mains) != 1 or _letters_in(mains[0], apart) < total * _MOST:
        return
    around = takewhile(lambda each: each is not body.getparent(), mains[0].iterancestors())
    for each in (each for above in around for each in above if is_element(each)):
        if each not in apart and not _belongs(each, mains[0]):
            yield each


def _letters_in(main: Element, apart: Mapping[Element, str]) -> int:
    """Return how many letters of ``main`` are not set apart."""
    inner = (each for each in apart if any(above is main for above in each.iterancestors()))
    return letters(words_of(main)) - sum(letters(words_of(each)) for each in inner)


def _is_main(element: Element) -> bool:
    return element.tag == "main" or (element.get("role") or "").lower() == "main"


def _belongs(element: Element, main: Element) -> bool:
    """Say whether what stands outside of the text is around it, its title, or nothing at all."""
    if element.tag in SILENT or element.tag == "h1" or element.find(".//h1") is not None:
        return True
    return element is main or any(above is element for above in main.iterancestors())
