"""What is known of one clause at one revision: for each of its values, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Literal

from plans.aligning import Pair
from plans.diffing import pair_terms
from plans.model import Clause, Part, fields_of, statements_of
from plans.terms import Term
from plans.tracing.chain import Link, Step
from plans.tracing.statements import TERM, items_of, slots_of_voice, voices
from plans.tracing.word_runs import Runs
from plans.values import frozen

# The date and place of every revision of a chain, to tell the older of two.
Ages = Mapping[str, tuple[str, int]]
Manner = Literal["introduced", "first-known", "carried"]


@frozen
class Origin:
    """The revision that brought a value.

    Attributes:
        ref: the revision.
        clause: the clause that had it there.
        manner: ``introduced`` where the revision before lacks it; ``first-known`` where no text
            before is known for certain; ``carried`` where the revision claims to take it over, and
            what it is taken from does not have it.
    """

    ref: str
    clause: str
    manner: Manner


@frozen
class Stay:
    """From which revision to which a value stood before it left."""

    first: str
    last: str


@frozen
class Turn:
    """The last time a clause came from several, became several, or changed its id.

    Attributes:
        ref: the revision where it happened.
        how: ``split``, ``merge`` or ``id``.
        earlier: the revision before.
        before: the ids there.
        after: the ids since.
    """

    ref: str
    how: Literal["split", "merge", "id"]
    earlier: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@frozen
class Held:
    """A value and where it comes from; ``earlier`` is where a text it may draw on has the same."""

    value: str
    origin: Origin
    earlier: Origin | None = None
    before: Stay | None = None


@frozen
class Line:
    """A clause at one revision: its values by slot, those it once had, and its words."""

    held: Mapping[str, Held]
    past: Mapping[tuple[str, str], Stay] = field(default_factory=dict)
    turn: Turn | None = None
    runs: Runs[Origin] = ()


@frozen(slots=False)
class Strand:
    """How a clause is tied to an earlier revision: the link, the pair, and what is known there."""

    link: Link
    pair: Pair
    olds: tuple[Clause, ...]
    news: tuple[Clause, ...]
    lines: tuple[Line, ...]

    @property
    def alone(self) -> bool:
        """Whether it ties one clause to one."""
        return len(self.olds) == len(self.news) == 1

    @property
    def side(self) -> bool:
        """Whether it leads to one of the texts that a merge put together."""
        return self.link.side

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The key a term had before, by the key it has now."""
        pairs, _, _ = pair_terms(_terms(self.olds), _terms(self.news))
        return {new: old for old, new in pairs}

    def slot_before(self, slot: str) -> str:
        """Return what ``slot`` was called before; a term may have changed its key."""
        if not slot.startswith(TERM):
            return slot
        key, dot, name = slot[len(TERM) :].partition(".")
        return f"{TERM}{self.renamed.get(key, key)}{dot}{name}"

    def find(self, slot: str, value: str) -> Held | None:
        """Return the same value in the same place before, if it was there."""
        before = self.slot_before(slot)
        for line in self.lines:
            held = line.held.get(before)
            if held is not None and held.value == value:
                return held
        return self._part(value) if slot in _TEXTS and not self.alone else None

    def _part(self, text: str) -> Held | None:
        """Return the text of the group that ``text`` was cut from or put together of."""
        held = [line.held[slot] for line in self.lines for slot in _TEXTS if slot in line.held]
        for each in held:
            if text in each.value:
                return replace(each, value=text)
        # A text put together of several is as young as the youngest; which that is, nobody can say
        # unless all came at once.
        whole = " ".join(each.value for each in held)
        one = {each.origin.ref for each in held}
        return replace(held[0], value=text) if text == whole and len(one) == 1 else None


_TEXTS = fields_of(Clause, Part.PROSE, Part.CLOSING)


def _terms(clauses: Iterable[Clause]) -> dict[str, Term]:
    return {key: term for clause in clauses for key, term in clause.terms.items()}


# What a recorded relation says of how much came over, the most first.
RELATIONS = ("same", "moved", "modified", "replaced", "open", "unknown", "new", "dropped")


def ranked(strands: Sequence[Strand], items: Mapping[str, str]) -> list[Strand]:
    """Return the strands, the one that the clause most likely came from first."""

    def key(numbered: tuple[int, Strand]) -> tuple[bool, bool, int, int, float, int]:
        number, strand = numbered
        shared = sum(1 for slot, value in items.items() if strand.find(slot, value))
        # What is only carried there came from elsewhere itself.
        carried = all(old.carried for old in strand.olds)
        return (
            not strand.link.firm,
            carried,
            _relation(strand),
            -shared,
            -strand.pair.score,
            number,
        )

    return [strand for _, strand in sorted(enumerate(strands), key=key)]


