"""Small worlds: every revision there is of a few clauses, for laws that have to hold for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product
from typing import Any, TypeVar

from plans.model import Revision, plain
from plans.writing import dump_revision

Tree = dict[str, Any]
T = TypeVar("T")


def taking_turns(things: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Yield each two once, one with itself too; each thing is the first as often as the second."""
    for number, first in enumerate(things):
        for other, second in enumerate(things):
            if number == other or (number + other) % 2 == (number > other):
                yield first, second


def written_alike(one: Revision, other: Revision) -> bool:
    """Return whether both give the same file; writing it is most of the work of such a law."""
    # The file hangs on what a revision says and on its order, so that equal ones need none.
    return repr(plain(one)) == repr(plain(other)) or dump_revision(one) == dump_revision(other)


def forests(names: tuple[str, ...]) -> Iterator[list[Tree]]:
    """Yield every way to arrange all of ``names``, in order of a walk, side by side or nested."""
    if not names:
        yield []
        return
    first, rest = names[0], names[1:]
    for inside in range(len(rest) + 1):
        for below in forests(rest[:inside]):
            for beside in forests(rest[inside:]):
                yield [{"id": first, "text": f"On {first}.", "clauses": below}, *beside]


def trees(names: str = "abc") -> list[Revision]:
    """Return every revision whose clauses are some of ``names``, in any order and nesting."""
    chosen = [
        order
        for size in range(len(names) + 1)
        for some in combinations(names, size)
        for order in permutations(some)
    ]
    return [
        Revision.model_validate({"revision": "v", "clauses": forest})
        for order in chosen
        for forest in forests(order)
    ]


CAP: Tree = {"kind": "quantity", "issue": "army-size", "value": "600000 personnel", "role": "cap"}
BAN: Tree = {"kind": "prohibition", "issue": "alliances", "bearer": "us", "action": "join"}
SAID: tuple[Tree, ...] = (
    {"text": "The army is small."},
    {"text": "The army is very small.", "label": "2"},
    {"text": "The army is small.", "terms": {"t": CAP}},
    {"terms": {"t": {**CAP, "value": "800000 personnel", "scope": "peacetime"}}},
    {"terms": {"t": BAN, "u": CAP}},
    {"terms": {"u": CAP, "t": BAN}},
    {"terms": {"t": {**CAP, "alternatives": [{"by": ["us"], "value": "5 personnel"}]}}},
    {
        "text": "The army is small.",
        "status": "bracketed",
        "alternatives": [{"by": ["us"], "text": "X."}, {"by": ["e3"], "text": "Y."}],
    },
    {"alternatives": [{"by": ["e3"], "text": "Y."}, {"by": ["us"], "text": "X."}]},
)
"""What one clause may say: words, numbers, terms in either order, brackets."""


def sayings() -> list[Revision]:
    """Return every revision of one clause that says one of ``SAID``, and the empty one."""
    told = [[{"id": "a", **said}] for said in SAID]
    return [
        Revision.model_validate({"revision": "v", "clauses": clauses}) for clauses in ([], *told)
    ]


def typed() -> list[Revision]:
    """Return every revision of one term that differs in what it needs, its issue or its readings.

    A reading says only what differs from its term: what it leaves out must not get lost in dispute.
    """
    readings = ([], [{"sources": ["s"], "object": "home"}])
    terms = [
        {"kind": "obligation", "issue": issue, "bearer": bearer, "action": action, "readings": said}
        for issue, bearer, action, said in product("ij", ("us", "e3"), ("go", "walk"), readings)
    ]
    money = {"kind": "money", "issue": "i", "value": "USD 1 million"}
    return [
        Revision.model_validate({"revision": "v", "clauses": [{"id": "a", "terms": {"t": term}}]})
        for term in [*terms, money]
    ]
