"""Where texts disagree and on what, a line for each place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plans.merging import KINDS, Conflict


def places_in_dispute(conflicts: Iterable[Conflict], titles: Mapping[str, str]) -> list[str]:
    """Return each clause by its title, with what is in dispute there, once."""
    found = []
    for each in conflicts:
        where = titles.get(each.clause, each.clause) or "the revision"
        what = f" ({each.term})" if each.term else ""
        found.append(f"{where}{what}: {KINDS[each.kind]}")
    return list(dict.fromkeys(found))
