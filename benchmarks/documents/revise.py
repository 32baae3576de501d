"""From a document to its next revision: the order of the edits, what goes and what comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from benchmarks.documents.chapters import edit_chapters
from benchmarks.documents.document import Author, Node, walk
from benchmarks.documents.draft import Draft, delete, free, movable, untouched
from benchmarks.documents.groups import merge, mergeable, split, splittable
from benchmarks.documents.places import carry, move, relevel
from benchmarks.documents.rates import Rates

# A deleted clause takes at most so many with it, itself included.
_SMALL = 5


def revise(author: Author, before: Iterable[Node], rates: Rates, rng: Random) -> list[Node]:
    """Return the next revision of a document, a new tree whose nodes know their origins."""
    draft = Draft(author, before, rates, rng)
    edit_chapters(draft)
    _delete_twins(draft)
    draft.each(rates.deleted, _small, delete)
    draft.each(rates.split, splittable, split)
    draft.each(rates.merged, mergeable, merge)
    draft.each(rates.relevelled, movable, relevel)
    draft.each(rates.moved, movable, move)
    draft.each(rates.carried, movable, carry)
    draft.each(rates.shifted, untouched, _shift)
    for node in list(walk(draft.roots)):
        if node.key not in draft.busy and node.origins:
            _edit(draft, node)
    draft.each(rates.lookalike, untouched, _imitate)
    draft.each(rates.inserted, lambda _, node: node.kind != "chapter", _insert)
    return draft.roots


def _delete_twins(draft: Draft) -> None:
    families: dict[int, list[Node]] = {}
    for node in walk(draft.roots):
        if node.kind == "twin" and free(draft, node):
            families.setdefault(node.family, []).append(node)
    for twins in families.values():
        if len(twins) > 2 and draft.rng.random() < draft.rates.twin:
            delete(draft, draft.rng.choice(twins))


def _small(draft: Draft, node: Node) -> bool:
    here = node.key not in draft.busy and node.kind != "chapter"
    return here and sum(1 for _ in node.walk()) <= _SMALL


def _shift(draft: Draft, node: Node) -> bool:
    """Move the last sentence of a clause to the front of the next."""
    family = draft.family(node)
    after = family[family.index(node) + 1 :][:1]
    if len(node.sentences) < 3 or not after or not untouched(draft, after[0]):
        return False
    after[0].sentences.insert(0, node.sentences.pop())
    for each in (node, after[0]):
        each.edits.append("shifted")
        draft.busy.add(each.key)
        draft.author.written.add(each.text)
    return True


def _edit(draft: Draft, node: Node) -> None:
    """Edit the words of a clause that stays where it is."""
    rates, editor = draft.rates, draft.editor
    if node.heading and draft.rng.random() < rates.heading:
        editor.heading(node)
    if node.kind == "chapter" or not movable(draft, node):
        return
    was = replace(node)
    chance = draft.rng.random()
    long = draft.wordy(node.text, node, 2)
    for rate, edit in (
        (rates.heavy, editor.heavy if long else editor.light),
        (rates.light, editor.light),
        (rates.number, editor.number),
        (rates.dropped, editor.drop),
    ):
        chance -= rate
        if chance < 0:
            edit(node)
            break
    if "heavy" in node.edits:
        draft.gone.add(was, draft.above(node))
    if node.kind == "prose" and draft.rng.random() < rates.added:
        editor.add(node)


def _imitate(draft: Draft, node: Node) -> bool:
    """Put in a clause that differs from an untouched one by a value, beside it or far off."""
    key, sentences = next(draft.author.keys), list(node.sentences)
    new = replace(node, key=key, sentences=sentences, origins=(), edits=[])
    if not (draft.editor.number(new) or draft.editor.light(new)):
        return False
    anywhere = [each for each in draft.rng.choice(draft.roots).walk() if each.kind != "chapter"]
    near = node if draft.rng.random() < 0.5 or not anywhere else draft.rng.choice(anywhere)
    if any(draft.gone.has(each, draft.above(near)) for each in (node, new)):
        return False
    draft.busy |= {node.key, new.key}
    new.edits = ["lookalike"]
    draft.beside(new, near)
    return True


def _insert(draft: Draft, near: Node) -> bool:
    """Put a new clause beside another."""
    if near.kind in ("item", "row"):
        new = draft.author.line(near.kind, near.scope, draft.family(near))
    elif draft.rng.random() < 0.05:
        new = draft.author.short(near.scope)
    else:
        new = draft.author.prose(near.scope)
    if draft.gone.has(new, draft.above(near)):
        return False
    draft.busy.add(new.key)
    new.edits = ["inserted"]
    draft.beside(new, near)
    return True
