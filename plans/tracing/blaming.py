"""Blame: for every value of a revision, the revision that brought it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from plans.aligning import settled_by_ids
from plans.model import Clause, Place
from plans.tracing.chain import Link, Step, ages_of, last_uses, paired_by_ids, pairs_between
from plans.tracing.clause_runs import clause_runs
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
    ranked,
)
from plans.tracing.word_runs import spelled
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


def blame(
    chain: Sequence[Step], *, words: bool = False, only: Collection[str] | None = None
) -> Blame:
    """Return where everything in the last revision of ``chain`` comes from.

    Args:
        chain: revisions, each behind all it was made from (``in_order``).
        words: trace each word of the texts too.
        only: the ids of the clauses that are asked for; of all, by default.
    """
    known = {step.ref: step for step in chain}
    drafts = {step.ref for step in chain if _is_draft(step, known)}
    # Where every clause only ever went on, none has to do with any other.
    alone = drafts.issuperset(step.ref for step in chain[1:])
    asked = chain[-1]
    state = _last_state(chain, known, drafts, words, only if alone else None)
    places = asked.revision.places
    wanted = places if only is None else filter(only.__contains__, places)
    return Blame(asked, tuple([_blamed(places[id], state, words) for id in wanted]), known)


def _last_state(
    chain: Sequence[Step],
    known: Mapping[str, Step],
    drafts: Collection[str],
    words: bool,
    only: Collection[str] | None,
) -> _State:
    """Return what is known at the end of a chain, in which ``drafts`` let all clauses go on."""
    states: dict[str, _State] = {}
    last_use, ages = last_uses(chain), ages_of(chain)
    for number, step in enumerate(chain[:-1]):
        drafted = None
        if step.ref in drafts:
            drafted = _drafted(step, known, states, ages, words, only)
        states[step.ref] = drafted or _state(step, known, states, ages, words)
        # What is past may be long: it is kept no longer than somebody was made from it.
        states[step.ref].strands = {}
        _forget(states, step, number, last_use)
    return _state(chain[-1], known, states, ages, words)


def _forget(
    states: dict[str, _State], step: Step, number: int, last_use: Mapping[str, int]
) -> None:
    for link in step.links:
        if last_use[link.ref] == number:
            states.pop(link.ref, None)


def _is_draft(step: Step, known: Mapping[str, Step]) -> bool:
    """Whether all clauses of one text go on in a step, and nothing else happened."""
    match step.links:
        case (Link(rows=(), firm=True) as link,) if link.ref in known:
            return settled_by_ids(known[link.ref].edition, step.edition)
        case _:
            return False


def _drafted(
    step: Step,
    known: Mapping[str, Step],
    states: Mapping[str, _State],
    ages: Ages,
    words: bool,
    only: Collection[str] | None,
) -> _State | None:
    """Return the state of a draft; None if nothing is known of the text before.

    It is what ``_state`` returns, but for the strands of clauses that say the same as before: those
    are asked for of the last revision alone. Of clauses not ``only`` asked for, nothing is new.
    """
    (link,) = step.links
    if link.ref not in states:
        return None
    olds, news = known[link.ref].edition, step.edition
    earlier = states[link.ref]
    state = _State(dict(earlier.lines), dict(earlier.gone))
    both = zip(olds.said, news.said, strict=True)
    others = [(old, new) for old, new in both if old is not new]
    for id in [new.id for old, new in others if not same(old, new)]:
        if only is not None and id not in only:
            continue
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
    return replace(line, runs=clause_runs(clause, strands, here, ages))


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
