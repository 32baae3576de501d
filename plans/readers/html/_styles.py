"""What the style of an element says of how it is shown, as far as words depend on it."""

from __future__ import annotations

import re

from plans.readers.html._counting import KNOWN
from plans.readers.html._tree import Element

_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(r"(?:^|;)(?:display:none|visibility:hidden)")
_STRUCK = re.compile(r"(?:^|;)text-decoration(?:-line)?:[^;]*line-through")
_BLOCK = re.compile(r"(?:^|;)display:(?:block|flex|grid|list-item|table)")
_LIST = re.compile(r"(?:^|;)list-style(?:-type)?:([^;]*)")
_SIGNS = re.compile(r"symbol|wingdings|courier")
MARKER = "mso-list:ignore"

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
          "I": "upper-roman"}  # fmt: skip


def style_of(element: Element) -> str:
    """Return the style that ``element`` itself has, in small letters and without spaces."""
    stated = element.get("style")
    return _SPACE.sub("", stated).lower() if stated else ""


def is_hidden(element: Element) -> bool:
    """Say whether a browser shows nothing of ``element``, or readers of a page are not told it."""
    if element.get("aria-hidden", "").lower() == "true" or element.get("hidden") is not None:
        return element.get("hidden", "").lower() != "until-found"
    return _HIDDEN.search(style_of(element)) is not None


def is_struck(element: Element) -> bool:
    """Say whether the words of ``element`` are struck through."""
    return element.tag in ("s", "strike") or _STRUCK.search(style_of(element)) is not None


def is_block(element: Element) -> bool:
    """Say whether ``element`` begins on a line of its own though its name does not say so."""
    return _BLOCK.search(style_of(element)) is not None


def is_marker(element: Element) -> bool:
    """Say whether ``element`` is the number that a word processor wrote before a paragraph."""
    return MARKER in style_of(element)


def draws_signs(element: Element) -> bool:
    """Say whether the letters in ``element`` stand for signs, as bullets are drawn."""
    return any(_SIGNS.search(style_of(each)) for each in (element, *element.iterdescendants()))


def list_format(element: Element) -> str:
    """Return how a list, or an item, says that it is numbered; empty if it does not."""
    for word in (found[1] for found in _LIST.finditer(style_of(element))):
        if named := next((name for name in KNOWN if name in word), ""):
            return named
    return _TYPES.get(element.get("type", "").strip(), "")
