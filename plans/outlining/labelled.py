"""Clauses with a label: what of it goes into their ids, and when one becomes two."""

from __future__ import annotations

from dataclasses import replace

from plans.outlining.explanation import Label
from plans.outlining.ids import fold
from plans.outlining.keyword_labels import is_ordinal
from plans.outlining.keywords import ARTICLE, ITEM
from plans.outlining.lists import key
from plans.outlining.nodes import Level, Node
from plans.outlining.numerals import han
from plans.outlining.printed_numbers import Mark, Reading

_SECTION_IN_ARTICLE = ARTICLE + 1


def node_of(label: Label) -> Node:
    """Return the clause that ``label`` begins."""
    node = marked_node(label.mark, label.reading)
    node.tail, node.style = label.mark.tail, key(label)
    return node


def marked_node(mark: Mark, reading: Reading) -> Node:
    """Return the clause that begins with a ``mark`` which means what ``reading`` says."""
    node = Node(mark.printed, _slug(mark, reading), mark.rank, style=reading.style)
    # Articles, and sections of articles, are numbered through; what is below starts again.
    node.worded = bool(mark.kind) and mark.rank <= _SECTION_IN_ARTICLE
    return node


def split(level: Level) -> None:
    """Make two clauses of ``§ 20 (1)`` now that a ``(2)`` follows."""
    node = level.node
    label, slug = node.label.removesuffix(node.tail).rstrip(), node.slug.removesuffix(node.tail)
    below = replace(node, label=node.tail, slug=node.tail, rank=ITEM, tail="", worded=False)
    node.label, node.slug, node.tail = label, slug, ""
    node.heading, node.texts, node.titled, node.children = "", [], False, [below]
    node.passages = [replace(passage, notes=()) for passage in node.passages]


def _slug(mark: Mark, reading: Reading) -> str:
    """Return what of a label goes into an id: numbers as figures, letters as letters."""
    number = "-".join(map(str, reading.full))
    if mark.kind:
        suffix = "" if is_ordinal(mark.suffix) else mark.suffix
        suffix = suffix if suffix.isascii() else str(han(suffix[1:]) or "bis")
        between = "" if len(suffix) == 1 and suffix.isalpha() else " "
        return f"{mark.kind} {number}{between}{suffix} {mark.tail}"
    return number + mark.suffix if mark.core[0].isdecimal() else fold(mark.core) or number
