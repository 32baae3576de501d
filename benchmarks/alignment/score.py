"""How good an alignment is, against the truth; README.md gives the definitions in prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.documents.generate import Example, Row
from plans.aligning import Pair
from plans.model import Clause, Revision

# What a group counts that has the right clause on its single side and two of the right parts.
PARTIAL = 0.5

Link = tuple[str, str]
# The clause on the single side of a split or merge, and those on the other.
Group = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass
class Tally:
    """What was right, what was said, and what there was to say."""

    hits: float = 0
    found: float = 0
    true: float = 0

    @property
    def precision(self) -> float | None:
        """The share of what was said that is right; None if nothing was said."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what there was that was said; None if there was nothing."""
        return self.hits / self.true if self.true else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None if there was nothing and nothing was said."""
        total = self.found + self.true
        return 2 * self.hits / total if total else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.found + other.found, self.true + other.true)


@dataclass
class Score:
    """Counts of one example or the sum of several; ratios are taken of sums only.

    Attributes:
        links: pairs of a clause before and a clause after.
        changed: the same, of clauses that changed, came or went.
        moves, splits, merges: pairs said to be such.
        false_moves: pairs said to have moved that did not, or are no pairs.
        crossed: links between two twins of a family that are not the same one.
        spurious: links to a clause that is new or gone.
        edits: links by what was done to the clause; found is not counted.
    """

    links: Tally = field(default_factory=Tally)
    changed: Tally = field(default_factory=Tally)
    moves: Tally = field(default_factory=Tally)
    splits: Tally = field(default_factory=Tally)
    merges: Tally = field(default_factory=Tally)
    false_moves: int = 0
    crossed: int = 0
    spurious: int = 0
    documents: int = 1
    edits: dict[str, Tally] = field(default_factory=dict)

    @property
    def noise(self) -> float:
        """What an unchanged document is said to have gone through; must be 0 there."""
        wrong = self.links.found + self.links.true - 2 * self.links.hits
        return wrong + self.false_moves + self.splits.found + self.merges.found

    def __add__(self, other: Score) -> Score:
        names = dict.fromkeys([*self.edits, *other.edits])
        return Score(
            self.links + other.links,
            self.changed + other.changed,
            self.moves + other.moves,
            self.splits + other.splits,
            self.merges + other.merges,
            self.false_moves + other.false_moves,
            self.crossed + other.crossed,
            self.spurious + other.spurious,
            self.documents + other.documents,
            {n: self.edits.get(n, Tally()) + other.edits.get(n, Tally()) for n in names},
        )


def total(scores: Iterable[Score]) -> Score:
    """Return the sum, over which ratios may be taken."""
    return sum(scores, Score(documents=0))


def score(example: Example, found: Sequence[Pair]) -> Score:
    """Compare what was found with the truth.

    Raises:
        ValueError: ``found`` leaves out a clause or has it twice.
    """
    _complete(example, found)
    judged = _Judged(example, found)
    result = Score()
    result.links = Tally(len(judged.right), judged.said, judged.true)
    result.changed = judged.changed()
    result.moves, result.false_moves = judged.moves()
    result.splits, result.merges = _groups(example, found)
    result.crossed = sum(1 for link in judged.wrong if judged.twins(link))
    result.spurious = sum(1 for link in judged.wrong if judged.single(link))
    result.edits = judged.by_edit()
    return result


def perfect(example: Example) -> tuple[Pair, ...]:
    """Return the truth as an alignment."""
    return tuple(Pair(row.before, row.after, "none", 1.0, bool(row.moved)) for row in example.truth)


def _complete(example: Example, found: Sequence[Pair]) -> None:
    for side, revision in (("before", example.before), ("after", example.after)):
        seen = Counter(id for pair in found for id in getattr(pair, side))
        there = Counter(clause.id for clause in revision.walk())
        if seen != there:
            odd = sorted((seen - there) | (there - seen))
            raise ValueError(f"{example.name}: {side}, not exactly once: {odd[:9]}")


class _Judged:
    """Every link found, right or wrong; identical clauses side by side may stand for each other."""

    def __init__(self, example: Example, found: Sequence[Pair]) -> None:
        self.found = found
        self.rows_before = {id: row for row in example.truth for id in row.before}
        self.rows_after = {id: row for row in example.truth for id in row.after}
        truth = {link: row for row in example.truth for link in _links(row)}
        links = [link for pair in found for link in _links(pair)]
        self.said, self.true = len(links), len(truth)
        # Found link -> row of the truth that it got right.
        self.right: dict[Link, Row] = {link: truth[link] for link in links if link in truth}
        left: dict[Link, list[Row]] = {}
        same = _stand_ins(example)
        for link, row in truth.items():
            if link not in self.right:
                left.setdefault(same(link), []).append(row)
        for link in links:
            if link not in self.right and left.get(same(link)):
                self.right[link] = left[same(link)].pop()
        self.wrong = [link for link in links if link not in self.right]
        self.hits = Counter(row for row in self.right.values())
        self.truth = example.truth

    def changed(self) -> Tally:
        """Links of rows that changed; a wrong link counts if either end is of such a row."""
        hits = sum(row.changed for row in self.right.values())
        wrong = sum(
            self.rows_before[here].changed or self.rows_after[there].changed
            for here, there in self.wrong
        )
        true = sum(len(row.before) * len(row.after) for row in self.truth if row.changed)
        return Tally(hits, hits + wrong, true)

    def moves(self) -> tuple[Tally, int]:
        """Rows said to have moved, and how many of them did not."""
        said: set[Row] = set()
        false = 0
        for pair in self.found:
            if pair.moved and pair.before and pair.after:
                row = next((self.right[link] for link in _links(pair) if link in self.right), None)
                if row is None or row.moved is False or row in said:
                    false += 1
                elif row.moved:
                    said.add(row)
        true = sum(1 for row in self.truth if row.moved)
        return Tally(len(said), len(said) + false, true), false

    def twins(self, link: Link) -> bool:
        """Whether both ends are of one family of boilerplate."""
        here, there = self.rows_before[link[0]], self.rows_after[link[1]]
        return here.family == there.family >= 0

    def single(self, link: Link) -> bool:
        """Whether an end stands alone in the truth."""
        return not self.rows_before[link[0]].after or not self.rows_after[link[1]].before

    def by_edit(self) -> dict[str, Tally]:
        """Links got right by edit; new and gone clauses are right if they were left alone."""
        taken = {here for here, _ in self.wrong}, {there for _, there in self.wrong}
        found: dict[str, Tally] = {}
        for row in self.truth:
            if row.before and row.after:
                hits, true = self.hits[row], len(row.before) * len(row.after)
            else:
                alone = taken[0].isdisjoint(row.before) and taken[1].isdisjoint(row.after)
                hits, true = int(alone), 1
            for name in row.what or ("untouched",):
                found[name] = found.get(name, Tally()) + Tally(hits, 0, true)
        return found


def _links(pair: Pair | Row) -> Iterator[Link]:
    return ((here, there) for here in pair.before for there in pair.after)


def _groups(example: Example, found: Sequence[Pair]) -> tuple[Tally, Tally]:
    """Score splits and merges: an exact group counts 1, part of one PARTIAL, a mere pair 0."""

    def tally(one: str, many: str) -> Tally:
        true, said = (
            [(getattr(each, one), getattr(each, many)) for each in pairs]
            for pairs in (example.truth, found)
        )
        return _tally_groups(
            [group for group in true if len(group[1]) > 1],
            [group for group in said if len(group[1]) > 1],
        )

    return tally("before", "after"), tally("after", "before")


def _tally_groups(true: Sequence[Group], said: Sequence[Group]) -> Tally:
    parts = {one: set(many) for one, many in true}
    credit = 0.0
    for one, many in said:
        common = parts.get(one, set()) & set(many)
        if common == parts.get(one) == set(many):
            credit += 1.0
        elif len(common) > 1:
            credit += PARTIAL
    return Tally(credit, len(said), len(true))


class _StandIns:
    """Names for clauses such that siblings with the same words, all the way down, share one."""

    def __init__(self, revision: Revision) -> None:
        self.contents: dict[tuple[object, ...], int] = {}
        self.names: dict[str, str] = {}
        self._name(revision.clauses, "")

    def _content(self, clause: Clause) -> int:
        below = tuple(self._content(child) for child in clause.clauses)
        return self.contents.setdefault((clause.heading, clause.text, below), len(self.contents))

    def _name(self, family: Iterable[Clause], parent: str) -> None:
        known: dict[tuple[str, int], str] = {}
        for clause in family:
            name = known.setdefault((parent, self._content(clause)), clause.id)
            self.names[clause.id] = name
            self._name(clause.clauses, name)


def _stand_ins(example: Example) -> Callable[[Link], Link]:
    names: tuple[Mapping[str, str], Mapping[str, str]] = (
        _StandIns(example.before).names,
        _StandIns(example.after).names,
    )
    return lambda link: (names[0][link[0]], names[1][link[1]])
