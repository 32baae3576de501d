"""What the style sheets of a page say of its lists: their figures, and what is printed around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plans.readers.html._counting import figures
from plans.readers.html._tree import Element
from plans.values import frozen

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_OF_LISTS = re.compile(r"(?:ol|ul)?\.([\w-]+)(?:\s*>\s*li|\s+li)?")
_BEFORE_ITEMS = re.compile(r"(?:ol|ul)?\.([\w-]+)(?:\s*>\s*|\s+)li::?before")
_TYPE = re.compile(r"(?:^|;)\s*list-style(?:-type)?\s*:\s*([^;]*)")
_CONTENT = re.compile(r"(?:^|;)\s*content\s*:\s*([^;]*)")
_PRINTED = re.compile(r'"((?:[^"\\]|\\.)*)"|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)')
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6}) ?|(.))")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@frozen
class Before:
    """What is printed before items: words, and between them counters with their figures."""

    parts: tuple[tuple[str, str, str], ...]

    @property
    def counts(self) -> bool:
        """Whether a number is part of it."""
        return any(counter for _, counter, _ in self.parts)

    def text(self, counted: Mapping[str, int]) -> str:
        """Return what is printed where counters have ``counted`` so far."""
        return "".join(
            figures(counted.get(counter, 0), format or "decimal") if counter else words
            for words, counter, format in self.parts
        )


@frozen
class Sheet:
    """What style sheets say of lists by their classes."""

    types: Mapping[str, str]
    before: Mapping[str, Before]


def sheet_of(root: Element) -> Sheet:
    """Return what the style sheets in a page say of its lists."""
    types: dict[str, str] = {}
    before: dict[str, Before] = {}
    for selector, stated in _rules(root):
        if (found := _CONTENT.search(stated)) and (items := _BEFORE_ITEMS.fullmatch(selector)):
            before[items[1]] = Before(tuple(_parts(found[1])))
        elif (found := _TYPE.search(stated)) and (lists := _OF_LISTS.fullmatch(selector)):
            types[lists[1]] = found[1].strip()
    return Sheet(types, before)


def _rules(root: Element) -> Iterator[tuple[str, str]]:
    for style in root.iter("style"):
        for rule in _RULE.finditer(_COMMENT.sub("", style.text or "")):
            # What is imported stands before the first rule, and ends as one statement of it does.
            for selector in rule[1].rpartition(";")[2].split(","):
                yield selector.strip(), rule[2]


def _parts(content: str) -> Iterator[tuple[str, str, str]]:
    for part in _PRINTED.finditer(content):
        yield _ESCAPED.sub(_unescaped, part[1] or ""), part[2] or "", part[3] or ""


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1] or "0", 16)
    return found[2] or (chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd")
