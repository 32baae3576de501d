"""Sentences that a side took from one clause to another: what clause by clause looks like an edit.

Where another side deleted such a sentence, its new place would bring it back; where one of the two
clauses is in dispute, taking what the other side wants would lose it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plans.aligning import WORD
from plans.merging.clause_words import HEADINGS, PROSE
from plans.model import Plain
from plans.phrasing import Draft, sentences_of

# Shorter ones stand anywhere: "Repealed." is no sentence that somebody moved.
_WORDS = 3
_word = re.compile(WORD)


@dataclass(frozen=True, slots=True)
class MovedSentence:
    """A sentence that ``side`` took from one clause to another, by the ids of the merge."""

    side: str
    sentence: str
    origin: str
    target: str


def moved_sentences(base: Draft, sides: Mapping[str, Draft]) -> list[MovedSentence]:
    """Return what each side took from clauses of ``base`` to others, new ones among them."""
    home = dict(_homes(base))
    return [each for name in sorted(sides) for each in _moved(name, base, sides[name], home)]


def torn_apart(
    moves: Collection[MovedSentence],
    base: Draft,
    sides: Mapping[str, Draft],
    merged: Draft,
    open: Collection[str],
) -> list[MovedSentence]:
    """Return the moves that undo a deletion, say something twice, or may lose what all have.

    Args:
        moves: what sides moved.
        base: what they started from.
        sides: the sides, with the ids of the merge.
        merged: what they came to clause by clause.
        open: the clauses that are in dispute in it.
    """
    if not moves:
        return []
    before, after = _counts(base), _settled(merged)
    counts = [_counts(draft) for draft in sides.values()]

    def torn(move: MovedSentence) -> bool:
        said = [found[move.sentence] for found in counts]
        many = after[move.sentence]
        undone = many > 0 and min(said) < before[move.sentence]
        return undone or many > max(said) or not {move.origin, move.target}.isdisjoint(open)

    return [move for move in moves if torn(move)]


def _homes(base: Draft) -> Iterator[tuple[str, str]]:
    for id, node in base.nodes.items():
        for sentence in _sentences(node):
            yield sentence, id


def _moved(
    name: str, base: Draft, draft: Draft, home: Mapping[str, str]
) -> Iterator[MovedSentence]:
    for id, node in draft.nodes.items():
        before = base.nodes.get(id, {})
        if node == before:
            continue
        known = _sentences(before)
        for sentence in _sentences(node):
            origin = home.get(sentence)
            if origin and sentence not in known:
                yield MovedSentence(name, sentence, origin, id)


def _counts(draft: Draft) -> Counter[str]:
    return Counter(sentence for node in draft.nodes.values() for sentence in _sentences(node))


def _settled(draft: Draft) -> Counter[str]:
    """Count the sentences that stand outside of all brackets."""
    nodes = (node for node in draft.nodes.values() if "alternatives" not in node)
    return Counter(sentence for node in nodes for sentence in _sentences(node))


def _sentences(node: Plain) -> list[str]:
    """Return the sentences of a clause, told apart by their words alone."""
    texts = [node[name] for name in (*HEADINGS, *PROSE) if node.get(name)]
    return [sentence for text in texts for sentence in _said(text)]


@lru_cache(maxsize=100_000)  # Every attempt at a merge asks of every text, on every side.
def _said(text: str) -> tuple[str, ...]:
    found = (_word.findall(each.casefold()) for each in sentences_of(text))
    return tuple(" ".join(words) for words in found if len(words) >= _WORDS)
