"""Brackets of one clause in two languages: open in one alone, or with other texts to choose from.

A bracket is known by where it stands, and its texts by their figures and by the sides that want
them: all else in it is words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.bracketing import Bracket, all_brackets
from plans.paralleling.differences import Difference, Said
from plans.paralleling.sentences import sentence_pairs
from plans.paralleling.sides import Version
from plans.values import frozen

# What tells one text of a bracket from the next.
Mark = tuple[str, ...]
_WHOLE = 1000


@frozen
class _Standing:
    """A bracket and where it stands.

    Attributes:
        sentence: which sentence it opens in; 0 where sentences do not pair off.
        place: how much of the clause stands before it, in thousandths.
    """

    bracket: Bracket
    order: int
    sentence: int
    place: int
    marks: tuple[Mark, ...]

    @property
    def count(self) -> int:
        return len(self.bracket.choices)


def unlike_brackets(before: Version, after: Version) -> Iterator[Difference]:
    """Yield the brackets that only one version has, and those whose texts or their order differ."""
    pairs = sentence_pairs(before.words, after.words) or []
    olds = _standings(before, [here[0] for here, _ in pairs])
    news = _standings(after, [there[0] for _, there in pairs])
    taken = _nearest(olds, news)
    yield from (found for pair in taken if (found := _unlike_texts(*pair)))
    for old in _alone(olds, [old for old, _ in taken]):
        yield Difference("bracket", _open(old), None)
    for new in _alone(news, [new for _, new in taken]):
        yield Difference("bracket", None, _open(new))


def _unlike_texts(old: _Standing, new: _Standing) -> Difference | None:
    """Return how the texts of a bracket differ in number or order, if they do."""
    if old.count != new.count:
        return Difference("bracket", _counted(old), _counted(new))
    if old.marks != new.marks and sorted(old.marks) == sorted(new.marks):
        return Difference("bracket", _listed(old), _listed(new))
    return None


def _alone(side: Sequence[_Standing], taken: Sequence[_Standing]) -> Iterator[_Standing]:
    return (each for each in side if each not in taken)


def _standings(version: Version, starts: Sequence[int]) -> list[_Standing]:
    words = version.words
    return [
        _Standing(
            bracket,
            order,
            sum(start <= bracket.start for start in starts),
            bracket.start * _WHOLE // len(words),
            tuple(_mark(version, bracket)),
        )
        for order, bracket in enumerate(all_brackets(words))
    ]


def _mark(version: Version, bracket: Bracket) -> Iterator[Mark]:
    """Yield for each text of a bracket the sides that want it and its figures."""
    for choice in bracket.choices:
        inside = [each for each in version.said if choice.start <= each.start < choice.end]
        yield *sorted(choice.by), *(each.shown for each in inside)


def _nearest(
    olds: Sequence[_Standing], news: Sequence[_Standing]
) -> list[tuple[_Standing, _Standing]]:
    """Pair the brackets of a sentence: those alike first, then those that stand closest."""
    ranked = sorted(
        (_unlike(old, new), abs(old.place - new.place), old.order + new.order, old.order, new.order)
        for old in olds
        for new in news
        if old.sentence == new.sentence
    )
    left, right = set(range(len(olds))), set(range(len(news)))
    found = []
    for *_, here, there in ranked:
        if here in left and there in right:
            left.remove(here)
            right.remove(there)
            found.append((olds[here], news[there]))
    return found


def _unlike(old: _Standing, new: _Standing) -> int:
    """Return how unlike two brackets are, so that those which say the same find each other."""
    return (sorted(old.marks) != sorted(new.marks)) + (old.count != new.count)


def _counted(standing: _Standing) -> Said:
    many = standing.count
    return _said(standing, "1 text" if many == 1 else f"{many} texts to choose from")


def _listed(standing: _Standing) -> Said:
    return _said(standing, " / ".join(", ".join(mark) for mark in standing.marks))


def _open(standing: _Standing) -> Said:
    return _said(standing, "open")


def _said(standing: _Standing, shown: str) -> Said:
    bracket = standing.bracket
    return Said("bracket", shown, bracket.printed, bracket.start, bracket.end)
