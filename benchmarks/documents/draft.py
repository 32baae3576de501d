"""The next revision while it is being made: a copy of the document, and who stands where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from benchmarks.documents.document import Author, Node, mask, walk
from benchmarks.documents.grammar import core
from benchmarks.documents.rates import Rates
from benchmarks.documents.words import Editor, tokens

DEEPEST = 3


class Patterns:
    """Clauses by the pattern they open with, to find the like of one.

    A clause that goes and a like one that comes would be an edit to any reader: that must not be.
    """

    def __init__(self) -> None:
        self.known: dict[str, list[tuple[frozenset[str], int]]] = {}
        self.headings: set[str] = set()

    def add(self, node: Node, parent: int) -> None:
        """Remember a clause and under which one it stands."""
        self.headings.add(node.heading)
        for first in node.sentences[:1]:
            known = self.known.setdefault(core(first.template), [])
            known.append((frozenset(first.values), parent))

    def has(self, node: Node, parent: int) -> bool:
        """Whether a known clause is called the same, or opens alike.

        Alike is the same pattern in the same place, or anywhere with half of the values the same.
        """
        if node.heading and node.heading in self.headings:
            return True
        for first in node.sentences[:1]:
            mine = frozenset(first.values)
            for values, place in self.known.get(core(first.template), ()):
                if place == parent or 2 * len(mine & values) >= len(values):
                    return True
        return False


class Draft:
    """A copy of a document to be edited.

    Attributes:
        roots: the top clauses.
        size: how many clauses the document had.
        parents: by key of every clause in it, the clause above.
        busy: keys of clauses that took part in a structural edit: one is all a clause may have, so
            that the truth is one to one, one to many or many to one.
        gone, come: what is no more what it was, and what was inserted.
    """

    def __init__(self, author: Author, before: Iterable[Node], rates: Rates, rng: Random) -> None:
        self.author = author
        self.rates = rates
        self.rng = rng
        self.editor = Editor(author, rng)
        self.roots = [self._copy(node) for node in before]
        self.size = sum(1 for _ in walk(self.roots))
        self.masked = Counter(mask(node.text) for node in walk(self.roots))
        self.sentences = Counter(each.text for node in walk(self.roots) for each in node.sentences)
        self.gone, self.come = Patterns(), Patterns()
        self.parents: dict[int, Node | None] = {}
        self.busy: set[int] = set()
        for root in self.roots:
            self._adopt(root, None)

    def _copy(self, node: Node) -> Node:
        return replace(
            node,
            key=next(self.author.keys),
            sentences=list(node.sentences),
            children=[self._copy(child) for child in node.children],
            origins=(node.key,),
            edits=[],
        )

    def _adopt(self, node: Node, parent: Node | None) -> None:
        self.parents[node.key] = parent
        for child in node.children:
            self._adopt(child, node)

    def above(self, node: Node) -> int:
        """Return the key of the parent, -1 at the top or if the clause is not placed yet."""
        parent = self.parents.get(node.key)
        return parent.key if parent else -1

    def family(self, node: Node) -> list[Node]:
        """Return the siblings of a clause, itself among them."""
        parent = self.parents[node.key]
        return parent.children if parent else self.roots

    def depth(self, node: Node) -> int:
        """Return 1 at the top, and one more for each level."""
        parent = self.parents[node.key]
        return 1 + (self.depth(parent) if parent else 0)

    def place(self, node: Node, parent: Node | None, at: int) -> None:
        """Put a clause in."""
        (parent.children if parent else self.roots).insert(at, node)
        self._adopt(node, parent)

    def beside(self, node: Node, near: Node) -> None:
        """Put a clause in right before or after another."""
        at = self.family(near).index(near) + self.rng.randint(0, 1)
        self.place(node, self.parents[near.key], at)

    def take_out(self, node: Node) -> None:
        """Take a clause and all below it out."""
        self.family(node).remove(node)
        for gone in node.walk():
            del self.parents[gone.key]

    def count(self, expected: float) -> int:
        """Return a whole number that is ``expected`` on average."""
        return int(expected + self.rng.random())

    def each(
        self,
        rate: float,
        fits: Callable[[Draft, Node], bool],
        act: Callable[[Draft, Node], bool],
    ) -> None:
        """Do ``act`` to clauses that fit, until ``rate`` of the document is reached."""
        wanted = self.count(rate * self.size)
        if not wanted:
            return
        candidates = [node for node in walk(self.roots) if fits(self, node)]
        self.rng.shuffle(candidates)
        for node in candidates:
            if not wanted:
                return
            if node.key in self.parents and fits(self, node) and act(self, node):
                wanted -= 1

    def finish(self, nodes: list[Node], name: str) -> None:
        """Record a structural edit, after which some are lightly edited too."""
        for node in nodes:
            self.busy.add(node.key)
            node.edits.append(name)
        chosen = self.rng.choice(nodes)
        if self.rng.random() < self.rates.also and self.wordy(chosen.text, chosen, 2):
            self.gone.add(chosen, self.above(chosen))
            self.editor.light(chosen)

    def wordy(self, text: str, node: Node, times: int = 1) -> bool:
        """Whether ``text`` is enough to know a clause by, or ``times`` enough."""
        space = self.author.pens[node.scope.grammar].grammar.space
        return len(tokens(text, space)) >= times * (6 if space else 12)

    def telling(self, node: Node) -> bool:
        """Whether no other clause says the same but for the numbers of other clauses."""
        return self.wordy(node.text, node) and self.masked[mask(node.text)] <= 1


def free(draft: Draft, node: Node) -> bool:
    """Whether a clause may take part in a structural edit."""
    return node.key not in draft.busy and node.kind not in ("chapter", "short")


def leaf(draft: Draft, node: Node) -> bool:
    """Whether it may, and nothing is below it."""
    return free(draft, node) and not node.children


def movable(draft: Draft, node: Node) -> bool:
    """Whether it may, and has words enough of its own to be known elsewhere."""
    return free(draft, node) and draft.telling(node)


def untouched(draft: Draft, node: Node) -> bool:
    """Whether nothing was done to it and nothing is below it."""
    return leaf(draft, node) and bool(node.origins) and not node.edits and movable(draft, node)


def delete(draft: Draft, node: Node) -> bool:
    """Delete a clause with all below it, unless the like was inserted."""
    for each in node.walk():
        if draft.come.has(each, draft.above(each)):
            return False
    for each in node.walk():
        draft.gone.add(each, draft.above(each))
    draft.take_out(node)
    return True
