"""Sentences that a side took from one clause to another: what clause by clause looks like an edit.

Where another side deleted such a sentence, its new place would bring it back; where one of the two
clauses is in dispute, taking what the other side wants would lose it. Only what a side no longer
says in one clause can it have taken to another. Of a sentence that many clauses say each use stands
for itself: what became of one says nothing of another.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from plans.aligning import WORD
from plans.merging.clause_words import HEADINGS, PROSE
from plans.model import Plain
from plans.phrasing import Draft, sentences_of
from plans.values import frozen

# Shorter ones stand anywhere: "Repealed." is no sentence that somebody moved.
_WORDS = 3
_FIELDS = (*HEADINGS, *PROSE)
_word = re.compile(WORD)


@frozen
class MovedSentence:
    """A sentence that ``side`` took from one clause to another, by the ids of the merge."""

    side: str
    sentence: str
    origin: str
    target: str


def torn_apart(
    base: Draft, sides: Mapping[str, Draft], merged: Draft, open: Collection[str]
) -> list[MovedSentence]:
    """Return the moves that undo a deletion, say something twice, or may lose what all have.

    Args:
        base: what the sides started from.
        sides: the sides, with the ids of the merge.
        merged: what they came to clause by clause.
        open: the clauses that are in dispute in it.
    """
    before = _counts(base)
    moves = [each for name in sorted(sides) for each in _moved(name, base, sides[name], before)]
    if not moves:
        return []
    after, counts = _settled(merged), [_counts(draft) for draft in sides.values()]

    def torn(move: MovedSentence) -> bool:
        if not {move.origin, move.target}.isdisjoint(open):
            return True
        if before[move.sentence] > 1 and not _lost_elsewhere(move, sides):
            return False
        said = [found[move.sentence] for found in counts]
        many = after[move.sentence]
        return many > max(said) or (many > 0 and min(said) < before[move.sentence])

    return [move for move in moves if torn(move)]


def _lost_elsewhere(move: MovedSentence, sides: Mapping[str, Draft]) -> bool:
    """Say whether another side, too, took the sentence out of where it stood."""
    others = [
        draft.nodes.get(move.origin, {}) for name, draft in sides.items() if name != move.side
    ]
    return any(move.sentence not in _sentences(node) for node in others)


def _moved(
    name: str, base: Draft, draft: Draft, counts: Mapping[str, int]
) -> Iterator[MovedSentence]:
    """Yield what a side took from clauses of ``base`` to others, new ones among them."""
    lost: dict[str, deque[str]] = {}
    for sentence, id in _only_in(base, draft):
        lost.setdefault(sentence, deque()).append(id)
    for sentence, id in _only_in(draft, base):
        if uses := lost.get(sentence):
            # Of what many clauses say each use that went stands for one that came.
            origin = uses[0] if counts[sentence] == 1 else uses.popleft()
            yield MovedSentence(name, sentence, origin, id)


def _only_in(one: Draft, other: Draft) -> Iterator[tuple[str, str]]:
    """Yield the sentences of each clause that it does not say in ``other``, with its id."""
    for id, node in one.nodes.items():
        here, there = _texts(node), _texts(other.nodes.get(id, {}))
        if here != there:
            known = _said_in(there)
            yield from ((sentence, id) for sentence in _said_in(here) if sentence not in known)


def _counts(draft: Draft) -> Counter[str]:
    return Counter(sentence for node in draft.nodes.values() for sentence in _sentences(node))


def _settled(draft: Draft) -> Counter[str]:
    """Count the sentences that stand outside of all brackets."""
    nodes = (node for node in draft.nodes.values() if "alternatives" not in node)
    return Counter(sentence for node in nodes for sentence in _sentences(node))


def _sentences(node: Plain) -> list[str]:
    """Return the sentences of a clause, told apart by their words alone."""
    return _said_in(_texts(node))


def _texts(node: Plain) -> list[str]:
    return [node[name] for name in _FIELDS if node.get(name)]


def _said_in(texts: Iterable[str]) -> list[str]:
    return [sentence for text in texts for sentence in _said(text)]


@lru_cache(maxsize=100_000)  # Every attempt at a merge asks of every text, on every side.
def _said(text: str) -> tuple[str, ...]:
    found = (_word.findall(each.casefold()) for each in sentences_of(text))
    return tuple(" ".join(words) for words in found if len(words) >= _WORDS)
