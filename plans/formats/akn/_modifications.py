"""What became of each clause since the parent, as modifications that a text has undergone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plans.aligning import Pair
from plans.formats.akn._names import Naming
from plans.formats.akn._places import ids_of, placed
from plans.formats.akn._xml import Lines, empty, holder
from plans.model import WORDS, Clause, Revision, fields_of
from plans.results import Comparison
from plans.values import frozen

_WORDS = fields_of(Clause, *WORDS)


@frozen
class _Side:
    """One of both texts: how its clauses are referred to, and where each stands in it."""

    before: str
    revision: Revision
    ids: Mapping[str, str]

    def at(self, clause: str) -> str:
        return f"{self.before}{self.ids[clause]}"


def modifications(since: Comparison, before: Naming, after: Naming, source: str) -> Lines:
    """Yield what happened to the text ``before`` so that it became the text ``after``."""
    old = _Side(f"{before.expression}/!main~", since.before, ids_of(placed(since.before.clauses)))
    new = _Side("#", after.revision, ids_of(placed(after.revision.clauses)))
    found = [mod for pair in since.diff.alignment for mod in _mods(pair, old, new)]
    if not found:
        return
    said = (
        line
        for number, (type, ends) in enumerate(found, 1)
        for line in holder(
            "textualMod", _ends(after.expression, ends), type=type, eId=f"pmod_{number}"
        )
    )
    yield from holder("analysis", holder("passiveModifications", said), source=source)


Ends = list[tuple[str, str]]


def _ends(source: str, ends: Ends) -> Lines:
    yield empty("source", href=source)
    yield from (empty(name, href=href) for name, href in ends)


def _mods(pair: Pair, old: _Side, new: _Side) -> Iterator[tuple[str, Ends]]:
    """Yield the modifications of a clause, each with what it is of; none of what is not there."""
    if not (old.ids.keys() >= set(pair.before) and new.ids.keys() >= set(pair.after)):
        return
    was, now = list(map(old.at, pair.before)), list(map(new.at, pair.after))
    places = _called("destination", now or was)
    for type in _types(pair, old.revision, new.revision):
        if type == "renumbering":
            yield type, places + _called("previous", was)
        else:
            yield type, places + _called("old", was) + _called("new", now)


def _called(name: str, hrefs: Sequence[str]) -> Ends:
    return [(name, href) for href in hrefs]


def _types(pair: Pair, old: Revision, new: Revision) -> Iterator[str]:
    match len(pair.before), len(pair.after):
        case 0, _:
            yield "insertion"
        case _, 0:
            yield "repeal"
        case 1, 1:
            was, now = old.places[pair.before[0]].clause, new.places[pair.after[0]].clause
            if any(getattr(was, name) != getattr(now, name) for name in _WORDS):
                yield "substitution"
            if pair.moved or was.label != now.label:
                yield "renumbering"
        case 1, _:
            yield "split"
        case _:
            yield "join"
