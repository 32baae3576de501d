"""Simple ways to align, run on the same documents: what anyone could do in ten lines.

A rival maps two revisions to links; ``aligned`` makes a whole alignment of them, with moves by the
fewest clauses that explain the new order, as generous as can be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from importlib.util import find_spec

from benchmarks.documents.moves import Spot, fewest
from plans.aligning import Pair
from plans.model import Clause, Revision

Link = tuple[str, str]
Rival = Callable[[Revision, Revision], list[Link]]

# Least likeness, of 100, at which the all-pairs rival takes two clauses for one.
_ALIKE = 50
# How much standing at the other end of the document weighs against two clauses, of 100.
_FAR = 1.0


def _words(clause: Clause) -> str:
    return f"{clause.heading}\n{clause.text}"


def ids(before: Revision, after: Revision) -> list[Link]:
    """Link clauses of the same id, as a keyed differ would."""
    there = {clause.id for clause in after.walk()}
    return [(clause.id, clause.id) for clause in before.walk() if clause.id in there]


def difflib(before: Revision, after: Revision) -> list[Link]:
    """Link clauses as a line differ would: equal runs, and in replaced runs one after the other."""
    here, there = list(before.walk()), list(after.walk())
    matcher = SequenceMatcher(None, [*map(_words, here)], [*map(_words, there)], autojunk=False)
    return [
        (old.id, new.id)
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag in ("equal", "replace")
        for old, new in zip(here[a:b], there[c:d], strict=False)
    ]


def rapidfuzz(before: Revision, after: Revision) -> list[Link]:
    """Link clauses by the best assignment over all pairs' likeness, exact for what it asks."""
    import numpy as np
    from rapidfuzz import fuzz, process
    from scipy.optimize import linear_sum_assignment

    here, there = list(before.walk()), list(after.walk())
    likeness = process.cdist([*map(_words, here)], [*map(_words, there)], scorer=fuzz.ratio)
    apart = np.linspace(0, 1, len(here))[:, None] - np.linspace(0, 1, len(there))[None, :]
    rows, columns = linear_sum_assignment(likeness - _FAR * abs(apart), maximize=True)
    return [
        (here[row].id, there[column].id)
        for row, column in zip(rows, columns, strict=True)
        if likeness[row, column] >= _ALIKE
    ]


# Name, function, the largest document it is asked to do, and what it needs besides Python.
RIVALS: dict[str, tuple[Rival, int, tuple[str, ...]]] = {
    "ids": (ids, 28_000, ()),
    "difflib": (difflib, 2_800, ()),
    "rapidfuzz": (rapidfuzz, 280, ("rapidfuzz", "scipy", "numpy")),
}


def missing(name: str) -> list[str]:
    """Return the packages that a rival needs and that are not installed."""
    return [package for package in RIVALS[name][2] if find_spec(package) is None]


def aligned(before: Revision, after: Revision, links: Sequence[Link]) -> tuple[Pair, ...]:
    """Return a whole alignment made of one-to-one links."""
    old, new = _spots(before), _spots(after)
    partner = dict(links)
    moved: set[str] = set()
    families: dict[str | None, list[tuple[int, int, str]]] = {}
    for here, there in links:
        parent = old[here].parent
        if (partner.get(parent, "") if parent else None) != new[there].parent:
            moved.add(here)
        else:
            place = (old[here].index, new[there].index, here)
            families.setdefault(new[there].parent, []).append(place)
    for family in families.values():
        family.sort()
        stay = fewest([index for _, index, _ in family])
        moved |= {here for at, (_, _, here) in enumerate(family) if at not in stay}
    taken = {there for _, there in links}
    pairs = [Pair((here,), (there,), "similar", 1.0, here in moved) for here, there in links]
    pairs += [Pair((here,), (), "none", 0.0) for here in old if here not in partner]
    return (*pairs, *(Pair((), (there,), "none", 0.0) for there in new if there not in taken))


def _spots(revision: Revision) -> dict[str, Spot]:
    return {
        place.clause.id: Spot(place.parent or None, place.index)
        for place in revision.places.values()
    }
