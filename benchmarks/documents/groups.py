"""One clause becomes several, or several become one, at the ends of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from benchmarks.documents.document import Node
from benchmarks.documents.draft import DEEPEST, Draft, free, leaf
from benchmarks.documents.grammar import Sentence

# How often three take part instead of two, and how often a level is opened or closed by it.
_THREE_PARTS = 0.3
_DOWN = 0.2
_THREE_MERGED = 0.15
_UP = 0.15


def splittable(draft: Draft, node: Node) -> bool:
    """Whether a clause has sentences to divide."""
    return leaf(draft, node) and len(node.sentences) > 1


def split(draft: Draft, node: Node) -> bool:
    """Divide a clause; the parts follow it, or become its sub-clauses."""
    pieces = _pieces(draft, node.sentences)
    if not all(_telling(draft, node, piece) for piece in pieces):
        return False
    draft.gone.add(node, draft.above(node))
    node.sentences = pieces[0]
    made = [_part(draft, node, piece) for piece in pieces[1:]]
    down = draft.depth(node) < DEEPEST and draft.rng.random() < _DOWN
    parent = node if down else draft.parents[node.key]
    at = 0 if down else draft.family(node).index(node) + 1
    for number, part in enumerate(made):
        draft.author.written.add(part.text)
        draft.place(part, parent, at + number)
    draft.finish([node, *made], "split down" if down else "split")
    return True


def _pieces(draft: Draft, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    parts = 3 if len(sentences) > 2 and draft.rng.random() < _THREE_PARTS else 2
    inner = sorted(draft.rng.sample(range(1, len(sentences)), parts - 1))
    return [list(sentences[a:b]) for a, b in pairwise([0, *inner, len(sentences)])]


def _telling(draft: Draft, node: Node, piece: Sequence[Sentence]) -> bool:
    """Whether a part can be known for what it is: by words that only this clause had."""
    text = "\n".join(sentence.text for sentence in piece)
    known = text in draft.author.written
    own = any(draft.sentences[sentence.text] == 1 for sentence in piece)
    return not known and own and draft.wordy(text, node)


def _part(draft: Draft, node: Node, sentences: list[Sentence]) -> Node:
    key = next(draft.author.keys)
    part = replace(node, key=key, sentences=sentences, children=[], heading="", edits=[])
    if node.heading and draft.rng.random() < 0.5:
        part.heading = draft.author.pens[node.scope.grammar].phrase("heading", node.scope)
    return part


def mergeable(draft: Draft, node: Node) -> bool:
    """Whether a clause can be joined to another and still be known in it."""
    return leaf(draft, node) and node.kind in ("prose", "item") and draft.telling(node)


def merge(draft: Draft, node: Node) -> bool:
    """Join a clause with the one or two that follow, or sub-clauses with their parent."""
    if draft.rng.random() < _UP and _fold(draft, node):
        return True
    family = draft.family(node)
    number = 2 if draft.rng.random() < _THREE_MERGED else 1
    after = family[family.index(node) + 1 :][:number]
    if len(after) < number or not all(mergeable(draft, each) for each in after):
        return False
    _unite(draft, node, after, "merged")
    return True


def _fold(draft: Draft, node: Node) -> bool:
    """Take the sub-clauses up into their parent, if there are only one or two."""
    parent = draft.parents[node.key]
    if parent is None or not free(draft, parent) or len(parent.children) > 2:
        return False
    below = list(parent.children)
    if not all(mergeable(draft, each) for each in below):
        return False
    _unite(draft, parent, below, "merged up")
    return True


def _unite(draft: Draft, node: Node, others: Sequence[Node], name: str) -> None:
    for each in (node, *others):
        draft.gone.add(each, draft.above(each))
    for other in others:
        node.origins += other.origins
        node.sentences = [*node.sentences, *other.sentences]
        draft.take_out(other)
    draft.author.written.add(node.text)
    draft.finish([node], name)
