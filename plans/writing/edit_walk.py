"""The walk over a YAML text that finds what to edit: entries by key, items by id or value."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from plans.reading import BREAK, Node, Part, Unplaced, lines_of, parse_nodes
from plans.writing.entry_layout import Edit, Layout, applied, shifted
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
        self.homes: dict[str, tuple[Node, int, Any]] = {}

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
        counts = Counter(_ids(want))
        homes = list(_homes(self.root, have))
        once = Counter(id for id, _ in homes)
        self.homes = {id: home for id, home in homes if once[id] == counts[id] == 1}
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
            if _alike(node, have, want):
                return self._inside(node, have, want)
            if node.kind == "text" and isinstance(want, str) and node.end > node.start:
                return [self._text(part, want, flow)]
        except Unplaced:
            pass
        return [self._bracketed(part, want) if flow else self._anew(part, want)]

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
        for value, index in zip(want, _paired(have, want), strict=True):
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

    def _home(self, value: Any) -> tuple[Node, int, Any] | None:
        """Return where the item stands so far, once: what is taken is no longer there."""
        id = value.get("id") if isinstance(value, dict) else None
        return self.homes.pop(id, None) if isinstance(id, str) else None

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
        long = not flow and len(want) + part.column > WIDTH and is_folded(want)
        if node.style == "" and (
            long or not (is_plain(want) or (not flow and _plain_in_block(want)))
        ):
            raise Unplaced
        if self.text[node.start] in "&!":
            raise Unplaced
        said = single(want) if node.style == "'" else double(want) if node.style else want
        return Edit(node.start, node.end, said)

    def _block(self, node: Node, want: str) -> Edit:
        start = self.lines.end(node.start)
        header = re.fullmatch(
            r"([|>])[+-]?([^\w\r\n]?[^\r\n]*)([\r\n]*)", self.text[node.start : start]
        )
        body, chomp = (want[:-1], "") if want.endswith("\n") else (want, "-")
        old = [line for line in BREAK.split(self.text[start : node.end]) if line.strip()]
        if not header or header[2][:1].isdigit() or not old or not self.writer.blocks:
            raise Unplaced
        pad = old[0][: len(old[0]) - len(old[0].lstrip(" "))]
        if node.style == ">" and is_folded(body):
            lines = rewrapped(old, body, self._width(old, len(pad)))
        elif (
            node.style == "|"
            and is_printable(body.replace("\n", ""))
            and (is_literal(body) or is_folded(body))
        ):
            lines = body.split("\n")
        else:
            raise Unplaced
        newline = self.layout.newline
        said = "".join(pad + line + newline for line in lines)
        return Edit(node.start, node.end, f"{header[1]}{chomp}{header[2]}{newline}{said}")

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


def _plain_in_block(text: str) -> bool:
    """Commas and semicolons need quotes in brackets only."""
    return is_plain(re.sub(r"[,;](?= \w)", "", text))


def _paired(have: list[Any], want: list[Any]) -> list[int | None]:
    """Return for each item of ``want`` which one of ``have`` it is: by id, value, or place."""
    if all(isinstance(each, dict) and "id" in each for each in (*have, *want)):
        places: dict[str, list[int]] = {}
        for index, each in enumerate(have):
            places.setdefault(str(each["id"]), []).append(index)
        known = (places.get(str(each["id"])) for each in want)
        return [each.pop(0) if each else None for each in known]
    paired: list[int | None] = []
    old, new = ([json.dumps(each, sort_keys=True) for each in side] for side in (have, want))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        indexes: list[int | None] = list(range(start, end))
        paired += (indexes + [None] * (last - first))[: last - first]
    return paired


def _ids(value: Any) -> Iterator[str]:
    """Yield the id of every item below ``value`` that has one."""
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(value, list) and isinstance(each, dict) and isinstance(each.get("id"), str):
            yield each["id"]
        if isinstance(each, dict | list):
            yield from _ids(each)


def _homes(node: Node, have: Any) -> Iterator[tuple[str, tuple[Node, int, Any]]]:
    """Yield for every item with an id, in a block below ``node``, where it stands."""
    if node.kind == "map" and isinstance(have, dict):
        for part in node.parts:
            if part.name in have:
                yield from _homes(part.value, have[part.name])
    if node.kind == "list" and isinstance(have, list) and len(have) == len(node.parts):
        for index, (part, each) in enumerate(zip(node.parts, have, strict=True)):
            if isinstance(each, dict) and isinstance(each.get("id"), str) and not node.flow:
                yield each["id"], (node, index, each)
            yield from _homes(part.value, each)


def _offset(node: Node) -> int:
    """Return how much further in than its key a list of the file stands: 2 where none tells."""
    for part in node.parts:
        value = part.value
        if value.kind == "list" and value.parts and not value.flow:
            return max(value.parts[0].column - part.column, 0)
    return 2
