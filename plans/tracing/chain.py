"""Revisions and what they were made from: the chain that blame and history walk along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from plans.aligning import Pair, align, settled_by_ids
from plans.model import Edition, Head, LineageRow, Revision
from plans.values import frozen


@frozen
class Link:
    """From a revision to one that it was made from.

    Attributes:
        ref: the earlier revision.
        rows: which clause became which, where that is on record.
        firm: whether the derivation is declared or attested, and not merely inferred.
        side: whether it is one of the texts that a merge put together.
    """

    ref: str
    rows: tuple[LineageRow, ...] = ()
    firm: bool = True
    side: bool = False


@frozen(slots=False)
class Step:
    """One revision of a chain.

    Attributes:
        ref: what it is called.
        text: what it says; the clauses of an edition are made when they are asked for.
        links: what it was made from, as far as that is at hand; the declared parent first.
        lost: what it says it was made from and nobody can read.
    """

    ref: str
    text: Edition | Revision
    links: tuple[Link, ...] = ()
    lost: tuple[str, ...] = ()

    @cached_property
    def edition(self) -> Edition:
        """Its text, clause by clause."""
        return self.text if isinstance(self.text, Edition) else Edition.of(self.text)

    @property
    def head(self) -> Head:
        """What stands above the clauses."""
        return self.text.head

    @property
    def revision(self) -> Revision:
        """The whole text."""
        return self.text.revision if isinstance(self.text, Edition) else self.text

    @property
    def proposal(self) -> str:
        """The proposal that the revision belongs to; empty for a loose file."""
        return self.ref.rpartition("@")[0]


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps so that each stands behind all it was made from, else as they came.

    A circle has no such order: its link that closes it is left out.
    """
    known = {step.ref: step for step in steps}
    order: dict[str, Step] = {}
    closing: set[tuple[str, str]] = set()
    for ref in known:
        _visit(ref, known, order, closing)
    return tuple(
        Step(step.ref, step.text, _open_links(step, known, closing), step.lost)
        for step in order.values()
    )


def _visit(
    ref: str, known: Mapping[str, Step], order: dict[str, Step], closing: set[tuple[str, str]]
) -> None:
    # A loop and not a recursion: a history may be longer than Python's stack.
    stack, path = [(ref, False)], set()
    while stack:
        here, done = stack.pop()
        if done:
            path.discard(here)
            order.setdefault(here, known[here])
        elif here not in order and here not in path:
            path.add(here)
            stack.append((here, True))
            for each in [link.ref for link in reversed(known[here].links) if link.ref in known]:
                if each in path:
                    closing.add((here, each))
                else:
                    stack.append((each, False))


def _open_links(
    step: Step, known: Mapping[str, Step], closing: set[tuple[str, str]]
) -> tuple[Link, ...]:
    return tuple(
        link for link in step.links if link.ref in known and (step.ref, link.ref) not in closing
    )


def dates_of(steps: Iterable[Step]) -> dict[str, str]:
    """Return the dates to order by: none is before what it was made from, dated or not."""
    dates: dict[str, str] = {}
    for step in steps:
        earlier = [dates.get(link.ref, "") for link in step.links]
        dates[step.ref] = max([step.head.date or "", *earlier])
    return dates


def ages_of(steps: Sequence[Step]) -> dict[str, tuple[str, int]]:
    """Return what tells the older of two revisions: the date, or else the place in the chain."""
    dates = dates_of(steps)
    return {step.ref: (dates[step.ref], number) for number, step in enumerate(steps)}


def last_uses(steps: Sequence[Step]) -> dict[str, int]:
    """Return the position of the last step that was made from each."""
    return {link.ref: number for number, step in enumerate(steps) for link in step.links}


def pairs_between(
    before: Edition, after: Edition, rows: tuple[LineageRow, ...]
) -> tuple[Pair, ...]:
    """Return the alignment; where ids alone settle it, as between most drafts, without work."""
    if not rows and settled_by_ids(before, after):
        return paired_by_ids(after.ids)
    return align(before.revision, after.revision, rows)


# Drafts that follow one another mostly have the same clauses.
@lru_cache(maxsize=8)
def paired_by_ids(ids: tuple[str, ...]) -> tuple[Pair, ...]:
    """Return the pairs of clauses that are known by their ids on both sides."""
    return tuple(Pair((id,), (id,), "id", 1.0) for id in ids)
