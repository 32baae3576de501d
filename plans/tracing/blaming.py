"""Blame: for every value of a revision, the revision that brought it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from plans.aligning import settled_by_ids
from plans.model import Clause, Place
from plans.tracing.chain import Link, Step, ages_of, last_uses, paired_by_ids, pairs_between
from plans.tracing.statements import folded, items_of, same
from plans.tracing.strands import (
    Ages,
    Line,
    Origin,
    Stay,
    Strand,
    Turn,
    derive,
    manner_of,
    older_first,
    ranked,
)
from plans.tracing.word_runs import Runs, compose, cut, joined, overlaid, spelled
from plans.values import frozen


@frozen
class BlamedValue:
    """One value and where it comes from.

    Attributes:
        slot: ``text``, ``closing``, ``heading``, ``label``, ``status``, ``term``, ``field``,
            ``alternative`` or ``reading``.
        name: the term's key, ``KEY.FIELD``, the sides or the sources; empty for the others.
        number: which alternative or reading of the clause it is, from 0.
        origin: the revision that brought the value.
        earlier: the first revision with the same value among texts this one may draw on.
        before: from when to when it stood there before, if it left and came back.
    """

    slot: str
    name: str
    number: int
    origin: Origin
    earlier: Origin | None = None
    before: Stay | None = None


@frozen
class BlamedClause:
    """A clause with the origin of each of its values.

    Attributes:
        place: the clause and where it stands.
        values: in the order text, closing words, heading, label, status, terms with their fields,
            brackets.
        source: the link to the text it comes from; None for a clause that no text before has.
        before: the ids of the clauses there.
        turn: the last split, merge or change of id.
        words: the text in runs with the origin of each; empty unless asked for.
    """

    place: Place
    values: tuple[BlamedValue, ...]
    source: Link | None = None
    before: tuple[str, ...] = ()
    turn: Turn | None = None
    words: tuple[tuple[str, Origin], ...] = ()

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.place.clause


@frozen(slots=False)
class Blame:
    """A revision with the origin of all that it says, and the chain that it was traced along."""

    step: Step
    clauses: tuple[BlamedClause, ...]
    chain: Mapping[str, Step]


@dataclass
class _State:
    """What is known at one revision: a line a clause, also of clauses that were dropped."""

    lines: dict[str, Line] = field(default_factory=dict)
    gone: dict[str, tuple[Line, str]] = field(default_factory=dict)
    strands: dict[str, list[Strand]] = field(default_factory=dict)


def blame(chain: Sequence[Step], *, words: bool = False) -> Blame:
    """Return where everything in the last revision of ``chain`` comes from.

    Args:
        chain: revisions, each behind all it was made from (``in_order``).
        words: trace each word of the texts too.
    """
    states: dict[str, _State] = {}
    known = {step.ref: step for step in chain}
    last_use = last_uses(chain)
    ages = ages_of(chain)
    for number, step in enumerate(chain):
        last = step is chain[-1]
        drafted = None if last else _drafted(step, known, states, ages, words)
        states[step.ref] = drafted or _state(step, known, states, ages, words)
        if not last:
            # What is past may be long: it is kept no longer than somebody was made from it.
            states[step.ref].strands = {}
            for link in step.links:
                if last_use[link.ref] == number:
                    states.pop(link.ref, None)
    asked = chain[-1]
    state = states[asked.ref]
    found = (_blamed(place, state, words) for place in asked.revision.places.values())
    return Blame(asked, tuple(found), known)


def _drafted(
    step: Step,
    known: Mapping[str, Step],
    states: Mapping[str, _State],
    ages: Ages,
    words: bool,
) -> _State | None:
    """Return the state where all clauses of one text go on; None if more, or less, happened.

    It is what ``_state`` returns, but for the strands of clauses that say the same as before: those
    are asked for of the last revision alone.
    """
    match step.links:
        case (Link(rows=(), firm=True) as link,) if link.ref in states:
            olds, news = known[link.ref].edition, step.edition
        case _:
            return None
    if not settled_by_ids(olds, news):
        return None
    earlier = states[link.ref]
    state = _State(dict(earlier.lines), dict(earlier.gone))
    both = zip(olds.said, news.said, strict=True)
    for id in [new.id for old, new in both if not same(old, new)]:
        old, new, (pair,) = olds.clause(id), news.clause(id), paired_by_ids((id,))
        state.strands[id] = [Strand(link, pair, (old,), (new,), (earlier.lines[id],))]
        state.lines[id] = _line(step, new, state, ages, words)
    return state


def _state(
    step: Step,
    known: Mapping[str, Step],
    states: Mapping[str, _State],
    ages: Ages,
    words: bool,
) -> _State:
    state = _State()
    for link in step.links:
        if link.ref in states:
            _tie(step, link, known[link.ref], states[link.ref], state)
    for id, place in step.revision.places.items():
        kept = _unchanged(place.clause, state.strands.get(id, []))
        state.lines[id] = kept or _line(step, place.clause, state, ages, words)
    for id in state.lines:
        state.gone.pop(id, None)
    return state


def _tie(step: Step, link: Link, before: Step, earlier: _State, state: _State) -> None:
    """Add what the pairs of two revisions tell: which clause goes on, and which is dropped."""
    olds, news = before.revision.places, step.revision.places
    if link.firm:
        state.gone |= earlier.gone
    for pair in pairs_between(before.edition, step.edition, link.rows):
        if pair.before and pair.after:
            lines = tuple(earlier.lines[id] for id in pair.before)
            strand = Strand(
                link, pair, _clauses(olds, pair.before), _clauses(news, pair.after), lines
            )
            for id in pair.after:
                state.strands.setdefault(id, []).append(strand)
        elif pair.before and link.firm:
            id = pair.before[0]
            state.gone[id] = (earlier.lines[id], link.ref)


def _clauses(places: Mapping[str, Place], ids: Iterable[str]) -> tuple[Clause, ...]:
    return tuple([places[id].clause for id in ids])


def _unchanged(clause: Clause, strands: list[Strand]) -> Line | None:
    """Return the line as it was, where nothing happened: the way of most clauses of most drafts."""
    if len({id(line) for strand in strands if strand.side for line in strand.lines}) > 1:
        return None  # each value of a merge may be another side's
    for number, strand in enumerate(strands):
        lasting = strand.link.firm and strand.alone and strand.olds[0].id == clause.id
        if lasting and same(strand.olds[0], clause):
            strands.insert(0, strands.pop(number))
            return strand.lines[0]
    return None


def _line(step: Step, clause: Clause, state: _State, ages: Ages, words: bool) -> Line:
    strands = state.strands.get(clause.id, [])
    if len(strands) > 1:
        strands[:] = ranked(strands, items_of(clause))
    line = derive(step, clause, strands, None if strands else _returned(clause, state), ages)
    if not words:
        return line
    here = Origin(step.ref, clause.id, manner_of(step, clause))
    return replace(line, runs=_runs(clause, strands, here, ages))


# Fewer words than this may stand in any two clauses.
TELLING = 5


def _returned(clause: Clause, state: _State) -> tuple[Line, str] | None:
    """Return the dropped clause that ``clause`` is again: by its id, or else by its very words."""
    if clause.id in state.gone:
        return state.gone[clause.id]
    text = folded(clause.text)
    if len(text.split()) < TELLING:
        return None
    for line, last in state.gone.values():
        if "text" in line.held and line.held["text"].value == text:
            return line, last
    return None


def _runs(clause: Clause, strands: list[Strand], here: Origin, ages: Ages) -> Runs[Origin]:
    text = folded(clause.text)
    sides = [strand for strand in strands if strand.side]
    if sides:
        # What one text has as it stands, a side or what all began with, is not put together.
        whole = _with(text, sides) or _with(text, strands)
        found = [_runs_along(strand, clause, here) for strand in whole or sides]
        return overlaid(found, here, lambda origin: older_first(origin, ages))
    if not strands or not strands[0].link.firm:
        return joined([(len(text), here)])
    return _runs_along(strands[0], clause, here)


def _with(text: str, strands: Sequence[Strand]) -> list[Strand]:
    return [strand for strand in strands if strand.find("text", text)]


def _runs_along(strand: Strand, clause: Clause, here: Origin) -> Runs[Origin]:
    """Return the runs of a clause as one text before tells them."""
    text = folded(clause.text)
    olds = [
        (folded(old.text), line.runs) for old, line in zip(strand.olds, strand.lines, strict=True)
    ]
    before, runs = _one([each for each in olds if each[0]], here)
    if strand.alone:
        return compose(before, runs, text, here)
    # Several became several: as one text before and after, cut where the clause begins and ends.
    news = {new.id: folded(new.text) for new in strand.news}
    whole = compose(before, runs, " ".join(filter(None, news.values())), here)
    earlier = takewhile(lambda id: id != clause.id, news)
    start = sum(len(news[id]) + 1 for id in earlier if news[id])
    return joined(cut(whole, start, start + len(text)))


def _one(texts: list[tuple[str, Runs[Origin]]], here: Origin) -> tuple[str, Runs[Origin]]:
    """Return several texts as one, with a space between that nobody wrote before."""
    made: list[tuple[int, Origin]] = []
    for number, (_, runs) in enumerate(texts):
        made += [(1, here), *runs] if number else runs
    return " ".join(text for text, _ in texts), tuple(made)


def _blamed(place: Place, state: _State, words: bool) -> BlamedClause:
    line = state.lines[place.clause.id]
    strands = state.strands.get(place.clause.id, [])
    strand = strands[0] if strands else None
    return BlamedClause(
        place,
        tuple(_values(line)),
        strand.link if strand else None,
        strand.pair.before if strand else (),
        line.turn,
        spelled(folded(place.clause.text), line.runs) if words else (),
    )


def _values(line: Line) -> Iterator[BlamedValue]:
    seen: Counter[str] = Counter()
    for slot, held in line.held.items():
        kind, _, name = slot.partition(":")
        if kind in ("alternative", "reading"):
            name = name.partition(":")[2]
        elif "." in name:
            kind = "field"
        yield BlamedValue(kind, name, seen[kind], held.origin, held.earlier, held.before)
        seen[kind] += 1
