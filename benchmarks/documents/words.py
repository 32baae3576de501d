"""Edits inside one clause: other words, numbers, sentences, headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks.documents.document import Author, Node
from benchmarks.documents.grammar import SLOT, Sentence, bare, compose, core

_DIGITS = re.compile(r"(?<![⟦\d])\d+(?!\d*⟧)")
_TOKEN = re.compile(r"⟦\d+⟧|[A-Za-z]+|\d+|.", re.DOTALL)

# An edited clause keeps at least this share of its words, or a reader would call it another clause.
LIGHT_KEEPS = 0.7
HEAVY_KEEPS = 0.45
# Single characters agree by chance more often than words do.
HEAVY_KEEPS_CHARACTERS = 0.55


def tokens(text: str, space: str) -> list[str]:
    """Return words, or single characters where nothing stands between words."""
    return text.split() if space else _TOKEN.findall(text)


def kept_share(before: str, after: str, space: str) -> float:
    """Return the share of words two texts have in common, 0 to 1 (Dice, with repetition)."""
    here, there = (Counter(tokens(text, space)) for text in (before, after))
    total = here.total() + there.total()
    return 2 * (here & there).total() / total if total else 1.0


class Editor:
    """Edits clauses in place; each method says whether it changed anything.

    An edit that would make a clause say what another clause says is undone: then nobody could tell
    which is which, and the truth would be unfair.
    """

    def __init__(self, author: Author, rng: Random) -> None:
        self.author = author
        self.rng = rng

    def light(self, node: Node) -> bool:
        """Change a word, a value or an adjunct, or two of them."""
        return self._attempt(node, "light", LIGHT_KEEPS, (self._slot, self._slot, self._word))

    def heavy(self, node: Node) -> bool:
        """Rewrite much of the clause."""
        space, edits = self._space(node), list(node.edits)
        keeps = HEAVY_KEEPS if space else HEAVY_KEEPS_CHARACTERS
        original, sentences = node.text, node.sentences
        goal = self.rng.uniform(keeps, keeps + 0.3)
        for _ in range(12):
            self._attempt(node, "", 0.0, (self._reword, self._slot, self._word, self._span))
            if kept_share(original, node.text, space) <= goal:
                break
        if node.text == original or kept_share(original, node.text, space) < keeps:
            node.sentences = sentences
            return False
        node.edits = [*edits, "heavy"]
        return True

    def number(self, node: Node) -> bool:
        """Change one figure, or a value written in words."""
        return self._attempt(node, "number", 0.0, (self._figure,))

    def add(self, node: Node) -> bool:
        """Put one more sentence into the clause."""
        sentence = self.author.another(node.sentences, node.scope)
        spot = self.rng.randint(0, len(node.sentences))
        return self._keep(node, "added", [*node.sentences[:spot], sentence, *node.sentences[spot:]])

    def drop(self, node: Node) -> bool:
        """Take one of several sentences out."""
        if len(node.sentences) < 2:
            return False
        spot = self.rng.randrange(len(node.sentences))
        return self._keep(node, "dropped", node.sentences[:spot] + node.sentences[spot + 1 :])

    def heading(self, node: Node) -> bool:
        """Call the clause otherwise."""
        pen = self.author.pens[node.scope.grammar]
        heading = pen.phrase("chapter" if node.kind == "chapter" else "heading", node.scope)
        if not node.heading or heading == node.heading:
            return False
        node.heading = heading
        node.edits.append("heading")
        return True

    def _attempt(
        self,
        node: Node,
        name: str,
        keeps: float,
        ways: tuple[Callable[[Node, Sentence], Sentence], ...],
    ) -> bool:
        space = self._space(node)
        for _ in range(8):
            sentences = list(node.sentences)
            for _ in range(self.rng.choice((1, 1, 2)) if name == "light" else 1):
                spot = self.rng.randrange(len(sentences))
                sentences[spot] = self.rng.choice(ways)(node, sentences[spot])
            pairs = list(zip(node.sentences, sentences, strict=True))
            same = not name or _same(*pairs[0])
            enough = all(kept_share(old.text, new.text, space) >= keeps for old, new in pairs)
            if same and enough and self._keep(node, name, sentences):
                return True
        return False

    def _keep(self, node: Node, name: str, sentences: list[Sentence]) -> bool:
        text = "\n".join(sentence.text for sentence in sentences)
        if text in self.author.written:
            return False
        self.author.written.add(text)
        node.sentences = sentences
        if name:
            node.edits.append(name)
        return True

    def _space(self, node: Node) -> str:
        return self.author.pens[node.scope.grammar].grammar.space

    def _slot(self, node: Node, sentence: Sentence) -> Sentence:
        """Put another value into a slot, or an adjunct in or out."""
        slots = SLOT.findall(sentence.template)
        if sentence.rule in ("open", "more") and sentence.template and self.rng.random() < 0.3:
            return self._adjunct(node, sentence)
        open_slots = [at for at, slot in enumerate(slots) if not _essential(node, slot)]
        if not open_slots:
            return self._word(node, sentence)
        spot = self.rng.choice(open_slots)
        pen = self.author.pens[node.scope.grammar]
        values = list(sentence.values)
        values[spot] = pen.value(slots[spot], node.scope)
        text = compose(sentence.rule, sentence.template, values)
        return replace(sentence, text=text, values=tuple(values))

    def _adjunct(self, node: Node, sentence: Sentence) -> Sentence:
        pen = self.author.pens[node.scope.grammar]
        template = core(sentence.template)
        if template == sentence.template:
            template = pen.with_adjunct(template)
        return self._on(node, sentence, template)

    def _reword(self, node: Node, sentence: Sentence) -> Sentence:
        """Say it by another pattern of the grammar, with the same parties, things and figures."""
        if not sentence.template or sentence.rule not in ("open", "more"):
            return self._word(node, sentence)
        used = {core(each.template) for each in node.sentences}
        pen = self.author.pens[node.scope.grammar]
        return self._on(node, sentence, pen.template(sentence.rule, but=used))

    def _on(self, node: Node, sentence: Sentence, template: str) -> Sentence:
        """Return ``sentence`` on another template, with its values wherever they fit."""
        pen = self.author.pens[node.scope.grammar]
        old: dict[str, list[str]] = {}
        slots = SLOT.findall(sentence.template)
        for slot, value in zip(slots, sentence.values, strict=True):
            old.setdefault(bare(slot), []).append(value)
        values = []
        for slot in SLOT.findall(template):
            kept = old.get(bare(slot))
            values.append(kept.pop(0) if kept else pen.value(slot, node.scope))
        text = compose(sentence.rule, template, values)
        return Sentence(text, sentence.rule, template, tuple(values))

    def _word(self, node: Node, sentence: Sentence) -> Sentence:
        """Put a synonym or a blindly chosen word for a word."""
        grammar = self.author.pens[node.scope.grammar].grammar
        edge = r"\b" if grammar.space else ""
        known = [each for each in grammar.swap if re.search(edge + each + edge, sentence.text)]
        if known and self.rng.random() < 0.6:
            phrase = self.rng.choice(known)
            other = grammar.swap[phrase]
            text = re.sub(edge + phrase + edge, other, sentence.text, count=1)
            return Sentence(text, sentence.rule)
        if not grammar.space:
            inside = [word for word in grammar.lexicon if word in sentence.text]
            here, there = self.rng.choice(inside or ["，"]), self.rng.choice(grammar.lexicon)
            return Sentence(sentence.text.replace(here, there, 1), sentence.rule)
        words = sentence.text.split()
        spots = [at for at, word in enumerate(words) if word.isalpha()]
        if not spots:
            return sentence
        words[self.rng.choice(spots)] = self.rng.choice(grammar.lexicon)
        return Sentence(" ".join(words), sentence.rule)

    def _span(self, node: Node, sentence: Sentence) -> Sentence:
        """Leave out some words in a row."""
        grammar = self.author.pens[node.scope.grammar].grammar
        words = tokens(sentence.text, grammar.space)
        length = self.rng.randint(1, 4)
        if len(words) < 3 * length:
            return sentence
        spot = self.rng.randrange(len(words) - length)
        words[spot : spot + length] = _marks(words[spot : spot + length])
        return Sentence(grammar.space.join(words), sentence.rule)

    def _figure(self, node: Node, sentence: Sentence) -> Sentence:
        figures = list(_DIGITS.finditer(sentence.text))
        if not figures:
            return self._slot(node, sentence) if sentence.template else sentence
        figure = self.rng.choice(figures)
        new = self._other_figure(figure[0])
        text = sentence.text[: figure.start()] + new + sentence.text[figure.end() :]
        return Sentence(text, sentence.rule)

    def _other_figure(self, figure: str) -> str:
        """Return a figure of the same length, of a year another year."""
        if len(figure) == 4 and figure[:2] in ("19", "20"):
            return str(int(figure) + self.rng.choice((-2, -1, 1, 2, 5)))
        return str(self.rng.randrange(10 ** (len(figure) - 1), 10 ** len(figure)))


def _essential(node: Node, slot: str) -> bool:
    """Whether a slot says what the clause is about: with another value it is another clause."""
    name = bare(slot)
    return name == "subject" or (name in ("thing", "ref") and node.kind in ("item", "row"))


def _same(before: Sentence, after: Sentence) -> bool:
    """Whether half of the values stay, references apart, if the pattern does."""
    if before.template != after.template:
        return True
    old, new = (
        [value for value in sentence.values if "⟦" not in value] for sentence in (before, after)
    )
    kept = (Counter(old) & Counter(new)).total()
    return before.values == after.values or (kept > 0 and 2 * kept >= len(old))


def _marks(words: list[str]) -> list[str]:
    """Return what may not get lost: references, and signs that are no words."""
    return [word for word in words if "⟦" in word or not any(map(str.isalnum, word))]
