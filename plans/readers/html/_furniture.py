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
# What programs for posts put between the paragraphs of one, to be pushed and filled in.
_WIDGETS = frozenset(
    ["mw-editsection", "subscription-widget-wrap", "button-wrapper", "post-ufi", "sharedaddy",
     "jp-relatedposts", "mw-portlet"]
)  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BANNER = re.compile(
    r"(?:cookie|consent|gdpr)[\w-]{0,12}(?:banner|bar\b|notice|popup|modal|overlay|dialog|consent)"
    r"|(?:^|\s)(?:share|sharing|comments|comments?-(?:section|list|area|form))(?=\s|$)"
    r"|\bbreadcrumbs?\b|\bskip-?(?:link|to|nav)"
    r"|(?:^|\s)(?:[\w-]*meta)(?=\s|$)"
    r"|(?:^|\s)(?:no-?print|d-print-none|toolbar|pager|pagination|catlinks|jump-?link|page-?metadata|pageSection)(?=\s|$)"
    r"|(?:^|\s)(?:banners?|publish-banner|published-timestamp)(?=\s|$)"
    r"|\b(?:byline|newsletter|advert(?:isement)?s?|ad-?(?:slot|banner|unit)|promo|read-?(?:more|also)"
    r"|share-?(?:bar|buttons|links|tools)|social-?(?:share|links|media)|related-?(?:stories|posts))\b",
    re.IGNORECASE,
)
# The rest has to hold so much of the letters; those of links do not count, which are of menus.
_MOST, _LEAST = 2 / 3, 1 / 3
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
    apart |= dict.fromkeys(_topmost(body, apart, _is_control), CONTROLS)
    total = _prose(body, apart)
    kept: list[str] = []
    for what, among in (
        (HIDDEN, partial(_topmost, belongs=is_hidden)),
        (BESIDE, _outside_main),
        (BESIDE, partial(_topmost, belongs=_is_beside)),
        (BESIDE, _behind_the_end),
        (CONTENTS, contents_of),
    ):
        found = list(among(body, apart=apart))
        said = sum(_prose(each, apart) for each in found)
        if among is _outside_main or total - said >= total * _MOST:
            apart |= dict.fromkeys(found, what)
            total -= said
        elif said:
            kept.append(what)
    apart |= dict.fromkeys(heads, OVER_NOTES)
    return Furniture(apart, tuple(kept))


def _topmost(
    body: Element, apart: Container[Element], belongs: Callable[[Element], bool]
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
    named = element.get("class", "").split()
    if not _WIDGETS.isdisjoint(named) or (element.tag == "a" and _is_pushed(element, named)):
        return True
    return element.tag in _CONTROLS and not any(
        each.tag in (*_HEADINGS, "summary", "dt") for each in element.iterancestors()
    )


def _is_pushed(link: Element, named: Container[str]) -> bool:
    """Say whether a link looks like a button, and opens nothing of the text itself."""
    pushed = "button" in named or link.get("role") == "button"
    return pushed and link.get("aria-controls") is None and link.get("aria-expanded") is None


def _is_beside(element: Element) -> bool:
    if element.get("role", "").lower() in _ROLES or _is_of_each_page(element):
        return True
    if "subtitle" in element.get("class", "").split():
        # What a post says of itself below its title heads nothing.
        above = element.getprevious()
        return above is not None and above.tag == "h1"
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


def _outside_main(body: Element, apart: Container[Element]) -> Iterator[Element]:
    """Yield what stands outside of the text, if the page says where that is, and it is most."""
    main = _main_of(body, apart)
    if main is None:
        return
    titled = main.find(".//h1") is not None
    for above in takewhile(lambda each: each is not body.getparent(), main.iterancestors()):
        for each in filter(is_element, above):
            if not (each in apart or _is_around(each, main) or _titles(each, titled=titled)):
                yield each


def _main_of(body: Element, apart: Container[Element]) -> Element | None:
    """Return the innermost element that a page calls its text, if most words stand there.

    What is called beside the text by its name does not count, unless it is nearly all.
    """
    beside = set(_topmost(body, apart, _is_beside))
    around = {*beside, *(each for each in body.iter("*") if each in apart)}
    least = max(_prose(body, around) * _MOST, _prose(body, apart) * _LEAST)
    found = None
    for is_named in _NAMED:
        those = list(filter(is_named, body.iter("*")))
        if len(those) == 1 and _prose(those[0], around) >= least:
            found = those[0]
    return found


def _prose(element: Element, apart: Container[Element]) -> int:
    """Return how many letters stand in an element that are of no link or title, nor set apart.

    Links lead to other pages.
    """
    inner = _topmost(element, {}, lambda each: each.tag in ("a", "h1") or each in apart)
    return letters(words_of(element)) - sum(letters(words_of(each)) for each in inner)


def _is_main(element: Element) -> bool:
    return element.tag == "main" or (element.get("role") or "").lower() == "main"


def _is_article(element: Element) -> bool:
    return element.tag == "article"


def _is_content(element: Element) -> bool:
    """Say whether an element is marked as the text of a page by microformats or schema.org."""
    named = element.get("class", "").split()
    marked = "e-content" in named or "entry-content" in named
    return marked or element.get("itemprop") == "articleBody"


# What a page calls its text by, the wider first.
_NAMED = (_is_main, _is_article, _is_content)


def _titles(element: Element, *, titled: bool) -> bool:
    """Say whether an element says nothing, or is the title of a text that has none in itself."""
    if element.tag in SILENT:
        return True
    return not titled and (element.tag == "h1" or element.find(".//h1") is not None)


def _is_around(element: Element, main: Element) -> bool:
    return element is main or any(above is element for above in main.iterancestors())
