"""A document of exactly so many clauses: chapters, articles, paragraphs, schedules, boilerplate."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

from benchmarks.documents.grammar import SLOT, Grammar, Pen, Scope, Sentence, bare, compose, core

# A document of fewer clauses has no chapters, as short agreements have none.
_CHAPTERS_FROM = 100
_REFERENCE = re.compile(r"⟦\d+⟧")
_SENTENCES = (1, 1, 1, 2, 2, 2, 3, 3, 4, 7)


@dataclass(eq=False)
class Node:
    """A clause on its way to becoming one.

    Attributes:
        key: names the clause within the example.
        kind: chapter, prose, item, row, twin or short.
        family: of boilerplate, the number its near-identical twins share; else -1.
        origins: keys of the clauses before that it comes from, empty if it is new.
        edits: names of what was done to it.
    """

    key: int
    kind: str
    scope: Scope
    heading: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    family: int = -1
    origins: tuple[int, ...] = ()
    edits: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words without spaces between sentences, for comparing with others."""
        return "\n".join(sentence.text for sentence in self.sentences)

    def walk(self) -> Iterator[Node]:
        """Yield this clause and all below it in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))


def mask(text: str) -> str:
    """Return a text without the numbers of the clauses it refers to."""
    return _REFERENCE.sub("⟦⟧", text)


def walk(roots: Iterable[Node]) -> Iterator[Node]:
    """Yield every clause in document order."""
    for root in roots:
        yield from root.walk()


@dataclass
class _Boilerplate:
    """A family of twins: a template, what they have in common, and how many there are so far."""

    template: str
    scope: Scope
    number: int
    common: dict[str, str] = field(default_factory=dict)
    members: int = 0


class Author:
    """Writes clauses; no two of them say exactly the same, apart from "Reserved." and its like."""

    def __init__(self, grammars: Iterable[Grammar], rng: Random) -> None:
        self.rng = rng
        self.pens = {grammar.name: Pen(grammar, rng) for grammar in grammars}
        self.keys = count()
        self.families = count()
        self.written: set[str] = set()

    def document(self, size: int) -> list[Node]:
        """Return a document of exactly ``size`` clauses."""
        if size < _CHAPTERS_FROM:
            return self._articles(size, self._scope(), deep=True)
        roots: list[Node] = []
        scattered: list[_Boilerplate] = []
        while size > 0:
            chapter = self.chapter(size, scattered)
            roots.append(chapter)
            size -= sum(1 for _ in chapter.walk())
        return roots

    def chapter(self, limit: int, scattered: list[_Boilerplate] | None = None) -> Node:
        """Return a chapter of at most ``limit`` clauses, its last one perhaps a scattered twin."""
        scope = self._scope()
        pen = self.pens[scope.grammar]
        node = self._node("chapter", scope, heading=pen.phrase("chapter", scope))
        room = min(limit - 1, self.rng.randint(9, 50))
        twins = [] if scattered is None else self._scattered(scattered, scope, room)
        node.children = [*self._articles(room - len(twins), scope, deep=False), *twins]
        return node

    def prose(self, scope: Scope) -> Node:
        """Return a clause of some sentences on one subject."""
        pen = self.pens[scope.grammar]
        scope = replace(scope, subject=pen.thing(scope))
        node = self._node("prose", scope)
        if self.rng.random() < pen.grammar.headed:
            node.heading = pen.phrase("heading", scope)
        extra = self.rng.choice(_SENTENCES) - 1

        def write() -> list[Sentence]:
            sentences = [pen.sentence("open", scope)]
            for _ in range(extra):
                sentences.append(self.another(sentences, scope))
            return sentences

        self._write(node, write)
        return node

    def another(self, sentences: list[Sentence], scope: Scope) -> Sentence:
        """Return one more sentence for a clause, on another pattern than those it has."""
        pen = self.pens[scope.grammar]
        used = {core(sentence.template) for sentence in sentences}
        return pen.sentence("more", scope, pen.template("more", but=used))

    def line(self, kind: str, scope: Scope, siblings: Iterable[Node] = ()) -> Node:
        """Return a clause of one line: an ``item`` of a list or a ``row`` of a schedule.

        It differs from its ``siblings`` by more than the number of a clause they refer to, or
        renumbering would make one of the other.
        """
        node = self._node(kind, scope)
        pen, others = self.pens[scope.grammar], {mask(each.text) for each in siblings}
        for _ in range(20):
            self._write(node, lambda: [pen.sentence(kind, scope)])
            if mask(node.text) not in others:
                break
        return node

    def short(self, scope: Scope) -> Node:
        """Return a placeholder, the same words as many others."""
        pen = self.pens[scope.grammar]
        node = self._node("short", scope)
        node.sentences = [pen.sentence("short", scope)]
        return node

    def _scope(self) -> Scope:
        return self.rng.choice(list(self.pens.values())).chapter()

    def _node(self, kind: str, scope: Scope, heading: str = "") -> Node:
        node = Node(next(self.keys), kind, scope, heading)
        if kind not in ("chapter", "item", "row"):
            self.pens[scope.grammar].articles.append(node.key)
        return node

    def _write(self, node: Node, write: Callable[[], list[Sentence]]) -> None:
        """Fill ``node``, again and again until nothing else says the same."""
        for attempt in range(40):
            node.sentences = write()
            if attempt > 20:
                node.sentences.append(self.another(node.sentences, node.scope))
            if node.text not in self.written:
                break
        self.written.add(node.text)

    def _articles(self, room: int, scope: Scope, *, deep: bool) -> list[Node]:
        nodes: list[Node] = []
        while room > 0:
            if deep and self.rng.random() < 0.3:
                scope = self._scope()
            made = self._unit(room, scope, deep=deep)
            nodes += made
            room -= sum(1 for _ in walk(made))
        return nodes

    def _unit(self, room: int, scope: Scope, *, deep: bool) -> list[Node]:
        chance = self.rng.random()
        if chance < 0.04:
            return [self.short(scope)]
        if chance < 0.20 and room >= 3:
            return self._twins(min(room, self.rng.randint(3, 7)), scope)
        node = self.prose(scope)
        if chance < 0.55 and room >= 3:
            self._fill(node, min(room - 1, self.rng.randint(2, 6)), deep=deep)
        return [node]

    def _fill(self, node: Node, room: int, *, deep: bool) -> None:
        """Put sub-clauses under ``node``; where depth allows, one of them has its own."""
        rows = self.rng.random() < self.pens[node.scope.grammar].grammar.rows
        while room > 0:
            child = self.line("row" if rows else "item", node.scope, node.children)
            room -= 1
            if deep and room >= 2 and self.rng.random() < 0.15:
                for _ in range(2):
                    child.children.append(self.line("item", node.scope, child.children))
                room -= 2
            node.children.append(child)

    def _twins(self, members: int, scope: Scope) -> list[Node]:
        family = self._family(scope)
        return [self._twin(family, scope) for _ in range(members)]

    def _family(self, scope: Scope) -> _Boilerplate:
        pen = self.pens[scope.grammar]
        template = self.rng.choice(pen.grammar.rules["twin"])
        return _Boilerplate(template, scope, next(self.families))

    def _twin(self, family: _Boilerplate, scope: Scope) -> Node:
        node = self._node("twin", scope)
        node.family = family.number
        self._write(node, lambda: self._twin_sentences(family))
        family.members += 1
        return node

    def _twin_sentences(self, family: _Boilerplate) -> list[Sentence]:
        """Fill the template: ``=`` as in all twins, ``>`` the next of a series, else anew."""
        pen = self.pens[family.scope.grammar]
        own: dict[str, str] = {}
        sentences = []
        for part in family.template.split("//"):
            values = []
            for slot in SLOT.findall(part):
                name, kept = bare(slot), family.common if slot.startswith("=") else own
                if name not in kept:
                    kept[name] = self._next(pen, slot, family)
                values.append(kept[name])
            sentences.append(Sentence(compose("twin", part, values), "twin", part, tuple(values)))
        return sentences

    def _next(self, pen: Pen, slot: str, family: _Boilerplate) -> str:
        series = pen.grammar.rules.get(bare(slot), ())
        if not slot.startswith(">") or not series:
            return pen.value(slot, family.scope)
        entry = series[family.members % len(series)]
        return pen.value(slot, family.scope) if "{" in entry else entry

    def _scattered(self, running: list[_Boilerplate], scope: Scope, room: int) -> list[Node]:
        """Close a chapter with the next twin of a family that stands in many chapters."""
        if room < 4 or self.rng.random() < 0.5:
            return []
        running[:] = [family for family in running if family.members < 8]
        same = [family for family in running if family.scope.grammar == scope.grammar]
        if not same or self.rng.random() < 0.2:
            same = [self._family(scope)]
            running += same
        return [self._twin(self.rng.choice(same), scope)]
