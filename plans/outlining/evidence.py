"""How well a printed number goes on with the series that are open where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from plans.outlining.candidates import Candidate
from plans.outlining.keywords import ARTICLE, ITEM
from plans.outlining.layout import Where
from plans.outlining.mixed_numbers import counts
from plans.outlining.numerals import SKIPS
from plans.outlining.printed_numbers import UNPRINTED, Mark, Need, Reading
from plans.roman import from_roman

# How many numbers may be missing before a jump needs a neighbour to be believed.
GAP = 10
# Columns by which a number may stand off its series: right-aligned numbers do.
SLACK = 1


class Evidence(IntEnum):
    """How well a number fits where it stands."""

    NONE = 0
    JUMP = 1
    FIRST = 2
    NEXT = 3


class Chain(NamedTuple):
    """An open series: its style, its last number with those above it, and how high it stands.

    ``tail`` is the number of the first sub-paragraph if that is printed with the number itself,
    ``heads`` whether it is but a heading so far, and ``nth`` how many of its style are open below.
    """

    style: str
    full: tuple[int, ...]
    rank: int
    indent: int
    tail: str = ""
    heads: bool = False
    nth: int = 0


Stack = tuple[Chain, ...]
Memory = Mapping[str, tuple[int, ...]]


class Fit(NamedTuple):
    """A reading of a mark at a place among the open series, of which ``depth`` stay open."""

    evidence: Evidence
    reading: Reading
    depth: int
    sibling: bool = False
    aligned: bool = False
    remembered: bool = False


class Later:
    """What stands further down: whether a series goes on there, which label comes next."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._last: dict[tuple[str, tuple[int, ...]], int] = {}
        self._next: dict[int, str] = {}
        coming: dict[str, str] = {}
        for at, candidate in reversed(list(enumerate(candidates))):
            mark = candidate.mark
            for reading in mark.readings:
                self._last.setdefault((reading.style, reading.full), at)
            shape = mark.printed.replace(mark.core, "", 1) if not mark.kind else mark.kind
            self._next[at] = coming.get(shape, "")
            coming[shape] = mark.core

    def goes_on(self, reading: Reading, at: int) -> bool:
        """Say whether the number after ``reading`` stands behind candidate ``at``."""
        after = (*reading.prefix, reading.number + 1)
        return self._last.get((reading.style, after), -1) > at

    def meant(self, mark: Mark, at: int) -> tuple[Reading, ...]:
        """Return the readings of ``mark`` that the next label of its shape leaves open.

        After (h), (i) is a letter, but not when (ii) follows it.
        """
        following = self._next.get(at, "")
        value = from_roman(mark.core) if len(mark.readings) > 1 and len(following) > 1 else 0
        if value and from_roman(following) == value + 1:
            return tuple(each for each in mark.readings if each.number == value) or mark.readings
        return mark.readings


def fits(
    candidate: Candidate, reading: Reading, stack: Stack, memory: Memory, *, goes_on: bool
) -> Iterator[Fit]:
    """Yield the places that ``reading`` can have: in an open series, below a number, or new."""
    yield from _among_open(candidate, reading, stack, goes_on=goes_on)
    below = _below_its_number(candidate, reading, stack)
    if below:
        yield below
        return
    depth = _depth_of_new(candidate, stack)
    last = memory.get(reading.style, ())
    evidence = _opening(reading, last, goes_on=goes_on)
    going_on = bool(last) and evidence == Evidence.NEXT
    yield Fit(evidence, reading, depth, remembered=going_on)


def believed(candidate: Candidate, fit: Fit, *, goes_on: bool) -> bool:
    """Say whether a label that fits so well can be one, where its line stands."""
    need, fresh = candidate.mark.need, candidate.where == Where.FRESH
    if candidate.stated:
        return True
    if candidate.behind:
        return not fit.sibling
    if candidate.where == Where.WRAPPED:
        return _believed_wrapped(candidate, fit, goes_on=goes_on)
    if need == Need.NEIGHBOURS:
        return _has_neighbours(candidate, fit, goes_on=goes_on)
    if fresh and need == Need.NOTHING:
        return True
    return fit.evidence >= (Evidence.JUMP if fresh or fit.sibling else Evidence.FIRST)


def _believed_wrapped(candidate: Candidate, fit: Fit, *, goes_on: bool) -> bool:
    """Say whether what begins a wrapped line goes on with a list, or opens one."""
    if candidate.mark.kind or candidate.mark.need == Need.NEIGHBOURS:
        return False
    opens = candidate.deeper and goes_on and fit.evidence >= Evidence.FIRST
    return fit.aligned or opens


def _has_neighbours(candidate: Candidate, fit: Fit, *, goes_on: bool) -> bool:
    """Say whether the number before stands above, or that after it further down.

    A plain figure in the middle of a paragraph begins no list, and an extract alone begins with
    another number than the first: "Quinta.", and later "Sexta."
    """
    if fit.evidence == Evidence.NEXT:
        return True
    plain, fresh = fit.reading.style == "1", candidate.where == Where.FRESH
    can_open = fresh or candidate.led or not plain
    if not goes_on or fit.evidence != Evidence.JUMP:
        return goes_on and fit.evidence == Evidence.FIRST and can_open
    return fresh and (bool(candidate.mark.kind) or _heads_a_section(candidate, fit))


