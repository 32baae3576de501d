"""The tree of a document that delimits its clauses itself: labels, headings, nesting are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.drafting import Part
from plans.outlining.certain_labels import certain_mark
from plans.outlining.labelled import marked_node
from plans.outlining.nesting import MAX_LEVELS
from plans.outlining.nodes import Node


def tree_of_parts(parts: Sequence[Part]) -> Node:
    """Return the root of the tree that ``parts`` are."""
    root = Node(rank=0)
    root.children = list(_nodes(parts, 1))
    return root


def _nodes(parts: Sequence[Part], depth: int) -> Iterator[Node]:
    """Yield a clause for each part; what stands too deep to be written stands beside its parent."""
    for part in parts:
        node = _node(part)
        below = list(_nodes(part.parts, depth + 1))
        closing = [Node(texts=list(part.closing))] if part.closing else []
        if depth < MAX_LEVELS:
            node.children = [*below, *closing]
            yield node
        else:
            yield from (node, *below, *closing)


def _node(part: Part) -> Node:
    mark = certain_mark(part.label) if part.label else None
    node = marked_node(mark, mark.readings[0]) if mark else Node()
    node.stated = True
    node.heading, node.texts = part.heading, list(part.paragraphs)
    node.passages = [part.passage]
    return node
