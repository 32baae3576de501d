"""One value that several sides may have changed: whose is it, or whose are they."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from plans.aligning import staying

Plain = dict[str, Any]
Values = Mapping[str, Any]
"""What each side says, by the side's name; a side that says nothing of the kind is not in it."""

EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sides disagree on.

    Attributes:
        clause: id of the clause in the merged revision, empty for the revision itself.
        term: id of the term, if it is one.
        kind: one of ``KINDS``.
        base: the value before, as files have it; None if there was none.
        sides: the value that each side that changed it wants; None for wanting it gone.
    """

    clause: str
    term: str | None
    kind: str
    base: Any
    sides: Mapping[str, Any]


KINDS = {
    "words": "the sides changed the same words",
    "heading": "the sides want different headings",
    "term": "the sides want different values",
    "delete-edit": "one side deletes what another changes",
    "inserts": "the sides put different clauses in the same place",
    "move": "the sides move it to different places",
    "label": "the sides number it differently",
    "alternative": "the sides changed the same bracket",
    "head": "the sides want different fields at the head of the revision",
}


_WORDS = ("heading", "text", "refs", "alternatives")
_SUPPORT = ("cites", "note", "proposed")


def words_of(node: Plain) -> Plain:
    """Return what a clause says; who supports it, and its number, are no words of it."""
    said = {key: node[key] for key in _WORDS if key in node}
    said["terms"] = {
        id: {key: value for key, value in term.items() if key not in _SUPPORT}
        for id, term in node.get("terms", {}).items()
    }
    return said


def same(left: Any, right: Any) -> bool:
    """Say whether two values say the same; what is empty says nothing."""
    return bool(left == right) or (left in EMPTY and right in EMPTY)


def key_of(value: Any) -> str:
    """Return a text by which values can be told apart and put in order, whoever says them."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def changed(base: Any, values: Values) -> dict[str, Any]:
    """Return what the sides say that differs from ``base``."""
    return {name: value for name, value in values.items() if not same(value, base)}


def versions(values: Values) -> list[tuple[tuple[str, ...], Any]]:
    """Return each different value with the names that want it, ordered by what they say."""
    found: dict[str, tuple[list[str], Any]] = {}
    # Of values that differ in the order of their parts alone, always the same one stands for all.
    for name in sorted(values, key=lambda name: (json.dumps(values[name]), name)):
        value = None if values[name] in EMPTY else values[name]
        found.setdefault(key_of(value), ([], values[name]))[0].append(name)
    return [(tuple(sorted(names)), value) for _, (names, value) in sorted(found.items())]


def agreed(base: Any, values: Values) -> tuple[bool, Any]:
    """Return whether the sides agree, and on what: an untouched side yields."""
    found = versions(changed(base, values))
    if len(found) > 1:
        return False, base
    return True, found[0][1] if found else base


def merged_list(base: Iterable[Any], lists: Mapping[str, Iterable[Any]]) -> list[Any]:
    """Return a list of notes or sources: what no side dropped, and what any side added."""
    kept = list(base)
    before = {key_of(each) for each in kept}
    sides = {name: {key_of(each): each for each in items} for name, items in lists.items()}
    kept = [each for each in kept if all(key_of(each) in side for side in sides.values())]
    news = {key: each for side in sides.values() for key, each in side.items() if key not in before}
    ordered = sorted(news) if len(sides) > 1 else list(news)
    alike = {tuple(key for key in side if key not in before) for side in sides.values()} - {()}
    if len(alike) == 1:
        ordered = list(alike.pop())
    return kept + [news[key] for key in ordered]


def merged_order(
    base: list[str],
    lists: Mapping[str, list[str]],
    members: set[str],
    still: Iterable[str] = (),
) -> list[str]:
    """Return ``members`` in an order that follows every side's moves and inserts.

    Args:
        base: the order before.
        lists: each side's order.
        members: what is to be ordered.
        still: what stays where it was because the sides moved it to different places.
    """
    stay = {name: staying(base, side) for name, side in lists.items()}
    fixed = set(still) & set(base)

    def placed_by(name: str) -> list[str]:
        news = set(lists[name]) - stay[name] - fixed
        return [each for each in lists[name] if each in news]

    movers = {each for name in lists for each in placed_by(name)}
    chain = _chain([each for each in base if each in members and each not in movers])
    for name in sorted(lists, key=lambda name: key_of(lists[name])):
        _link(chain, lists[name], members.intersection(placed_by(name)))
    # Nobody lists what a side deleted and another kept: it goes back to where it was.
    _link(chain, base, members)
    order = _unchained(chain)
    # What was put back from where its sides had it stands in nobody's list here.
    return order + sorted(members - set(order))


def _chain(order: list[str]) -> dict[str, str]:
    """Return what follows each in ``order``; the empty id stands for both ends."""
    return dict(zip(["", *order], [*order, ""], strict=True))


def _link(chain: dict[str, str], side: list[str], news: set[str]) -> None:
    """Put each of ``news`` behind what stands before it on its side, and behind others' news.

    What another side put in at the same place comes first: the sides are taken in the order of what
    they say.
    """
    mine, last = set(side), ""
    for each in side:
        if each in news and each not in chain:
            while chain[last] and chain[last] not in mine:
                last = chain[last]
            chain[last], chain[each] = each, chain[last]
        if each in chain:
            last = each


def _unchained(chain: dict[str, str]) -> list[str]:
    found, last = [], ""
    while last := chain[last]:
        found.append(last)
    return found
