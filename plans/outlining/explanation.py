"""The best explanation of a whole document: which candidates are labels, and of which series.

Every candidate is a label in one of the series that are open, begins a new one, or is words of a
sentence. Each of these has a price: to jump a number, to begin in the middle, to leave unexplained
what stands like a label. Of all ways to read the candidates up to a line, the cheapest few go on;
one that begins well and ends badly loses to one that began worse. The cheapest at the end is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from plans.outlining.candidates import Candidate
from plans.outlining.evidence import Chain, Evidence, Fit, Later, Memory, Stack, believed, fits
from plans.outlining.layout import Where, dangles
from plans.outlining.printed_numbers import Mark, Need, Reading, runs_on

# So many readings of what came before are kept, if they cost no more than the best and this.
_KEPT, _WORST = 8, 6.0
_UNEXPLAINED = {Need.NOTHING: 9.0, Need.SEQUENCE: 5.0, Need.NEIGHBOURS: 2.0}
_WRAPPED = 2.0
_EVIDENCE = {Evidence.NEXT: 0.0, Evidence.FIRST: 1.0, Evidence.JUMP: 2.0, Evidence.NONE: 4.0}
_ENDLESS, _SHIFTED, _NESTED, _WITHIN, _AGAIN = 1.5, 1.0, 0.8, 0.1, 0.3
_MOST_OPEN, _MOST_NESTED = 60, 4


@dataclass(frozen=True, slots=True)
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
    def style(self) -> tuple[str, int]:
        """How its series is numbered, and how many such it stands in."""
        return self.reading.style, self.nth


class _Trail(NamedTuple):
    label: Label
    before: _Trail | None


class _State(NamedTuple):
    """One way to read the candidates so far, and what it costs."""

    price: float
    stack: Stack
    memory: Memory
    trail: _Trail | None


def explained(candidates: Sequence[Candidate]) -> Mapping[int, list[Label]]:
    """Return the labels on each line, of the cheapest reading of all ``candidates``."""
    later = Later(candidates)
    states = [_State(0.0, (), {}, None)]
    for at, candidate in enumerate(candidates):
        states = _cheapest(
            after for state in states for after in _ways(state, candidate, at, later)
        )
    found: dict[int, list[Label]] = {}
    trail = states[0].trail
    while trail:
        found.setdefault(trail.label.candidate.no, []).insert(0, trail.label)
        trail = trail.before
    return found


def _cheapest(states: Iterator[_State]) -> list[_State]:
    best: dict[Stack, _State] = {}
    for state in states:
        known = best.get(state.stack)
        if known is None or state.price < known.price:
            best[state.stack] = state
    ranked = sorted(best.values(), key=lambda state: state.price)
    worst = ranked[0].price + _WORST
    return [state for state in ranked[:_KEPT] if state.price <= worst]


def _ways(state: _State, candidate: Candidate, at: int, later: Later) -> Iterator[_State]:
    """Yield what ``state`` becomes if ``candidate`` is words, and if it is a label."""
    if candidate.behind and not _follows(state, candidate):
        yield state
        return
    yield state._replace(price=state.price + _refusal(candidate))
    for reading in later.meant(candidate.mark, at):
        goes_on = later.goes_on(reading, at)
        for fit in fits(candidate, reading, state.stack, state.memory, goes_on=goes_on):
            if _can_be(candidate, fit, goes_on=goes_on):
                yield _taken(state, candidate, fit, goes_on=goes_on)
        if nested := _nested(candidate, reading, state.stack, goes_on=goes_on):
            yield _taken(state, candidate, nested, goes_on=goes_on, extra=_NESTED)
        if within := _within(candidate, reading, state):
            yield _taken(state, candidate, within, goes_on=goes_on, extra=_WITHIN)


def _follows(state: _State, candidate: Candidate) -> bool:
    """Say whether the label before ``candidate`` on its line was taken for one."""
    return state.trail is not None and state.trail.label.candidate.no == candidate.no


def _refusal(candidate: Candidate) -> float:
    if candidate.stated:
        return 1000.0
    if candidate.where == Where.WRAPPED:
        return _WRAPPED
    return _UNEXPLAINED[candidate.mark.need]


def _can_be(candidate: Candidate, fit: Fit, *, goes_on: bool) -> bool:
    style = fit.reading.style
    # "… shall be\n1.5 times the rate": a small letter behind a figure goes on with a sentence.
    counts = style[:1] == "1" and candidate.rest[:1].islower()
    if counts or dangles(candidate.unfinished, style):
        fit = replace(fit, aligned=False)
    inline = candidate.where < Where.FRESH and fit.evidence == Evidence.FIRST
    if inline and runs_on(fit.reading, candidate.rest):
        return False
    return believed(candidate, fit, goes_on=goes_on)


def _nested(
    candidate: Candidate, reading: Reading, stack: Stack, *, goes_on: bool
) -> Fit | None:
    """Return the place of a 1 in an open series of its own style, as the first below it."""
    same = sum(each.style == reading.style for each in stack)
    if reading.full != (1,) or not goes_on or not 0 < same < _MOST_NESTED:
        return None
    fit = Fit(Evidence.FIRST, reading, len(stack))
    return fit if _can_be(candidate, fit, goes_on=goes_on) else None


def _within(candidate: Candidate, reading: Reading, state: _State) -> Fit | None:
    """Return the place of ``§ 1`` below ``Art. 2``, though neither stands higher by its name."""
    top = state.stack[-1] if state.stack else None
    if top is None or top.rank != candidate.rank or not candidate.mark.kind:
        return None
    if top.style == reading.style or any(each.style == reading.style for each in state.stack):
        return None
    if reading.full != (1,):
        return None
    fit = Fit(Evidence.FIRST, reading, len(state.stack))
    return fit if _can_be(candidate, fit, goes_on=False) else None


def _taken(
    state: _State, candidate: Candidate, fit: Fit, *, goes_on: bool, extra: float = 0.0
) -> _State:
    reading, mark = fit.reading, candidate.mark
    kept = state.stack[: min(fit.depth, _MOST_OPEN)]
    nth = sum(each.style == reading.style for each in kept)
    tail = mark.tail if mark.tail == "(1)" else ""
    heads = reading.style != reading.style.lower() and candidate.is_only_a_heading
    chain = Chain(reading.style, reading.full, candidate.rank, candidate.indent, tail, heads, nth)
    over = tuple((each.style, each.nth) for each in state.stack[fit.depth + 1 :])
    label = Label(candidate, reading, fit.sibling, nth, over if fit.sibling else ())
    price = state.price + _price(candidate, fit, goes_on=goes_on) + extra
    memory = {**state.memory, reading.style: reading.full}
    return _State(price, (*kept, chain), memory, _Trail(label, state.trail))


def _price(candidate: Candidate, fit: Fit, *, goes_on: bool) -> float:
    price = _EVIDENCE[fit.evidence]
    if fit.evidence == Evidence.NEXT:
        shifted = fit.sibling and not fit.aligned and candidate.rank >= 90
        return price + _SHIFTED * shifted + _AGAIN * fit.remembered
    if fit.sibling and fit.reading.full == (1,):
        price = _EVIDENCE[Evidence.FIRST]  # a list like the one before it
    if candidate.mark.kind or candidate.stated:
        return price / 2
    return price if goes_on else price + _ENDLESS
