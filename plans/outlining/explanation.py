"""The best explanation of a whole document: which candidates are labels, and of which series.

Every candidate is a label in one of the series that are open, begins a new one, or is words of a
sentence. Each of these has a price: to jump a number, to begin in the middle, to leave unexplained
what stands like a label. Of all ways to read the candidates up to a line, the cheapest few go on;
one that begins well and ends badly loses to one that began worse. The cheapest at the end is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from plans.outlining.candidates import Candidate
from plans.outlining.evidence import Chain, Evidence, Fit, Later, Memory, Stack, believed, fits
from plans.outlining.keyword_labels import read_label
from plans.outlining.keywords import ITEM
from plans.outlining.layout import ITEM_ENDS, Where, cites, dangles
from plans.outlining.options_alone import remembered
from plans.outlining.printed_numbers import Mark, Need, Reading, runs_on
from plans.outlining.stop_phrases import CONJUNCTIONS
from plans.values import frozen

# How the style of a number begins whose word no table knows.
PHRASE = "phrase "
# So many readings of what came before are kept, if they cost no more than the best and this.
_KEPT, _WORST = 4, 4.0
_UNEXPLAINED = {Need.NOTHING: 9.0, Need.SEQUENCE: 5.0, Need.NEIGHBOURS: 2.0}
_WRAPPED = 2.0
_EVIDENCE = {Evidence.NEXT: 0.0, Evidence.FIRST: 1.0, Evidence.JUMP: 2.0, Evidence.NONE: 4.0}
_ENDLESS, _SHIFTED, _NESTED, _WITHIN, _AGAIN = 1.5, 1.0, 0.8, 0.1, 0.3
_MOST_OPEN, _MOST_NESTED = 60, 4


@frozen
class Label:
    """A candidate that is a label.

    Attributes:
        candidate: which.
        reading: what its number means.
        goes_on: whether it goes on with an open series.
        nth: how many series of its style are open below it.
        over: the styles of the open series that it went on over.
    """

    candidate: Candidate
    reading: Reading
    goes_on: bool
    nth: int
    over: tuple[tuple[str, int], ...] = ()

    @property
    def mark(self) -> Mark:
        """The printed number."""
        return self.candidate.mark

    @property
    def is_phrased(self) -> bool:
        """Whether no table knows the word of its number, so that how high it stands is guessed."""
        return self.reading.style.startswith("phrase ")

    @property
    def style(self) -> tuple[str, int]:
        """How its series is numbered, and how many such it stands in."""
        return self.reading.style, self.nth


class _Trail(NamedTuple):
    """A label that was taken, as ``Label`` has it, and the one before it."""

    candidate: Candidate
    reading: Reading
    goes_on: bool
    nth: int
    over: tuple[tuple[str, int], ...]
    before: _Trail | None


class _Meant(NamedTuple):
    """One thing that the number of a candidate can mean, and what speaks for it everywhere.

    Attributes:
        reading: what.
        goes_on: whether the number after it stands further down.
        loose: whether the words around it are those of a sentence, so that its column says nothing.
        inline: whether the list that it would begin goes on in its own line.
    """

    reading: Reading
    goes_on: bool
    loose: bool
    inline: bool


class _State(NamedTuple):
    """One way to read the candidates so far, and what it costs."""

    price: float
    stack: Stack
    memory: Memory
    trail: _Trail | None


class _Way(NamedTuple):
    """One way on: ``candidate`` is words if there is no ``fit``, else a label that fits so."""

    price: float
    state: _State
    fit: Fit | None = None


def explained(candidates: Sequence[Candidate]) -> Mapping[int, list[Label]]:
    """Return the labels on each line, of the cheapest reading of all ``candidates``."""
    later = Later(candidates)
    states = [_State(0.0, (), {}, None)]
    for at, candidate in enumerate(candidates):
        readings = later.meant(candidate.mark, at)
        meant = [_meant(candidate, each, later.goes_on(each, at)) for each in readings]
        ways: list[_Way] = []
        for state in states:
            _add_ways(ways, state, candidate, meant)
        states = _cheapest(ways, candidate)
    return _labels(states[0].trail)


def _labels(trail: _Trail | None) -> dict[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    while trail:
        label = Label(trail.candidate, trail.reading, trail.goes_on, trail.nth, trail.over)
        found.setdefault(trail.candidate.no, []).insert(0, label)
        trail = trail.before
    return found


def _meant(candidate: Candidate, reading: Reading, goes_on: bool) -> _Meant:
    style, rest = reading.style, candidate.rest
    # "… shall be\n1.5 times the rate": a small letter behind a figure goes on with a sentence.
    counts = style[:1] == "1" and rest[:1].islower()
    loose = counts or _is_left_open(candidate, reading, goes_on)
    loose = loose and not _ends_an_item(candidate, reading)
    inline = candidate.where < Where.FRESH and runs_on(reading, rest)
    return _Meant(reading, goes_on, loose, inline)


def _is_left_open(candidate: Candidate, reading: Reading, goes_on: bool) -> bool:
    """Say whether the line before stops at a word that wants another, and no list gives it.

    "Dieses Gesetz gilt für" is ended by its items "1. Fähren," and "2. Segelboote.".
    """
    if not dangles(candidate.unfinished, reading.style):
        return False
    listed = goes_on and reading.number == 1 and candidate.rest[-1:] in ITEM_ENDS
    return not listed or cites(candidate.unfinished)


def _ends_an_item(candidate: Candidate, reading: Reading) -> bool:
    """Say whether the line before is the item before, which ends in "and": "1. Fähren und".

    Behind "(a) talks; failing which" stands "(b) …", too.
    """
    line = candidate.unfinished
    if not line.strip():
        return False
    if cites(line):
        return False
    number, last = line.split(None, 1)[0], line.rsplit(None, 1)[-1].casefold()
    if last in CONJUNCTIONS:
        return number.strip("().") == str(reading.number - 1)
    mark = read_label(line) if candidate.mark.printed[0] in "(（" else None
    before = [each.full for each in mark.readings if each.style == reading.style] if mark else []
    return (*reading.prefix, reading.number - 1) in before


def _cheapest(ways: list[_Way], candidate: Candidate) -> list[_State]:
    """Return what the cheapest ways lead to; of those with the same open series only one."""
    ways.sort(key=_price_of)
    kept: dict[Stack, _State] = {}
    for way in ways:
        if len(kept) == _KEPT or way.price > ways[0].price + _WORST:
            break
        state = _after(way, candidate)
        kept.setdefault(state.stack, state)
    return list(kept.values())


def _price_of(way: _Way) -> float:
    return way.price


def _after(way: _Way, candidate: Candidate) -> _State:
    if way.fit is None:
        return way.state._replace(price=way.price)
    return _taken(way.state, candidate, way.fit, way.price)


def _add_ways(
    ways: list[_Way], state: _State, candidate: Candidate, meant: Sequence[_Meant]
) -> None:
    """Add to ``ways`` what ``candidate`` can be after ``state``."""
    if candidate.behind and not _follows(state, candidate):
        ways.append(_Way(state.price, state))
        return
    ways.append(_Way(state.price + _refusal(candidate), state))
    for each in meant:
        reading, goes_on = each.reading, each.goes_on
        for fit in fits(candidate, reading, state.stack, state.memory, goes_on=goes_on):
            if _can_be(candidate, each, fit, goes_on=goes_on):
                price = state.price + _price(candidate, fit, goes_on=goes_on)
                ways.append(_Way(price, state, fit))
        for extra, fit in _deeper(candidate, each, state.stack):
            price = state.price + _price(candidate, fit, goes_on=goes_on)
            ways.append(_Way(price + extra, state, fit))


def _follows(state: _State, candidate: Candidate) -> bool:
    """Say whether the label before ``candidate`` on its line was taken for one."""
    return state.trail is not None and state.trail.candidate.no == candidate.no


def _refusal(candidate: Candidate) -> float:
    if candidate.stated:
        return 1000.0
    if candidate.where == Where.WRAPPED:
        return _WRAPPED
    return _UNEXPLAINED[candidate.mark.need]


def _can_be(candidate: Candidate, meant: _Meant, fit: Fit, *, goes_on: bool) -> bool:
    if meant.inline and fit.evidence == Evidence.FIRST:
        return False
    if meant.loose and fit.aligned:
        fit = fit._replace(aligned=False)
    return believed(candidate, fit, goes_on=goes_on)


def _deeper(candidate: Candidate, meant: _Meant, stack: Stack) -> Iterator[tuple[float, Fit]]:
    """Yield the place of a 1 as the first below what is open, and what that costs more.

    It may open a list in a list of its own style, or ``§ 1`` below ``Art. 2``, though neither of
    them stands higher by its name.
    """
    reading = meant.reading
    if reading.full != (1,) or not stack:
        return
    fit = Fit(Evidence.FIRST, reading, len(stack))
    same = sum([each.style == reading.style for each in stack])
    if same:
        extra, possible = _NESTED, meant.goes_on and same < _MOST_NESTED
    else:
        named, phrased = bool(candidate.mark.kind), reading.style.startswith(PHRASE)
        equal = stack[-1].rank == candidate.rank
        extra, possible = _WITHIN, named and (equal or phrased)
    if possible and _can_be(candidate, meant, fit, goes_on=same > 0):
        yield extra, fit


def _taken(state: _State, candidate: Candidate, fit: Fit, price: float) -> _State:
    reading, mark = fit.reading, candidate.mark
    kept = state.stack[: min(fit.depth, _MOST_OPEN)]
    nth = sum([each.style == reading.style for each in kept])
    tail = mark.tail if mark.tail == "(1)" else ""
    heads = reading.style != reading.style.lower() and candidate.is_only_a_heading
    chain = Chain(reading.style, reading.full, candidate.rank, candidate.indent, tail, heads, nth)
    passed = state.stack[fit.depth + 1 :] if fit.sibling else ()
    over = tuple([(each.style, each.nth) for each in passed])
    memory = {**remembered(state.memory, fit, kept), reading.style: reading.full}
    trail = _Trail(candidate, reading, fit.sibling, nth, over, state.trail)
    return _State(price, (*kept, chain), memory, trail)


def _price(candidate: Candidate, fit: Fit, *, goes_on: bool) -> float:
    price = _EVIDENCE[fit.evidence]
    if fit.evidence == Evidence.NEXT:
        shifted = fit.sibling and not fit.aligned and candidate.rank >= ITEM
        # What has a keyword counts on through sections.
        again = fit.remembered and candidate.rank >= ITEM
        return price + _SHIFTED * shifted + _AGAIN * again
    if fit.sibling and fit.reading.full == (1,):
        price = _EVIDENCE[Evidence.FIRST]  # a list like the one before it
    if candidate.mark.kind or candidate.stated:
        return price / 2
    return price if goes_on else price + _ENDLESS
