"""The passes that find the clauses of a document, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.drafting import Block, Line
from plans.outlining.bullets import bullets_of, definitions_of
from plans.outlining.candidates import candidates_of
from plans.outlining.explanation import explained
from plans.outlining.heads_above import with_heads_above
from plans.outlining.joining import Statements
from plans.outlining.layout import Layout
from plans.outlining.levels import order_of
from plans.outlining.line_openings import Opening
from plans.outlining.lists import list_forms
from plans.outlining.nesting import nested
from plans.outlining.nodes import Node
from plans.outlining.part_order import in_order
from plans.outlining.parted_points import with_points
from plans.outlining.sections import sections_of
from plans.outlining.unsigned_items import unsigned_items_of


def tree_of(
    lines: Sequence[Line],
    rest: Sequence[Block],
    openings: Sequence[Opening | None],
    layout: Layout,
    *,
    marked: bool,
) -> Node:
    """Return the tree of clauses of a document.

    Args:
        lines: all its lines.
        rest: its blocks below the title.
        openings: what each of the lines opens with.
        layout: how it is laid out.
        marked: whether it is Markdown.
    """
    texts = {line.no: line.text for line in lines}
    labels = explained(in_order(candidates_of(rest, openings, layout, marked=marked), texts))
    bullets = bullets_of(rest, openings, labels, layout, marked=marked)
    bullets |= definitions_of(rest, labels, bullets)
    if not marked:
        bullets |= unsigned_items_of(rest, labels, bullets)
    forms = list_forms(lines, labels, bullets)
    order = order_of([label for no in sorted(labels) for label in labels[no]])
    statements = Statements(lines, openings, labels, bullets, forms, layout, marked=marked)
    said = tuple(with_heads_above(tuple(statements.of(rest))))
    order = replace(order, sections=sections_of(said))
    return with_points(nested(said, order, forms, base=layout.base, marked=marked))
