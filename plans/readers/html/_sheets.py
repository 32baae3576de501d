"""What the style sheets of a page say of its lists: their figures, and what is printed around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from plans.readers.html._counting import figures
from plans.readers.html._tree import Element
from plans.values import frozen

_BRACE = re.compile(r"[{}]")
# No rule of a list is longer.
_LONGEST = 1_000
_OF_LISTS = re.compile(r"(?:ol|ul)?\.([\w-]+)(?:\s*>\s*li|\s+li)?")
_BEFORE_ITEMS = re.compile(
    r"(?:(?:ol|ul)?\.([\w-]+)(?:\s*>\s*|\s+)|(?:ol(?:\s*>\s*|\s+))?)li::?(?:before|marker)"
)
_TYPE = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]*)")
_CONTENT = re.compile(r"(?:^|;)\s*content\s*:\s*([^;]*)")
_PRINTED = re.compile(
    r'"((?:[^"\\]|\\.)*)"|counter(s?)\(\s*([\w-]+)\s*(?:,\s*"([^"]*)"\s*)?(?:,\s*([\w-]+)\s*)?\)'
)
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6}) ?|(.))")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)


@frozen
class Printed:
    """A part of what is printed: words; or a number, with those of the lists around before it."""

    words: str
    counter: str = ""
    format: str = "decimal"
    between: str | None = None


@frozen
class Before:
    """What is printed before items."""

    parts: tuple[Printed, ...]

    @property
    def counter(self) -> str:
        """Which counter the items count on, the last that is printed; empty if they do not."""
        return next((part.counter for part in reversed(self.parts) if part.counter), "")

    def text(self, counted: Mapping[str, int], around: Sequence[int] = ()) -> str:
        """Return what is printed where counters have ``counted`` so far.

        Args:
            counted: the number of each counter.
            around: the numbers of the items that this one stands in, the outermost first.
        """
        return "".join(self._said(part, counted, around) for part in self.parts)

    def _said(self, part: Printed, counted: Mapping[str, int], around: Sequence[int]) -> str:
        if not part.counter:
            return part.words
        numbers = [*([] if part.between is None else around), counted.get(part.counter, 0)]
        return (part.between or "").join(figures(each, part.format) for each in numbers)


@frozen
class Sheet:
    """What style sheets say of lists by their classes; of those of no class under no name."""

    types: Mapping[str, str]
    before: Mapping[str, Before]


def sheet_of(root: Element) -> Sheet:
    """Return what the style sheets in a page say of its lists."""
    types: dict[str, str] = {}
    before: dict[str, Before] = {}
    for selector, stated in _rules(root):
        if (found := _CONTENT.search(stated)) and (items := _BEFORE_ITEMS.fullmatch(selector)):
            before[items[1] or ""] = Before(tuple(_parts(found[1])))
        elif (found := _TYPE.search(stated)) and (lists := _OF_LISTS.fullmatch(selector)):
            types[lists[1]] = found[1].strip()
    return Sheet(types, before)


def _rules(root: Element) -> Iterator[tuple[str, str]]:
    """Yield each selector with what is stated for it."""
    for style in root.iter("style"):
        for named, stated in _parted(_COMMENT.sub("", style.text or "")):
            # What is imported stands before the first rule, and ends as one statement of it does.
            for selector in named.rpartition(";")[2].split(","):
                if len(selector) <= _LONGEST:
                    yield selector.strip(), stated[:_LONGEST]


def _parted(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before two braces, and what between them."""
    named, at = "", 0
    for brace in _BRACE.finditer(text):
        words, at = text[at : brace.start()], brace.end()
        if brace[0] == "{":
            named = words
        elif named:
            yield named, words
            named = ""


def _parts(content: str) -> Iterator[Printed]:
    for part in _PRINTED.finditer(content):
        between = _ESCAPED.sub(_unescaped, part[4] or "") if part[2] else None
        words = _ESCAPED.sub(_unescaped, part[1] or "")
        yield Printed(words, part[3] or "", part[5] or "decimal", between)


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1] or "0", 16)
    return found[2] or (chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd")
