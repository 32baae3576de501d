"""The passes that find the clauses of a document, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from plans.drafting import Block
from plans.outlining.bullets import bullets_of, definitions_of
from plans.outlining.candidates import candidates_of
from plans.outlining.certain_labels import openings_of
from plans.outlining.explanation import explained
from plans.outlining.heads_above import with_heads_above
from plans.outlining.joining import Statements
from plans.outlining.layout import Layout
from plans.outlining.levels import order_of
from plans.outlining.lists import list_forms
from plans.outlining.nesting import nested
from plans.outlining.nodes import Node


def tree_of(
    blocks: Sequence[Block], rest: Sequence[Block], layout: Layout, *, marked: bool
) -> Node:
    """Return the tree of clauses of a document.

    Args:
        blocks: all its blocks.
        rest: those below its title.
        layout: how it is laid out.
        marked: whether it is Markdown.
    """
    lines = [line for block in blocks for line in block.lines]
    openings = openings_of(blocks, marked=marked)
    labels = explained(candidates_of(rest, openings, layout, marked=marked))
    bullets = bullets_of(rest, openings, labels, layout, marked=marked)
    bullets |= definitions_of(rest, labels, bullets)
    forms = list_forms(lines, labels, bullets)
    order = order_of(chain.from_iterable(labels[no] for no in sorted(labels)))
    statements = Statements(lines, openings, labels, bullets, forms, layout, marked=marked)
    said = with_heads_above(tuple(statements.of(rest)))
    return nested(said, order, forms, base=layout.base, marked=marked)
