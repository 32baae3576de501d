"""What stands where in a sketched text, and how to get from one to the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from plans.editing.buffers import Span
from plans.reading import Node, Part
from plans.values import frozen

Path = tuple[str | int, ...]


@frozen
class Spot:
    """A key or a scalar, and the way to it.

    Attributes:
        path: the keys and numbers of items on the way to the value; of a key, to its value.
        node: what stands there.
        on_key: whether it is a key.
        part: the entry or item that it is of.
        holders: the collections on the way, the outermost first.
    """

    path: Path
    node: Node
    on_key: bool
    part: Part
    holders: tuple[Node, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.node.start, self.node.end)


def step_of(part: Part, index: int) -> str | int:
    """Return what leads to a part: its key, or its number."""
    return part.key.text if part.key else index


def spot_at(root: Node, offset: int) -> Spot | None:
    """Return the key or scalar at a character; None where nothing is written."""
    node, path, holders = root, (), ()  # type: tuple[Node, Path, tuple[Node, ...]]
    while node.parts:
        index = bisect_right(node.parts, offset, key=lambda part: part.start) - 1
        if index < 0:
            return None
        part = node.parts[index]
        path, holders = (*path, step_of(part, index)), (*holders, node)
        if part.key and part.key.start <= offset <= part.key.end:
            return Spot(path, part.key, True, part, holders)
        node = part.value
        if node.kind in ("text", "alias"):
            within = node.start <= offset <= node.end
            return Spot(path, node, False, part, holders) if within else None
    return None


def inside(node: Node | None, *path: str | int) -> Node | None:
    """Return what stands at ``path`` below ``node``; None for nothing."""
    for step in path:
        if node is None:
            return None
        node = _child(node, step)
    return node


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(step, int):
        known = node.kind == "list" and step < len(node.parts)
        return node.parts[step].value if known else None
    named = (each.value for each in node.parts if each.key and each.key.text == step)
    return next(named, None)


def text_of(node: Node | None, *path: str | int) -> str:
    """Return the words at ``path``; none if it is no scalar."""
    found = inside(node, *path)
    return found.text if found and found.kind == "text" else ""


def entries(node: Node | None) -> Iterator[tuple[str | int, Part]]:
    """Yield what is in a collection, by key or number."""
    for index, part in enumerate(node.parts if node else ()):
        yield step_of(part, index), part


def scalars(root: Node) -> Iterator[tuple[Path, Node]]:
    """Yield every scalar that is a value, with the way to it, in the order of the text."""
    stack: list[tuple[Path, Node]] = [((), root)]
    while stack:
        path, node = stack.pop()
        if node.kind == "text":
            yield path, node
        stack += [((*path, step), part.value) for step, part in reversed(list(entries(node)))]


def data(node: Node) -> object:
    """Return a value as a reader would have it: dicts, lists, words and None."""
    if node.kind == "map":
        return {part.key.text: data(part.value) for part in node.parts if part.key}
    if node.kind == "list":
        return [data(part.value) for part in node.parts]
    return node.text if node.text or node.style else None


def starting_at(root: Node, offset: int) -> Part | None:
    """Return the entry whose key, or the item whose value, starts at a character."""
    node, found = root, None
    while node.parts:
        index = bisect_right(node.parts, offset, key=lambda part: part.start) - 1
        if index < 0:
            return found
        part = node.parts[index]
        if part.key and part.key.start == offset:
            return part
        if part.value.start == offset:
            found = part
        node = part.value
    return found
