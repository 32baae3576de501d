"""What changed in the prose of clauses that nobody typed: values, force, negation, references.

Typed terms speak for themselves; where a clause has none, its words are read for numbers, sums,
times and modal verbs, and each that changed is a change of its own. Another spelling of the same
value ("five years", "5 years") is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from plans.diffing import prose_rules as table
from plans.diffing.changes import Change, Edit
from plans.diffing.clause_rules import first
from plans.diffing.naming import Context, Spot, change
from plans.diffing.word_changes import word_diff
from plans.quantities import Mention, mentions
from plans.terms import Ranked, ranked

# How binding a modal is, weakest first.
FORCE = (("may", "can"), ("should", "is expected to"), "will", ("shall", "must"))
VALUES = ("number", "percent", "money", "duration", "deadline", "date")


def compare_prose(spot: Spot, before: str, after: str, context: Context) -> Iterator[Change]:
    """Yield a change for every value, modal, negation and reference that differs."""
    if before == after:
        return
    gone, new = _differing(mentions(before), mentions(after))
    pairs = list(_paired(gone, new, _Offsets(word_diff(before, after))))
    for old, now in pairs:
        yield _change(spot, old, now, context)
    left = {id(mention) for pair in pairs for mention in pair}
    for mention in gone:
        if id(mention) not in left:
            yield _change(spot, mention, None, context)
    for mention in new:
        if id(mention) not in left:
            yield _change(spot, None, mention, context)


def _key(mention: Mention) -> tuple[str, str]:
    return mention.kind, str(mention.value)


def _differing(
    before: tuple[Mention, ...], after: tuple[Mention, ...]
) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions on either side that the other side does not have as often."""
    same = Counter(map(_key, before)) & Counter(map(_key, after))
    return _without(before, Counter(same)), _without(after, Counter(same))


def _without(found: tuple[Mention, ...], same: Counter[tuple[str, str]]) -> list[Mention]:
    left = []
    for mention in found:
        if same[_key(mention)]:
            same[_key(mention)] -= 1
        else:
            left.append(mention)
    return left


class _Offsets:
    """Where a character before would stand after, by the word diff."""

    def __init__(self, edits: tuple[Edit, ...]) -> None:
        self._runs: list[tuple[int, int, int]] = []
        old = new = 0
        for op, text in edits:
            if op == "equal":
                self._runs.append((old, new, len(text)))
            old += len(text) if op != "insert" else 0
            new += len(text) if op != "delete" else 0

    def region(self, start: int) -> tuple[int, int]:
        """Return the stretch after that replaces what stood at ``start`` before."""
        low, high = 0, 1 << 60
        for old, new, length in self._runs:
            if old + length <= start:
                low = new + length
            elif old > start:
                high = new
                break
        return low, high


def _paired(
    gone: list[Mention], new: list[Mention], offsets: _Offsets
) -> Iterator[tuple[Mention, Mention]]:
    """Pair what stands in the same replaced stretch, then what is left of one kind, in order."""
    free = list(new)
    waiting = []
    for old in gone:
        near = _near(old, free, offsets)
        if near:
            free.remove(near)
            yield old, near
        else:
            waiting.append(old)
    kinds = Counter(old.kind for old in waiting)
    for old in waiting:
        alike = [each for each in free if each.kind == old.kind and _same_unit(old, each)]
        if len(alike) == kinds[old.kind] == 1:
            free.remove(alike[0])
            yield old, alike[0]


def _near(old: Mention, free: list[Mention], offsets: _Offsets) -> Mention | None:
    low, high = offsets.region(old.start)
    near = (each for each in free if low <= each.start < high and _comparable(old, each))
    return next(near, None)


def _comparable(old: Mention, new: Mention) -> bool:
    return old.kind == new.kind or (old.kind in VALUES and new.kind in VALUES)


def _same_unit(old: Mention, new: Mention) -> bool:
    units = [getattr(each.value, "unit", None) for each in (old, new)]
    return units[0] == units[1]


def _change(spot: Spot, old: Mention | None, new: Mention | None, context: Context) -> Change:
    mention = new or old
    if mention is None:
        raise ValueError("a change of prose has at least one side")
    rules = table.rules_for(mention.kind)
    sides = [_ordered(each) for each in (old, new)]
    said = (old.text if old else None), (new.text if new else None)
    return change(
        first(rules, *sides),
        spot,
        context,
        what=table.NOUNS.get(mention.kind, mention.kind),
        before=said[0],
        after=said[1],
        delta=_delta(old, new),
    )


def _ordered(mention: Mention | None) -> Any:
    """Return the value as the rules compare it: modals on their scale of force."""
    if mention is None or mention.kind != "modal":
        return mention.value if mention else None
    word = str(mention.value)
    positive = word.replace("cannot", "can not").removesuffix(" not")
    force: Ranked = ranked(positive, FORCE)
    return table.Modal(force, word != positive)


def _delta(old: Mention | None, new: Mention | None) -> str | None:
    if old is None or new is None or type(old.value) is not type(new.value):
        return None
    measure = getattr(old.value, "delta", None)
    return measure(new.value) if measure else None
