"""Where in a YAML text each value stands, to the character: what an edit in place needs to know.

The tree is built from PyYAML's parser events with a stack of its own, as the exact reader's is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

import yaml

from plans.reading.exact import Loader, stand_ins
from plans.values import frozen

# Nobody leaves more room between a key and its colon.
_GAP = 200
BREAK = re.compile(r"\r\n|\r|\n")


class Unplaced(Exception):
    """The text is written in a way that cannot be edited in place."""


@dataclass
class Node:
    """A value as it is written.

    Attributes:
        kind: ``map``, ``list``, ``text`` or ``alias``; ``odd`` if its parts cannot be placed.
        start: where it starts, with its anchor and tag.
        end: where it ends; of a block, after the line break of its last line.
        flow: whether it is written in brackets, or within some.
        style: how a text is written: plain (empty), ``'``, ``"``, ``>`` or ``|``.
        parts: its entries or items.
        aliases: whether an alias stands in it.
    """

    kind: str
    start: int
    end: int = 0
    flow: bool = False
    style: str = ""
    text: str = ""
    parts: list[Part] = field(default_factory=list)
    aliases: bool = False


@dataclass
class Part:
    """An entry of a mapping, or an item of a list without its key.

    Attributes:
        start: of its key, its dash, or in brackets its value.
        end: of its value; in a block, after the line break of its last line.
        column: of its start in the line, from 0.
    """

    key: Node | None
    value: Node
    start: int
    end: int
    column: int

    @property
    def name(self) -> str:
        """What its key says."""
        if self.key is None:
            raise Unplaced
        return self.key.text


@frozen(slots=False)
class Lines:
    """Where the lines of a text start and end."""

    text: str
    ends: list[int]

    def start(self, at: int) -> int:
        """Return the start of the line in which the character ``at`` stands."""
        index = bisect_right(self.ends, at)
        return self.ends[index - 1] if index else 0

    def end(self, at: int) -> int:
        """Return the end of that line, after its break."""
        index = bisect_right(self.ends, at)
        return self.ends[index] if index < len(self.ends) else len(self.text)

    def before(self, at: int) -> int:
        """Return the start of the line that ends at ``at``."""
        index = bisect_left(self.ends, at)
        return self.ends[index - 1] if index else 0


def lines_of(text: str) -> Lines:
    """Return where the lines of ``text`` end."""
    return Lines(text, [match.end() for match in BREAK.finditer(text)])


def parse_nodes(text: str, lines: Lines) -> Node:
    """Return the document in ``text``, which a reader has accepted, with the place of each value.

    What is written in a way that is not known here is odd.

    Raises:
        Unplaced: a key is no text.
    """
    builder = _Builder()
    try:
        # The stand-ins are as long as what they stand for: places stay true.
        for event in yaml.parse(text.translate(stand_ins(text)), Loader=Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise Unplaced from error
    for node in reversed(builder.nodes):  # inner ones first
        try:
            _place(node, text, lines)
        except Unplaced:
            _give_up(node, text, lines)
    if builder.root is None:
        raise Unplaced
    return builder.root


class _Builder:
    """Builds nodes from events; where parts start and blocks end is worked out afterwards."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.nodes: list[Node] = []
        self._stack: list[Node] = []
        self._keys: list[Node | None] = []

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                style = event.style or ""
                self._put(self._node("text", event, style=style, text=event.value))
            case yaml.AliasEvent():
                self._put(self._node("alias", event, aliases=True))
                for node in self._stack:
                    node.aliases = True
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                kind = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
                node = self._node(kind, event, flow=bool(event.flow_style))
                self._put(node)
                self._stack.append(node)
                self._keys.append(None)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                mark: Any = event.end_mark
                self._stack.pop().end = mark.index
                self._keys.pop()

    def _node(self, kind: str, event: Any, **given: Any) -> Node:
        node = Node(kind, event.start_mark.index, event.end_mark.index, **given)
        self.nodes.append(node)
        return node

    def _put(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        frame, key = self._stack[-1], self._keys[-1]
        if frame.kind == "map" and key is None:
            if node.kind != "text":
                raise Unplaced
            self._keys[-1] = node
            return
        self._keys[-1] = None
        frame.parts.append(Part(key, node, key.start if key else node.start, node.end, 0))


def _place(node: Node, text: str, lines: Lines) -> None:
    """Work out where the parts of ``node``, or of a block its text, start and end."""
    if node.style in ("|", ">"):
        node.end = _without_blank_lines(node, text, lines)
    if node.flow:
        for part in node.parts:
            part.end = max(part.value.end, part.key.end if part.key else 0)
    if node.flow or not node.parts:
        return
    if node.kind == "list":
        _find_dashes(node, text, lines)
    for part in node.parts:
        _place_part(part, text, lines)
    node.end = node.parts[-1].end


def _place_part(part: Part, text: str, lines: Lines) -> None:
    line = lines.start(part.start)
    part.column = part.start - line
    before = text[line : part.start].rstrip(" \t")
    if before.endswith("?"):  # "? key" on a line, ": value" on another
        part.start, part.column = line + len(before) - 1, len(before) - 1
    elif part.key and not re.match(r"[ \t]*:", text[part.key.end : part.key.end + _GAP]):
        raise Unplaced
    part.end = _end(part, lines)


def _give_up(node: Node, text: str, lines: Lines) -> None:
    """Keep only where ``node`` ends: before the comments and blank lines that follow it."""
    node.kind, node.parts = "odd", []
    node.end = lines.start(node.end) if node.end < len(text) else node.end
    while (line := lines.before(node.end)) > node.start and _is_layout(text[line : node.end]):
        node.end = line


def _is_layout(line: str) -> bool:
    return not line.strip() or line.lstrip(" \t").startswith("#")


def _end(part: Part, lines: Lines) -> int:
    value = part.value
    if value.style in ("|", ">") or value.kind == "odd" or (value.parts and not value.flow):
        return value.end
    return lines.end(max(value.end, part.start))


def _without_blank_lines(node: Node, text: str, lines: Lines) -> int:
    """Blank lines below a block are layout, unless it keeps them."""
    header = text[node.start : lines.end(node.start)]
    end = node.end
    if re.search(r"[|>]\d?\+", header):
        return end
    while (line := lines.before(end)) > node.start and not text[line:end].strip():
        end = line
    return end


def _find_dashes(node: Node, text: str, lines: Lines) -> None:
    """The events tell where the first item's dash is, if nothing is said of the list before it."""
    at = node.start
    if text[at] in "&!":
        at = len(text[: node.parts[0].value.start].rstrip(" \t")) - 1
    if text[at] != "-":
        raise Unplaced
    column = at - lines.start(at)
    node.parts[0].start = at
    dash = re.compile(rf"^ {{{column}}}-(?=\s|\Z)", re.MULTILINE)
    before = _end(node.parts[0], lines)
    for part in node.parts[1:]:
        found = dash.search(text, before, part.value.start + 1)
        if not found:
            raise Unplaced
        part.start = found.end() - 1
        before = _end(part, lines)
