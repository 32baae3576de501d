"""Brackets around several clauses: one opens in the words of a clause, and closes in a later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plans.bracketing.bracket import Bracket, Choice
from plans.bracketing.marks import PAIRS, unmatched
from plans.values import frozen

# So many may stand open at once; further marks are words.
_DEEPEST = 50

Spot = tuple[str, str]
"""A clause, and the field of it that holds words."""


@frozen
class Spanning:
    """A bracket around the words of several clauses.

    Attributes:
        first: where it opens.
        opens: the stretch there that its mark takes, and the name of a side behind it.
        last: where it closes.
        closes: the place of its last mark there.
        words: all it holds, each clause on a line of its own.
        by: the sides that want it, as printed.
        opener: its first mark, and the name of a side behind it.
    """

    first: Spot
    opens: tuple[int, int]
    last: Spot
    closes: int
    words: str
    by: tuple[str, ...] = ()
    opener: str = "["

    @property
    def bracket(self) -> Bracket:
        """It as if all its words stood in one text, on one line, where it opens."""
        words = " ".join(self.words.split())
        start, end = self.opens
        choice = Choice(end, end + len(words), words, self.by)
        return Bracket(start, choice.end + 1, f"[{words}]", (choice,))


def spans_over(said: Iterable[tuple[Spot, str]]) -> tuple[Spanning, ...]:
    """Return the brackets around several clauses, in the order in which they open.

    Args:
        said: the words of all clauses, in their order, each with where it stands.
    """
    words = list(said)
    opened: list[tuple[int, int]] = []
    found = []
    for number, (_, text) in enumerate(words):
        for at in unmatched(text):
            if text[at] in PAIRS:
                opened += [(number, at)] if len(opened) < _DEEPEST else []
            elif opened and PAIRS[_mark(words, opened[-1])] == text[at]:
                found.append(_spanning(words, opened.pop(), (number, at)))
    if not found:  # as in nearly every document
        return ()
    order = {spot: number for number, (spot, _) in enumerate(words)}
    return tuple(sorted(found, key=lambda each: (order[each.first], each.opens)))


def _mark(words: Sequence[tuple[Spot, str]], where: tuple[int, int]) -> str:
    return words[where[0]][1][where[1]]


def _spanning(
    words: Sequence[tuple[Spot, str]], first: tuple[int, int], last: tuple[int, int]
) -> Spanning:
    from plans.bracketing.choices import choices_in  # few texts have such brackets

    spot, text = words[first[0]]
    choice = choices_in(f"{text}]", (first[1], len(text) + 1))[0]
    between = [text for _, text in words[first[0] + 1 : last[0]] if text]
    held = [text[choice.start :], *between, words[last[0]][1][: last[1]]]
    opens = first[1], choice.start
    opener = text[slice(*opens)]
    return Spanning(spot, opens, words[last[0]][0], last[1], "\n".join(held), choice.by, opener)
