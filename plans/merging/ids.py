"""Ids wherever clauses name each other, put in other words: references, places, clauses below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plans.model import Plain

# The fields that hold ids of clauses, in a clause, a place, and all that is made of them.
_NAMING = ("id", "under", "after", "refs")
# Before an id that a side gave up.
_GONE = "?"


def called(value: Any, names: Mapping[str, str]) -> Any:
    """Return a clause, a place or several with the ids that ``names`` gives; terms name none."""
    if not names:
        return value
    if isinstance(value, list):
        return [called(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _named(each, names)
        if key in _NAMING
        else each
        if key == "terms"
        else called(each, names)
        for key, each in value.items()
    }


def _named(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [names.get(each, each) for each in value]
    return names.get(value, value)


def common_names(ids: Mapping[str, str]) -> dict[str, str]:
    """Return what a side's ids are called in the merge, those apart that are the same.

    An id that the side gave up may still be named somewhere: it means nothing there, and must not
    come to mean the clause that had it.

    Args:
        ids: the side's own id of each clause by its name in the merge.
    """
    names = {own: id for id, own in ids.items() if own != id}
    known = set(ids.values())
    return names | {id: f"{_GONE}{id}" for id, own in ids.items() if own != id and id not in known}


def final_names(names: Mapping[str, str], sides: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return what is called otherwise in the end.

    Args:
        names: what each clause is called in the end by its name in the merge.
        sides: for each side its own id of each clause by its name in the merge.
    """
    found = {id: name for id, name in names.items() if id != name}
    gone = {name for ids in sides for name in common_names(ids).values() if name[0] == _GONE}
    return found | {name: name[1:] for name in gone}


def renamed_nodes(nodes: Mapping[str, Plain], names: Mapping[str, str]) -> dict[str, Plain]:
    """Return clauses by id with what they name called by ``names``, their own ids as they are."""
    return {id: {**called(node, names), "id": id} for id, node in nodes.items()}
