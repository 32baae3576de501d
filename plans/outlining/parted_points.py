"""Clauses whose paragraphs number points within themselves: the points become clauses of their own.

So two sides have the same clauses of which one writes the points in lines and one in a row. What
is quoted keeps its points.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import zip_longest

from plans.drafting import Passage
from plans.outlining.certain_labels import certain_mark
from plans.outlining.inline_points import Point, Points, points_after, points_in
from plans.outlining.labelled import marked_node
from plans.outlining.lists import goes_on_after
from plans.outlining.nesting import MAX_LEVELS
from plans.outlining.nodes import Node
from plans.outlining.numbers_within import counted_paragraphs
from plans.outlining.printed_numbers import Reading


def with_points(root: Node) -> Node:
    """Return ``root`` with a clause for every point that a paragraph of its clauses numbers."""
    _part_children(root, 0)
    return root


def _part_children(node: Node, depth: int) -> None:
    if depth >= MAX_LEVELS:
        return
    pairs = zip_longest(node.children, node.children[1:])
    run_on = [each for child, after in pairs for each in _run_on(child, after)]
    styles = {each.style for each in run_on if each.label}
    node.children = [each for child in run_on for each in _set_out(child, styles)]
    for child in node.children:
        _part_own(child)
        _part_children(child, depth + 1)


def _run_on(node: Node, after: Node | None) -> Iterator[Node]:
    """Yield ``node``, and the points that go on from it on its own line: "1) …; 2) …; 3) …"."""
    own = None if node.quotes else _number(node)
    found = points_after(node.texts[0], own) if own and _says_one(node) else None
    if found is None or own is None or _follows(after, own):
        yield node
        return
    first, *others = found.points
    node.texts = [first.words]
    yield node
    yield from (_node(point, node) for point in others)
    yield from _closing(found, node)


def _says_one(node: Node) -> bool:
    """Say whether ``node`` says one paragraph and nothing more."""
    return len(node.texts) == 1 and not node.children


def _follows(after: Node | None, own: Reading) -> bool:
    """Say whether the number after ``own`` is that of the clause behind it."""
    number = _number(after) if after else None
    return number is not None and number.full > own.full


def _number(node: Node) -> Reading | None:
    return certain_mark(node.label).readings[0] if node.label else None


def _set_out(node: Node, styles: Set[str]) -> list[Node]:
    """Return ``node``, or in its place the points of a plan, which stand beside what leads to them.

    So they do where they are written in lines; ``styles`` are those of the numbers beside it.
    """
    if not node.is_paragraph or node.quotes:
        return [node]
    if counted := counted_paragraphs(node.texts):
        node.texts, points = _counted(node, counted)
    elif found := _plan(node, styles):
        node.texts = [found.lead] if found.lead else []
        points = [*(_node(point, node) for point in found.points), *_closing(found, node)]
    else:
        return [node]
    return [node, *points] if node.texts else points


def _plan(node: Node, styles: Set[str]) -> Points | None:
    """Return the points of a plan that a paragraph numbers."""
    found = points_in(node.texts[0]) if _says_one(node) else None
    if found is None or _is_a_list(found) or found.points[0].reading.style in styles:
        return None
    return found


def _is_a_list(found: Points) -> bool:
    """Say whether points stand below the words that lead to them, as those of a sentence do."""
    *others, _ = found.points
    style = found.points[0].reading.style
    if not style.endswith((")", "°")) or style != style.lower():
        return False
    return style != "1)" or all(goes_on_after(point.words) for point in others)


def _part_own(node: Node) -> None:
    """Give ``node`` the points that its paragraphs number."""
    if node.children or node.quotes:
        return
    counted = counted_paragraphs(node.texts) if len(node.texts) > 1 else None
    if counted:
        node.texts, node.children = _counted(node, counted)
        return
    own, texts, children = _number(node), list[str](), list[Node]()
    for text in node.texts:
        found = points_in(text, own)
        if found:
            children += _below(found, node, texts, first=not children)
        elif children:
            children.append(_paragraph(text, node))
        else:
            texts.append(text)
    node.titled = node.titled and node.texts[:1] == texts[:1]
    node.texts, node.children = texts, children


def _counted(node: Node, counted: slice) -> tuple[list[str], list[Node]]:
    """Return the paragraphs of ``node`` that lead to those that count, and these as clauses."""
    words = [_paragraph(text, node, stated=True) for text in node.texts[counted]]
    behind = [_paragraph(text, node) for text in node.texts[counted.stop :]]
    return node.texts[: counted.start], [*words, *behind]


def _below(found: Points, node: Node, texts: list[str], *, first: bool) -> list[Node]:
    """Return the clauses that a paragraph makes; what leads to the first is said by ``node``."""
    points = [_node(point, node) for point in found.points]
    if first:
        texts += [found.lead] if found.lead else []
        return [*points, *_closing(found, node)]
    if not found.lead:
        return [*points, *_closing(found, node)]
    led = _paragraph(found.lead, node)
    led.children = points
    return [led, *_closing(found, node)]


def _node(point: Point, parent: Node) -> Node:
    made = marked_node(point.mark, point.reading) if point.mark else Node(stated=True)
    made.texts = [point.words]
    made.passages = _places(parent)
    return made


def _closing(found: Points, parent: Node) -> Iterator[Node]:
    if found.rest:
        yield _paragraph(found.rest, parent)


def _paragraph(text: str, parent: Node, *, stated: bool = False) -> Node:
    return Node(texts=[text], stated=stated, passages=_places(parent))


def _places(parent: Node) -> list[Passage]:
    return [replace(passage, notes=()) for passage in parent.passages]
