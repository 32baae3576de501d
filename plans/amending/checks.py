"""Which amendments apply, and which get in each other's way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from types import MappingProxyType
from typing import Literal

from plans.amending.amended_texts import Amendments, applied, closed_above, serious, text_before
from plans.amending.amendment import Amendment
from plans.amending.concerns import Change, least
from plans.merging import Conflict, Strict, merge
from plans.model import Revision
from plans.patching import Applied, Misfitting
from plans.values import frozen

Verdict = Literal["applies", "shifted", "conflicts", "misfits"]


@frozen(slots=False)
class Clash:
    """What two amendments disagree on."""

    other: str
    conflicts: tuple[Conflict, ...]


@frozen(slots=False)
class Checked:
    """What is to be said of one amendment.

    Attributes:
        amendment: the amendment.
        verdict: ``applies``; ``shifted`` if something had to give way; ``conflicts`` with others;
            ``misfits`` if it cannot be carried out.
        shifts: what gave way.
        misfits: what does not fit, and why.
        clashes: with which others, on what.
    """

    amendment: Amendment
    shifts: tuple[str, ...] = ()
    misfits: tuple[Misfitting, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The worst that is to be said of it."""
        if self.misfits:
            return "misfits"
        if self.clashes:
            return "conflicts"
        return "shifted" if self.shifts else "applies"


def check(
    chosen: Iterable[str],
    bases: Mapping[str, Revision],
    known: Amendments,
    strict: Strict = "words",
    lost: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Checked, ...]:
    """Return for each amendment of ``chosen`` whether it applies and what it collides with.

    Args:
        chosen: ids of amendments.
        bases: the revision that each amendment's ``base`` means, by that ref.
        known: all amendments of the proposal by id.
        strict: what two amendments may not both change.
        lost: why a base is not among ``bases``, by that ref.

    An amendment that no text can be made of, for whatever reason, misfits, and the others
    do not suffer.
    """
    names = list(dict.fromkeys(chosen))
    befores = {name: _before(known[name], bases, known, lost) for name in names}
    done = {name: _after(known[name], befores[name]) for name in names}
    changes: dict[str, Change] = {}
    for name in names:
        before, after = befores[name].revision, done[name].revision
        if before is not None and after is not None:
            changes[name] = Change(known[name], before, after)
    clashes = _clashes(changes, strict)
    return tuple(
        Checked(known[name], done[name].shifts, done[name].misfits, tuple(clashes[name]))
        for name in names
    )


def _clashes(changes: Mapping[str, Change], strict: Strict) -> defaultdict[str, list[Clash]]:
    """Return what collides with each amendment, by its id; nothing for those left out."""
    clashes: defaultdict[str, list[Clash]] = defaultdict(list)
    for one, other in combinations(changes, 2):
        if found := _conflicts(changes[one], changes[other], strict):
            clashes[one].append(Clash(other, found))
            clashes[other].append(Clash(one, found))
    return clashes


def _before(
    amendment: Amendment,
    bases: Mapping[str, Revision],
    known: Amendments,
    lost: Mapping[str, str],
) -> Applied:
    if closed := closed_above(amendment, known):
        return Applied(None, (Misfitting(0, None, closed),))
    if amendment.base not in bases:
        return Applied(None, (Misfitting(0, None, lost.get(amendment.base, "its base is lost")),))
    return text_before(amendment, bases[amendment.base], known)


def _after(amendment: Amendment, before: Applied) -> Applied:
    return before if before.revision is None else applied(before.revision, amendment.operations)


def _conflicts(one: Change, other: Change, strict: Strict) -> tuple[Conflict, ...]:
    """Return what stands between two amendments; those of different texts do not meet."""
    first, second = one.amendment, other.amendment
    if (first.base, first.amends) != (second.base, second.amends):
        return ()
    if one.touched.isdisjoint(other.touched):
        return ()
    before, left, right = least(one, other)
    sides = {first.amendment: left, second.amendment: right}
    return serious(merge(before, sides, strict).conflicts)
