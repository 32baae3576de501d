"""The parts of a file as a reader would list them: clauses within clauses, rows of registers."""

from __future__ import annotations

from collections.abc import Iterator

from plans.editing.buffers import Span
from plans.editing.spots import entries, inside, text_of
from plans.reading import Node, Part
from plans.values import frozen

# What a row is called, the first that it has.
_NAMES = ("heading", "title", "name", "statement", "text", "id", "revision", "from")
_LONGEST = 80


@frozen
class Item:
    """A clause or row: what it is called, its id, all of it, its name alone, and what is below."""

    name: str
    id: str
    span: Span
    chosen: Span
    below: tuple[Item, ...] = ()


def outline(root: Node) -> tuple[Item, ...]:
    """Return the clauses of a revision, or the rows of a register."""
    if inside(root, "clauses") is not None:
        return _clauses(root)
    return tuple(
        _row(str(step), part)
        for _, top in entries(root)
        for step, part in entries(top.value)
        if part.value.kind == "map"
    )


def _clauses(node: Node) -> tuple[Item, ...]:
    found = entries(inside(node, "clauses"))
    return tuple(_row("", part) for _, part in found if part.value.kind == "map")


def _row(key: str, part: Part) -> Item:
    value = part.value
    id = text_of(value, "id") or (key if part.key else "")
    words = next(filter(None, (text_of(value, name) for name in _NAMES)), "") or id or "…"
    name = f"{text_of(value, 'label')} {words}".strip()
    shown = name if len(name) <= _LONGEST else name[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return Item(shown, id, Span(part.start, part.end), _chosen(part), _clauses(value))


def _chosen(part: Part) -> Span:
    keys = (each.key for each in part.value.parts)
    named = part.key or inside(part.value, "id") or next(filter(None, keys), part.value)
    return Span(named.start, named.end)


def all_items(items: tuple[Item, ...]) -> Iterator[Item]:
    """Yield every item, those below it after each."""
    for item in items:
        yield item
        yield from all_items(item.below)
