"""Brackets of several sides become one bracket: never one inside another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plans.merging.conflicting_values import Plain, Values, changed, key_of, merged_list, versions


def sides_of(alternative: Plain) -> tuple[str, ...]:
    """Return who wants an alternative; a name alone is written without a list."""
    by = alternative.get("by", ())
    return (by,) if isinstance(by, str) else tuple(by)


def wanted_by(names: Iterable[str], said: Plain) -> Plain:
    """Return an alternative that ``names`` want."""
    return {"by": sorted(set(names)), **{key: value for key, value in said.items() if key != "by"}}


def stated(variant: Plain) -> Plain:
    """Return the fields of a term that an alternative to it gives."""
    about = ("by", "sources", "attestation")
    return {key: value for key, value in variant.items() if key not in about}


def joined(alternatives: Iterable[Plain]) -> list[Plain]:
    """Return the alternatives, those that say the same as one of all their sides."""
    found: dict[str, Plain] = {}
    for each in alternatives:
        said = {key: value for key, value in each.items() if key != "by"}
        known = found.get(key_of(said), {})
        found[key_of(said)] = wanted_by((*sides_of(known), *sides_of(each)), said)
    return list(found.values())


def merged_alternatives(base: list[Plain], lists: Values) -> tuple[list[Plain], dict[str, Any]]:
    """Return a bracket that several sides changed, and what of it they disagree on by side.

    What a party wants is one value: the sides of the merge may change what different parties want.
    """
    if len(versions(changed(base, lists))) < 2:
        found = versions(changed(base, lists))
        return list(found[0][1] or []) if found else base, {}
    heard = {name: items for name, items in lists.items() if items or not base}
    if heard and len(heard) < len(lists):
        # Closing a bracket is no opinion on what the others want: their wishes are merged alone.
        return merged_alternatives(base, heard)[0], changed(base, lists)
    olds = _by_sides(base)
    news = {name: _by_sides(items or []) for name, items in lists.items()}
    order = merged_list(list(olds), {name: list(items) for name, items in news.items()})
    dropped = [key for key in olds if key not in order]
    kept: list[Plain] = []
    conflicts: dict[str, Any] = {}
    for key in [*order, *dropped]:
        changes = changed(olds.get(key), {name: items.get(key) for name, items in news.items()})
        # Nobody knows better than a side itself what it wants.
        found = versions({key: changes[key]} if key in changes else changes)
        wanted = [(names, each) for names, each in found if each]
        if len(found) > 1:
            kept += [_as_told(names, each) for names, each in wanted]
            conflicts |= {name: each for names, each in found for name in names}
        elif wanted:
            kept.append(wanted[0][1])
        elif not found and key in olds:
            kept.append(olds[key])
    return joined(kept), conflicts


def _as_told(names: tuple[str, ...], alternative: Plain) -> Plain:
    """Return what a party wants as some files have it where others have it otherwise."""
    note = f"as {' and '.join(names)} {'have' if len(names) > 1 else 'has'} it"
    known = alternative.get("note")
    return {**alternative, "note": f"{known}; {note}" if known else note}


def _by_sides(alternatives: list[Plain]) -> dict[str, Plain]:
    """Return alternatives by who wants them, and of several of the same sides by which it is."""
    found: dict[str, Plain] = {}
    for each in alternatives:
        names = " ".join(sorted(sides_of(each)))
        key, number = names, 1
        while key in found:
            number += 1
            key = f"{names} {number}"
        found[key] = each
    return found
