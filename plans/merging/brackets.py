"""Brackets of several sides become one bracket: never one inside another."""

from __future__ import annotations

from typing import Any

from plans.merging.versions import Values, Version, changed, merged_list, settled, versions
from plans.merging.wishes import Wish, joined, written


def merged_alternatives(
    base: list[Wish], lists: Values[list[Wish]]
) -> tuple[list[Wish], dict[str, Any]]:
    """Return a bracket that several sides changed, and what of it they disagree on by side.

    What a party wants is one value: the sides of the merge may change what different parties want.
    """
    changes = changed(base, lists)
    found = versions(changes)
    if len(found) < 2:
        return settled(base, found), {}
    heard = {name: wishes for name, wishes in lists.items() if wishes or not base}
    if heard and len(heard) < len(lists):
        # Closing a bracket is no opinion on what the others want: their wishes are merged alone.
        kept, _ = merged_alternatives(base, heard)
        return kept, {name: written(wishes) for name, wishes in changes.items()}
    return _party_by_party(base, lists)


def _party_by_party(
    base: list[Wish], lists: Values[list[Wish]]
) -> tuple[list[Wish], dict[str, Any]]:
    olds = _by_party(base)
    news = {name: _by_party(wishes) for name, wishes in lists.items()}
    order = merged_list(list(olds), {name: list(wishes) for name, wishes in news.items()})
    kept: list[Wish] = []
    conflicts: dict[str, Any] = {}
    for key in dict.fromkeys([*order, *olds]):
        found = _of_party(key, olds, news)
        if len(found) < 2:
            wanted = settled(olds.get(key), found)
            kept += [wanted] if wanted else []
            continue
        kept += [_as_told(each.names, each.value) for each in found if each.value]
        for each in found:
            said = each.value.written() if each.value else None
            conflicts |= dict.fromkeys(each.names, said)
    return joined(kept), conflicts


def _of_party(
    key: str, olds: dict[str, Wish], news: dict[str, dict[str, Wish]]
) -> list[Version[Wish | None]]:
    """Return what the sides have that a party wants, as far as it is not what it wanted before."""
    changes = changed(olds.get(key), {name: wishes.get(key) for name, wishes in news.items()})
    # Nobody knows better than a side itself what it wants.
    return versions({key: changes[key]} if key in changes else changes)


def _as_told(names: tuple[str, ...], wish: Wish) -> Wish:
    """Return what a party wants as some files have it where others have it otherwise."""
    note = f"as {' and '.join(names)} {'have' if len(names) > 1 else 'has'} it"
    known = wish.said.get("note")
    return Wish(wish.by, {**wish.said, "note": f"{known}; {note}" if known else note})


def _by_party(wishes: list[Wish]) -> dict[str, Wish]:
    """Return wishes by who has them, and of several of the same parties by which it is."""
    found: dict[str, Wish] = {}
    for each in wishes:
        names = " ".join(sorted(each.by))
        key, number = names, 1
        while key in found:
            number += 1
            key = f"{names} {number}"
        found[key] = each
    return found
