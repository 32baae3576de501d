"""The walk over a YAML text that finds what to edit: entries by key, items by id or value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from plans.reading import BREAK, Node, Part, Unplaced, lines_of, parse_nodes
from plans.writing.entry_layout import Edit, Layout, applied, shifted
from plans.writing.item_places import Home, homes, id_of, ids, paired
from plans.writing.new_text import (
    YamlText,
    double,
    is_folded,
    is_literal,
    is_plain,
    is_printable,
    rewrapped,
    single,
)
from plans.writing.whole_files import WIDTH

_GONE: Any = object()
# Lines of a new text are no shorter than this, however short the old ones were.
_NARROW = 40
# How a text is put in each style that stands on its line.
_STYLES: dict[str, Callable[[str], str]] = {"": str, "'": single, '"': double}
# What stands in the first line of a block: ``|-  # a comment``; a stated indent is none of it.
_BLOCK_HEADER = re.compile(r"([|>])[+-]?+(?!\d)([^\r\n]*)[\r\n]*")


class EditWalk:
    """One attempt at an edit.

    Attributes:
        expand: whether every alias is written out, because what it repeats may change.
    """

    def __init__(self, text: str, *, expand: bool, blocks: bool) -> None:
        lines = lines_of(text)
        self.text, self.lines, self.expand = text, lines, expand
        self.root = parse_nodes(text, lines)
        self.layout = Layout(text, lines, self.root)
        quoted = self.root.flow and bool(self.root.parts) and self._key_style() == '"'
        offset = _offset(self.root)
        newline = self.layout.newline
        self.writer = YamlText(newline, self._moved, quoted=quoted, blocks=blocks, offset=offset)
        self.homes: dict[str, Home] = {}

    def _key_style(self) -> str:
        key = self.root.parts[0].key
        return key.style if key else ""

    def edited(self, have: Any, want: Any) -> str:
        """Return the text with ``want`` where it said ``have``.

        Raises:
            Unplaced: it cannot be done in place.
        """
        if not _alike(self.root, have, want):
            raise Unplaced
        counts = Counter(ids(want))
        found = list(homes(self.root, have))
        once = Counter(id for id, _ in found)
        self.homes = {id: home for id, home in found if once[id] == counts[id] == 1}
        return applied(self.text, self._inside(self.root, have, want), 0, len(self.text))

    def _value(self, part: Part, have: Any, want: Any, flow: bool) -> list[Edit]:
        """Return the edits that turn the value of ``part`` from ``have`` into ``want``."""
        node = part.value
        if have == want and not (self.expand and node.aliases):
            return []
        if node.kind == "list" and len(node.parts) == 1 and not isinstance(have, list):
            # A list of one name reads as the name alone.
            have, want = [have], want if isinstance(want, list) else [want]
        try:
            return self._kept(part, have, want, flow)
        except Unplaced:
            return [self._bracketed(part, want) if flow else self._anew(part, want)]

    def _kept(self, part: Part, have: Any, want: Any, flow: bool) -> list[Edit]:
        """Return the edits that keep how the value of ``part`` is written."""
        node = part.value
        if _alike(node, have, want):
            return self._inside(node, have, want)
        if node.kind == "text" and isinstance(want, str) and node.end > node.start:
            return [self._text(part, want, flow)]
        raise Unplaced

    def _inside(self, node: Node, have: Any, want: Any) -> list[Edit]:
        return self._map(node, have, want) if node.kind == "map" else self._list(node, have, want)

    def _map(self, node: Node, have: dict[str, Any], want: dict[str, Any]) -> list[Edit]:
        places = {part.name: index for index, part in enumerate(node.parts)}
        if not places.keys() >= have.keys():
            raise Unplaced
        edits: list[Edit] = []
        for key in want.keys() & places.keys():
            part = node.parts[places[key]]
            edits += self._value(part, have.get(key, _GONE), want[key], node.flow)
        order: list[int | str] = [
            index for key, index in places.items() if key in want or key not in have
        ]
        at = 0
        for key, value in want.items():
            if key in places:
                at = order.index(places[key]) + 1
            else:
                order.insert(at, self._new_entry(node, key, value))
                at += 1
        return self._arranged(node, order, edits)

    def _new_entry(self, node: Node, key: str, value: Any) -> str:
        if node.flow:
            return f"{self.writer.inline(key)}: {self.writer.inline(value)}"
        return self.writer.entry(key, value, node.parts[0].column)

    def _list(self, node: Node, have: list[Any], want: list[Any]) -> list[Edit]:
        edits: list[Edit] = []
        order: list[int | str] = []
        for value, index in zip(want, paired(have, want), strict=True):
            if index is None:
                order.append(self._new_item(node, value))
            else:
                self._home(value)
                edits += self._value(node.parts[index], have[index], value, node.flow)
                order.append(index)
        return self._arranged(node, order, edits)

    def _new_item(self, node: Node, value: Any) -> str:
        if node.flow:
            return self.writer.inline(value)
        return self.writer.item(value, node.parts[0].column)

    def _arranged(self, node: Node, order: list[int | str], edits: list[Edit]) -> list[Edit]:
        if order == list(range(len(node.parts))):
            return edits
        if not order:
            raise Unplaced
        arrange = self.layout.brackets if node.flow else self.layout.block
        return [arrange(node, order, edits)]

    def _moved(self, value: Any, column: int) -> str | None:
        """Return the lines of an item that stands in another list so far, with its comments."""
        home = self._home(value)
        if home is None:
            return None
        node, index, have = home
        part, chunk = node.parts[index], self.layout.chunks(node)[index]
        edits = self._value(part, have, value, flow=False)
        lines = applied(self.text, edits, chunk.own, chunk.end)
        if chunk.own == part.start != self.lines.start(part.start):
            lines = " " * part.column + lines
        lines = shifted(lines, column - part.column)
        return lines if lines[-1:] in "\r\n" else lines + self.layout.newline

    def _home(self, value: Any) -> Home | None:
        """Return where the item stands so far, once: what is taken is no longer there."""
        id = id_of(value)
        return None if id is None else self.homes.pop(id, None)

    def _bracketed(self, part: Part, want: Any) -> Edit:
        value, said = part.value, self.writer.inline(want)
        if value.end == value.start and part.key:
            colon = ":" in self.text[part.key.end : value.start]
            return Edit(value.start, value.end, (" " if colon else ": ") + said)
        return Edit(value.start, value.end, said)

    def _anew(self, part: Part, want: Any) -> Edit:
        """Write the value anew: in its place if old and new are on one line, else with its key."""
        value, column = part.value, part.column
        one_line = value.end > value.start and value.style not in ("|", ">")
        one_line = one_line and (value.flow or not value.parts)
        one_line = one_line and not BREAK.search(self.text[value.start : value.end])
        short = isinstance(want, str) or self.writer.fits(want, column)
        if one_line and short and not self.writer.is_block(want, column):
            return Edit(value.start, value.end, self.writer.inline(want))
        if part.key:
            lines = self.writer.entry(part.name, want, column)
        else:
            lines = self.writer.item(want, column)
        return Edit(part.start, part.end, lines[column:])

    def _text(self, part: Part, want: str, flow: bool) -> Edit:
        """Write a text in the style that the old one has."""
        node = part.value
        if node.style in ("|", ">"):
            return self._block(node, want)
        kept = node.style or _stays_plain(want, part.column, flow)
        if not kept or self.text[node.start] in "&!":
            raise Unplaced
        return Edit(node.start, node.end, _STYLES[node.style](want))

    def _block(self, node: Node, want: str) -> Edit:
        start = self.lines.end(node.start)
        header = _BLOCK_HEADER.fullmatch(self.text[node.start : start])
        old = [line for line in BREAK.split(self.text[start : node.end]) if line.strip()]
        if not header or not old or not self.writer.blocks:
            raise Unplaced
        body, chomp = (want[:-1], "") if want.endswith("\n") else (want, "-")
        pad = old[0][: len(old[0]) - len(old[0].lstrip(" "))]
        lines = _literal(body) if node.style == "|" else self._folded(old, body, len(pad))
        newline = self.layout.newline
        said = "".join(pad + line + newline for line in lines)
        return Edit(node.start, node.end, f"{header[1]}{chomp}{header[2]}{newline}{said}")

    def _folded(self, old: list[str], body: str, pad: int) -> list[str]:
        if not is_folded(body):
            raise Unplaced
        return rewrapped(old, body, self._width(old, pad))

    def _width(self, old: list[str], pad: int) -> int:
        if len(old) == 1:
            return max(WIDTH - pad, _NARROW)
        return max(*(len(line.strip()) for line in old), _NARROW)


def _alike(node: Node, have: Any, want: Any) -> bool:
    """Say whether ``node`` can become ``want`` part by part."""
    if node.kind == "map":
        return isinstance(have, dict) and isinstance(want, dict) and bool(node.parts)
    whole = isinstance(have, list) and isinstance(want, list) and bool(want)
    return node.kind == "list" and whole and len(node.parts) == len(have) > 0


def _stays_plain(text: str, column: int, flow: bool) -> bool:
    """Say whether a text needs no quotes where one without them stands."""
    if flow:
        return is_plain(text)
    long = len(text) + column > WIDTH and is_folded(text)
    return not long and (is_plain(text) or _plain_in_block(text))


def _plain_in_block(text: str) -> bool:
    """Commas and semicolons need quotes in brackets only."""
    return is_plain(re.sub(r"[,;](?= \w)", "", text))


def _literal(body: str) -> list[str]:
    printable = is_printable(body.replace("\n", ""))
    if not printable or not (is_literal(body) or is_folded(body)):
        raise Unplaced
    return body.split("\n")


def _offset(node: Node) -> int:
    """Return how much further in than its key a list of the file stands: 2 where none tells."""
    for part in node.parts:
        value = part.value
        if value.kind == "list" and value.parts and not value.flow:
            return max(value.parts[0].column - part.column, 0)
    return 2
