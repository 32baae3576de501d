"""Edits of whole chapters: deleted, moved, divided, dissolved, a new one opened."""

from __future__ import annotations

from benchmarks.documents.document import Node
from benchmarks.documents.draft import Draft, delete
from benchmarks.documents.places import move


def edit_chapters(draft: Draft) -> None:
    """Do something to some chapters."""
    chapters = [node for node in draft.roots if node.kind == "chapter"]
    wanted = draft.count(draft.rates.chapter * len(chapters))
    for chapter in draft.rng.sample(chapters, wanted):
        if chapter.key not in draft.busy:
            draft.busy.add(chapter.key)
            draft.rng.choice((_drop, move, _divide, _dissolve, _open))(draft, chapter)


def _drop(draft: Draft, chapter: Node) -> None:
    if len(draft.roots) > 2:
        delete(draft, chapter)


def _divide(draft: Draft, chapter: Node) -> None:
    """Put the last third of a chapter under a heading of its own."""
    pen = draft.author.pens[chapter.scope.grammar]
    scope = pen.chapter()
    heading = pen.phrase("chapter", scope)
    new = Node(next(draft.author.keys), "chapter", scope, heading, edits=["inserted"])
    cut = len(chapter.children) * 2 // 3
    new.children, chapter.children = chapter.children[cut:], chapter.children[:cut]
    for node in new.children:
        node.edits.append("regrouped")
    draft.busy.add(new.key)
    draft.place(new, None, draft.roots.index(chapter) + 1)


def _dissolve(draft: Draft, chapter: Node) -> None:
    """Let the chapter before take in a whole chapter, whose heading goes."""
    at = draft.roots.index(chapter)
    into = draft.roots[at - 1]
    if at == 0 or into.key in draft.busy:
        return
    draft.busy.add(into.key)
    draft.take_out(chapter)
    for node in chapter.children:
        node.edits.append("regrouped")
        draft.place(node, into, len(into.children))


def _open(draft: Draft, chapter: Node) -> None:
    new = draft.author.chapter(15)
    if any(draft.gone.has(node, -1) for node in new.walk()):
        return
    for node in new.walk():
        draft.come.add(node, -1)
        draft.busy.add(node.key)
        node.edits.append("inserted")
    draft.place(new, None, draft.roots.index(chapter))
