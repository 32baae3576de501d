"""Which amendments apply, and which get in each other's way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from plans.amending._amendment import Amendment
from plans.amending._texts import Amendments, serious, text_after, text_before
from plans.merging import Conflict, Strict, merge
from plans.model import Revision
from plans.patching import Misfitting, Operation
from plans.patching._structure import Insert, Join, Move, Rename, Split

Verdict = Literal["applies", "shifted", "conflicts", "misfits"]


@dataclass(frozen=True)
class Clash:
    """What two amendments disagree on."""

    other: str
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
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
) -> tuple[Checked, ...]:
    """Return for each amendment of ``chosen`` whether it applies and what it collides with.

    Args:
        chosen: ids of amendments.
        bases: the revision that each amendment's ``base`` means, by that ref.
        known: all amendments of the proposal by id.
        strict: what two amendments may not both change.

    Raises:
        InputError: an amendment amends one that is not there, or itself.
    """
    names = list(dict.fromkeys(chosen))
    done = {name: text_after(known[name], bases[known[name].base], known) for name in names}
    texts = {name: each.revision for name, each in done.items() if each.revision is not None}
    clashes: dict[str, list[Clash]] = {name: [] for name in names}
    for one, other in combinations(texts, 2):
        if _concern(known[one], known[other]):
            found = _conflicts(one, other, texts, bases, known, strict)
            if found:
                clashes[one].append(Clash(other, found))
                clashes[other].append(Clash(one, found))
    return tuple(
        Checked(known[name], done[name].shifts, done[name].misfits, tuple(clashes[name]))
        for name in names
    )


def _conflicts(
    one: str,
    other: str,
    texts: Mapping[str, Revision],
    bases: Mapping[str, Revision],
    known: Amendments,
    strict: Strict,
) -> tuple[Conflict, ...]:
    before = text_before(known[one], bases[known[one].base], known).revision
    if before is None:
        return ()
    return serious(merge(before, {one: texts[one], other: texts[other]}, strict).conflicts)


def _concern(one: Amendment, other: Amendment) -> bool:
    """Say whether two amendments of one text touch a clause in common."""
    if (one.base, one.amends) != (other.base, other.amends):
        return False
    return not touched(one.operations).isdisjoint(touched(other.operations))


def touched(operations: Iterable[Operation]) -> set[str]:
    """Return the ids of the clauses that operations name."""
    found: set[str] = set()
    for each in operations:
        match each:
            case Insert():
                found |= {each.clause["id"], each.under}
            case Split():
                found |= {each.clause, *(piece["id"] for piece in each.into)}
            case Join():
                found |= {*each.clauses, each.into["id"]}
            case Move():
                found |= {each.clause, each.under}
            case Rename():
                found |= {*each.ids, *each.ids.values()}
            case _:
                found.add(getattr(each, "clause", None) or "")
    return found