def _heads_a_section(candidate: Candidate, fit: Fit) -> bool:
    """Say whether a plain figure stands before a heading: "12 Duty to keep clear" behind a 2."""
    return fit.reading.style == "1" and candidate.is_only_a_heading


def _among_open(
    candidate: Candidate, reading: Reading, stack: Stack, *, goes_on: bool
) -> Iterator[Fit]:
    """Yield the innermost open series that ``reading`` comes next in, and the one it jumps in."""
    jumped = False
    for depth in range(len(stack) - 1, -1, -1):
        chain = stack[depth]
        if chain.style != reading.style or not _is_beside(chain, reading, candidate, stack[:depth]):
            continue
        evidence = _next_in(reading, candidate.mark, chain, goes_on=goes_on)
        if evidence == Evidence.NEXT:
            aligned = _is_aligned(chain, candidate)
            yield Fit(evidence, reading, depth, sibling=True, aligned=aligned)
            return
        if not jumped and (evidence or not reading.prefix):
            jumped = True
            yield Fit(evidence, reading, depth, sibling=True)


def _is_aligned(chain: Chain, candidate: Candidate) -> bool:
    """Say whether a label stands in the column of its series: behind another it has none."""
    unplaced = chain.indent < 0 and candidate.where > Where.WRAPPED
    return unplaced or abs(chain.indent - candidate.indent) <= SLACK


def _is_beside(chain: Chain, reading: Reading, candidate: Candidate, above: Stack) -> bool:
    """Say whether ``reading`` stands in the series ``chain``, by the column it is printed at."""
    indent = candidate.indent
    if chain.rank < ITEM or chain.indent < 0 or indent < 0:
        return True
    if indent > chain.indent + SLACK and reading.number == 1:
        return False
    off = abs(chain.indent - indent)
    if not off:
        return True
    outer = [each for each in above if each.style == chain.style]
    return not any(abs(each.indent - indent) < off for each in outer)


def _below_its_number(candidate: Candidate, reading: Reading, stack: Stack) -> Fit | None:
    """Return the place of 8.4 below 8, or of (2) below ``§ 20 (1)``."""
    for depth in range(len(stack) - 1, -1, -1):
        chain = stack[depth]
        if _is_parent(chain, reading):
            first = reading.number == (2 if chain.tail else 1)
            return Fit(Evidence.NEXT if first else Evidence.JUMP, reading, depth + 1)
        if candidate.rank == ITEM and chain.rank < ITEM and chain.full:
            break  # below Article 2, 1.1 is no part of Chapter 1
    return None


def _is_parent(chain: Chain, reading: Reading) -> bool:
    if chain.tail:
        return reading.style == "(1)" and reading.number == 2
    counted = chain.rank < ITEM or counts(chain.style, reading)
    return bool(reading.prefix) and counted and chain.full == reading.prefix


def _depth_of_new(candidate: Candidate, stack: Stack) -> int:
    depth = len(stack)
    while depth and _closes(stack[depth - 1], candidate.rank, candidate.indent):
        depth -= 1
    return depth


def _closes(chain: Chain, rank: int, indent: int) -> bool:
    if rank < ITEM:
        return chain.rank >= rank and not (chain.heads and rank >= ARTICLE)
    return chain.rank >= ITEM and 0 <= indent < chain.indent - SLACK


def _next_in(reading: Reading, mark: Mark, chain: Chain, *, goes_on: bool) -> Evidence:
    """Return how well ``reading`` follows the last number of an open series of its style."""
    *prefix, last = chain.full
    number = reading.number
    if tuple(prefix) != reading.prefix:
        return _next_chapter(reading, tuple(prefix))
    if last < number <= last + skips(reading.style) or (number == last and mark.suffix):
        return Evidence.NEXT
    if last <= number <= last + GAP or number == 1:
        return Evidence.JUMP
    return Evidence.JUMP if goes_on else Evidence.NONE


@cache
def skips(style: str) -> int:
    """Return how many numbers a series of ``style`` may skip and still go on."""
    return next((skip for name, skip in SKIPS.items() if name in style), 1)


def _next_chapter(reading: Reading, prefix: tuple[int, ...]) -> Evidence:
    """Judge 2.1 after 1.9 where nobody printed a 2."""
    if not prefix or reading.prefix[:-1] != prefix[:-1] or reading.number != 1:
        return Evidence.NONE
    return Evidence.NEXT if reading.prefix[-1] == prefix[-1] + 1 else Evidence.JUMP


def _is_first(reading: Reading) -> bool:
    return set(reading.full) == {1} or (reading.style == UNPRINTED and reading.number == 2)


def _opening(reading: Reading, last: tuple[int, ...], *, goes_on: bool) -> Evidence:
    """Return how well ``reading`` opens a series, or takes one up again after a heading."""
    ahead = reading.number - last[-1] if last and last[:-1] == reading.prefix else 0
    if ahead == 1:
        return Evidence.NEXT
    if _is_first(reading):
        return Evidence.FIRST
    first_of_chapter = bool(reading.prefix) and reading.number == 1
    return Evidence.JUMP if 0 < ahead <= GAP or goes_on or first_of_chapter else Evidence.NONE
