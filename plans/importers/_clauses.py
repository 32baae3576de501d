"""The tree as it was read, to clauses: settles headings, gives ids, leaves out what is empty."""

from __future__ import annotations

from collections.abc import Iterator

from plans.importers._ids import Namer, fold
from plans.importers._keywords import ARTICLE
from plans.importers._nodes import Node
from plans.importers._prose import is_shouted, is_titular, run_in_heading
from plans.model import Clause

# Articles, and sections of articles, are numbered through a document; what is below starts again.
_NUMBERED_THROUGH = ARTICLE + 1


def clauses_of(root: Node) -> tuple[Clause, ...]:
    """Return the clauses below ``root``, each with an id of its own."""
    namer = Namer()
    return tuple(_below(root, "", "", namer))


def _below(node: Node, id: str, number: str, namer: Namer) -> Iterator[Clause]:
    for child in node.children:
        if child.label or not child.is_bare:
            yield _clause(child, id, number, namer)


def _clause(node: Node, above: str, number: str, namer: Namer) -> Clause:
    heading, text = _heading_and_text(node)
    id = namer.name(*_wishes(node, heading or text, above, number))
    own = _digits(node.slug)
    below = tuple(_below(node, id, own, namer))
    return Clause(id=id, label=node.label, heading=heading, text=text, clauses=below)


def _heading_and_text(node: Node) -> tuple[str, str]:
    heading, texts = node.heading, list(node.texts)
    if texts and node.label and not heading:
        if _begins_with_heading(node):
            heading = texts.pop(0)
        else:
            heading, texts[0] = run_in_heading(texts[0])
    return heading, "\n\n".join(texts)


def _begins_with_heading(node: Node) -> bool:
    first = node.texts[0]
    followed = len(node.texts) > 1 or bool(node.children)
    if not node.titled or not (followed or node.rank < ARTICLE):
        return False
    return is_shouted(first) or is_titular(first, stopped=node.rank <= ARTICLE)


def _wishes(node: Node, words: str, above: str, number: str) -> tuple[str, ...]:
    """Return the ids that would suit a clause, the best first."""
    if not node.label:
        return (fold(words),)
    own = fold(node.slug)
    if node.rank <= _NUMBERED_THROUGH and node.rank != 0 and own:
        return own, f"{above}-{own}" if above else ""
    if number and own.startswith(f"{number}-"):
        own = own.removeprefix(f"{number}-")
    return (f"{above}-{own}" if above else f"clause-{own}",)


def _digits(slug: str) -> str:
    """Return the printed number of a slug, to tell that 1.1 repeats the number of 1."""
    parts = [part for part in slug.replace(" ", "-").split("-") if part.isdecimal()]
    return "-".join(parts)
