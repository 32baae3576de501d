"""How right a reading of a document is: begins, parents, labels, headings, paragraphs, words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields

from benchmarks.reading.matching import places, words
from benchmarks.reading.tree import Part, Tree

Pairs = Sequence[tuple[Part, Part]]
Name = Callable[[Part], str]
Texts = Callable[[Part], tuple[str, ...]]

_EDGES = "()（）[]【】.．:：、，,-–—*_#؛; "
# If the first words of a clause are not in the document, where it begins is told by the next.
_LOOK = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """Right ones, all that were found, all that there are."""

    hits: int = 0
    found: int = 0
    true: int = 0

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None if there was nothing to find."""
        return 2 * self.hits / (self.found + self.true) if self.found + self.true else None

    @property
    def perfect(self) -> bool:
        """Whether all were found and nothing else."""
        return self.hits == self.found == self.true

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.found + other.found, self.true + other.true)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one document or of many.

    Attributes:
        begins: clauses that begin where one does.
        parents: clauses that begin so and stand under the right one, of all.
        closing: paragraphs after sub-clauses.
        words: of all clauses, wherever they stand; not found is lost, not true is invented.
        notes: footnotes kept apart.
        whole: documents without any mistake in the tree.
    """

    begins: Tally = field(default_factory=Tally)
    parents: Tally = field(default_factory=Tally)
    labels: Tally = field(default_factory=Tally)
    headings: Tally = field(default_factory=Tally)
    paragraphs: Tally = field(default_factory=Tally)
    closing: Tally = field(default_factory=Tally)
    notes: Tally = field(default_factory=Tally)
    words: Tally = field(default_factory=Tally)
    whole: Tally = field(default_factory=Tally)

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, each) + getattr(other, each) for each in FIGURES))

    @property
    def lost(self) -> float:
        """Words in no clause, in a thousand."""
        return 1000 * (self.words.true - self.words.hits) / max(self.words.true, 1)

    @property
    def invented(self) -> float:
        """Words in clauses that are none of theirs, as running heads are, in a thousand."""
        return 1000 * (self.words.found - self.words.hits) / max(self.words.true, 1)


FIGURES = tuple(each.name for each in fields(Score))
_OF_THE_TREE = ("begins", "parents", "labels", "headings", "paragraphs", "closing")


@dataclass(frozen=True, slots=True)
class Spot:
    """A clause, the index of its parent (-1 for none), and the word it begins with."""

    part: Part
    parent: int
    start: int


@dataclass(frozen=True, slots=True)
class Match:
    """Clauses of the truth by index, those of a reading that begin at the same word, and both."""

    truth: tuple[Spot, ...]
    found: tuple[Spot, ...]
    pairs: dict[int, int]

    def parent_is_right(self, true: int, found: int) -> bool:
        """Whether both stand under clauses that begin at the same word, or both under none."""
        over = self.truth[true].parent
        return (self.pairs.get(over, -2) if over >= 0 else -1) == self.found[found].parent


def total(scores: Iterable[Score]) -> Score:
    """Return the sum of scores; ratios are taken of sums."""
    return sum(scores, Score())


def score(truth: Tree, reading: Tree) -> Score:
    """Return how right ``reading`` is."""
    match = matched(truth, reading)
    pairs = list(match.pairs.items())
    parts = [(match.truth[true].part, match.found[found].part) for true, found in pairs]
    right = sum(match.parent_is_right(*pair) for pair in pairs)
    sizes = len(match.found), len(match.truth)
    figures = Score(
        begins=Tally(len(pairs), *sizes),
        parents=Tally(right, *sizes),
        labels=_named(match, parts, lambda part: label(part.label)),
        headings=_headings(match, parts),
        paragraphs=_texts(match, parts, lambda part: part.paragraphs),
        closing=_texts(match, parts, lambda part: part.closing),
        notes=_common(Counter(map(letters, truth.notes)), Counter(map(letters, reading.notes))),
        words=_common(Counter(said(truth)), Counter(said(reading))),
    )
    whole = all(getattr(figures, each).perfect for each in _OF_THE_TREE)
    return figures + Score(whole=Tally(int(whole), 1, 1))


def label(printed: str) -> str:
    """Return a label without spaces and the signs around it: ``(a)``, ``a)`` and ``a`` are one."""
    composed = unicodedata.normalize("NFC", printed).casefold()
    bare = re.sub(r"\s", "", composed).strip(_EDGES)
    return bare if any(char.isalnum() or char == "§" for char in bare) else ""


def letters(text: str) -> str:
    """Return the words of ``text`` and nothing else."""
    return " ".join(words(text))


def matched(truth: Tree, reading: Tree) -> Match:
    """Return which clauses begin at the same word; of several, the outer ones are paired first."""
    true, true_words = _spots(truth)
    found, found_words = _spots(reading)
    where = places(found_words, true_words)
    waiting: dict[int, list[int]] = defaultdict(list)
    for index, spot in reversed(list(enumerate(found))):
        waiting[_place(spot.start, where)].append(index)
    pairs = {}
    for index, spot in enumerate(true):
        if waiting.get(spot.start):
            pairs[index] = waiting[spot.start].pop()
    return Match(tuple(true), tuple(found), pairs)


def _place(start: int, where: dict[int, int]) -> int:
    return next((where[at] - at + start for at in range(start, start + _LOOK) if at in where), -1)


def said(tree: Tree) -> list[str]:
    """Return all words of the clauses of ``tree`` with those of their labels, in order."""
    return _spots(tree)[1]


def _spots(tree: Tree) -> tuple[list[Spot], list[str]]:
    spots: list[Spot] = []
    told: list[str] = []

    def visit(part: Part, parent: int) -> None:
        told.extend(words(part.label))
        mine = len(spots)
        spots.append(Spot(part, parent, len(told)))
        told.extend(_opening(part))
        for clause in part.clauses:
            visit(clause, mine)
        for text in part.closing:
            told.extend(words(text))

    for part in tree.clauses:
        visit(part, -1)
    return spots, told


def _opening(part: Part) -> list[str]:
    """Return what a clause says before its sub-clauses; a term that is its heading is said once."""
    heading = words(part.heading)
    text = [word for paragraph in part.paragraphs for word in words(paragraph)]
    repeated = not part.label and text[: len(heading)] == heading
    return text if repeated else heading + text


def _named(match: Match, parts: Pairs, name: Name) -> Tally:
    hits = sum(name(true) == name(found) != "" for true, found in parts)
    return Tally(hits, _count(match.found, name), _count(match.truth, name))


def _count(spots: Iterable[Spot], name: Name) -> int:
    return sum(name(spot.part) != "" for spot in spots)


def _headings(match: Match, parts: Pairs) -> Tally:
    """Score headings, but for definitions: one may be called by its term, or by nothing."""
    tally = _named(match, parts, lambda part: letters(part.heading))
    named = sum(true.definition and found.heading != "" for true, found in parts)
    return tally + Tally(found=-named)


def _texts(match: Match, parts: Pairs, texts: Texts) -> Tally:
    found = sum(len(texts(spot.part)) for spot in match.found)
    true = sum(len(texts(spot.part)) for spot in match.truth)
    hits = sum(
        (Counter(map(letters, texts(one))) & Counter(map(letters, texts(other)))).total()
        for one, other in parts
    )
    return Tally(hits, found, true)


def _common(true: Counter[str], found: Counter[str]) -> Tally:
    return Tally((true & found).total(), found.total(), true.total())