def _relation(strand: Strand) -> int:
    for row in strand.link.rows:
        if set(row.to) & set(strand.pair.after) and set(row.origin) & set(strand.pair.before):
            return RELATIONS.index(row.relation)
    return RELATIONS.index("modified")


def derive(
    step: Step,
    clause: Clause,
    strands: Sequence[Strand],
    gone: tuple[Line, str] | None,
    ages: Ages,
) -> Line:
    """Return the line of ``clause`` at ``step``.

    Args:
        step: the revision.
        clause: the clause there.
        strands: what it is tied to before, the likeliest first.
        gone: the line of the same clause before it was dropped, and the last revision that had it.
        ages: which of two revisions is the older.
    """
    items = items_of(clause)
    past = dict(_past(strands, items))
    if gone is not None:
        past |= _left(*gone)
    held = {}
    for slot, value in items.items():
        kept = _of_sides(clause, slot, value, strands, ages)
        held[slot] = kept or _held(step, clause, slot, value, strands, past)
    return Line(held, past, _turn(step, strands))


def manner_of(step: Step, clause: Clause) -> Manner:
    """Return how certain it is that what first stands in ``clause`` was brought by ``step``."""
    if clause.carried:
        return "carried"
    firm = any(link.firm for link in step.links)
    return "introduced" if firm and not step.lost else "first-known"


def _of_sides(
    clause: Clause, slot: str, value: str, order: Sequence[Strand], ages: Ages
) -> Held | None:
    """Return what the sides of a merge have of a value: of two that brought the same the older."""
    sides = [strand for strand in order if strand.side]
    found = [held for strand in sides if (held := strand.find(slot, value))]
    if not found and slot.startswith("alternative:"):
        found = [held for strand in sides if (held := _wanted(clause, slot, value, strand, ages))]
    return min(found, key=lambda held: older_first(held.origin, ages), default=None)


def _wanted(clause: Clause, slot: str, value: str, strand: Strand, ages: Ages) -> Held | None:
    """Return a bracketed text as the side has it, who wants it; it is as old as its last part."""
    item = next(each for name, each in voices(statements_of(clause)) if name == slot)
    parts = slots_of_voice(item)
    found = [strand.find(*part) for part in parts.items()]
    had = [held for held in found if held is not None]
    if not had or len(had) < len(parts):
        return None
    return replace(max(had, key=lambda held: ages[held.origin.ref]), value=value, before=None)


def older_first(origin: Origin, ages: Ages) -> tuple[bool, tuple[str, int]]:
    """Return what to sort by: what is carried from nowhere is somebody else's."""
    return origin.manner == "carried", ages[origin.ref]


def _held(
    step: Step,
    clause: Clause,
    slot: str,
    value: str,
    order: Sequence[Strand],
    past: Mapping[tuple[str, str], Stay],
) -> Held:
    earlier = None
    for strand in order:
        found = strand.find(slot, value)
        if found is None:
            continue
        if strand.link.firm:
            return found
        earlier = earlier or found.earlier or found.origin
    origin = Origin(step.ref, clause.id, manner_of(step, clause))
    return Held(value, origin, earlier, past.get((slot, value)))


def _past(
    order: Sequence[Strand], items: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], Stay]]:
    """Yield what the clause once had; a value that is there now is not past."""
    for strand in order:
        if not strand.link.firm:
            continue
        for line in strand.lines:
            yield from line.past.items()
        now = {strand.slot_before(slot): slot for slot in items}
        for line in strand.lines:
            for name, held in line.held.items():
                slot = now.get(name, name)
                if items.get(slot) != held.value:
                    yield (slot, held.value), Stay(held.origin.ref, strand.link.ref)


def _left(line: Line, last: str) -> dict[tuple[str, str], Stay]:
    """Return all that a dropped clause had."""
    had = {(slot, held.value): Stay(held.origin.ref, last) for slot, held in line.held.items()}
    return {**line.past, **had}


def _turn(step: Step, order: Sequence[Strand]) -> Turn | None:
    if not order or not order[0].link.firm:
        return None
    strand = order[0]
    pair = strand.pair
    if pair.how in ("split", "merge"):
        how: Literal["split", "merge"] = "split" if len(pair.before) == 1 else "merge"
        return Turn(step.ref, how, strand.link.ref, pair.before, pair.after)
    if pair.before != pair.after:
        return Turn(step.ref, "id", strand.link.ref, pair.before, pair.after)
    return strand.lines[0].turn
