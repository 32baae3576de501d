"""A page as a tree of elements, of which no word got lost between its mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser

from plans.errors import Origin, UnreadableFile
from plans.readers._tags import BLOCKS as PAGE_BLOCKS

Element = etree._Element

# 2,000 pages of text; what is larger is no draft.
MOST = 24 * 1024 * 1024
_PROLOGUE = re.compile(r"\A\s*<\?xml[^>]*\?>")
MOST_TAGS, MOST_ATTRIBUTES = 250_000, 1_000
# Pictures that a page holds as text.
_PICTURED = re.compile(r"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=%]+")
_LONG = re.compile(r"<[a-zA-Z][^<>]{2000,}")
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'")
_NUMBER = re.compile(r"\s*([+-]?\d{1,10})")
# Which elements begin on a line of their own.
_MORE = "body html li menu dir table caption tr td th legend hgroup hr optgroup option"
BLOCKS = PAGE_BLOCKS | frozenset(_MORE.split())
_PARTED = BLOCKS | {"br"}
# Words in these are for programs.
SILENT = frozenset(("script", "style", "template"))


def parse(text: str, name: str) -> Element:
    """Return the root of a page.

    Raises:
        UnreadableFile: it is empty, larger than a draft can be, or its elements stand so deep in
            each other that words of it would be lost.
    """
    text = _PROLOGUE.sub("", _PICTURED.sub("data:,", text), count=1)
    data = text.encode("utf-8")
    if why := _too_large(text, len(data)):
        raise refused(why, name)
    parser = HTMLParser(encoding="utf-8", remove_pis=True, no_network=True, collect_ids=False)
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any(each.level == etree.ErrorLevels.FATAL for each in parser.error_log):
        raise refused(f"page cannot be read to its end: {_told(parser)}", name)
    if root is None:
        raise refused("page is empty", name)
    return root


def _too_large(text: str, size: int) -> str:
    """Return how a page is larger than one that is a text; empty if it is not."""
    if size > MOST:
        return f"page is larger than {MOST >> 20} MiB"
    if text.count("<") > MOST_TAGS:
        return f"page has more than {MOST_TAGS:,} tags"
    if any(len(_QUOTED.sub("", tag[0]).split()) > MOST_ATTRIBUTES for tag in _LONG.finditer(text)):
        return f"page has a tag with more than {MOST_ATTRIBUTES:,} attributes"
    return ""


def refused(why: str, name: str) -> UnreadableFile:
    """Return the error that the page ``name`` ``why``."""
    hint = "save the text of it alone, as .txt or .html"
    return UnreadableFile(f"this {why}", hint=hint, origin=Origin(name))


def _told(parser: HTMLParser) -> str:
    text = next(e.message for e in parser.error_log if e.level == etree.ErrorLevels.FATAL)
    if "depth" in text.lower():
        return "its elements are nested too deep"
    return "a passage of it is too long" if "limit" in text.lower() else " ".join(text.split())


def is_element(each: Element) -> bool:
    """Say whether a node is an element, and no comment."""
    return isinstance(each.tag, str)


def words_of(element: Element) -> str:
    """Return all that ``element`` says, but for what is for programs."""
    return "".join(_words(element))


def _words(element: Element) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if event == "start" and each.tag in SILENT:
            walk.skip_subtree()
        elif event == "start" or each is not element:
            yield "\n" if each.tag in _PARTED else ""
            yield (each.text if event == "start" else each.tail) or ""


def letters(text: str) -> int:
    """Return how many letters and figures stand in ``text``."""
    return sum(map(str.isalnum, text))


def number_of(element: Element, name: str) -> int | None:
    """Return the whole number that an attribute begins with; None where it has none."""
    found = _NUMBER.match(element.get(name, ""))
    return int(found[1]) if found else None
