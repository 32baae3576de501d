"""The fields of the merged revision itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plans.merging.conflicts import Conflict
from plans.merging.versions import agreed, changed, merged_list, versions
from plans.model import Plain

# What a merge of several texts is called until somebody names it.
MERGED = "merged"
# Whose words and whose sources it draws on.
_GATHERED = ("tabled_by", "sources")


def merged_head(base: Plain, sides: Mapping[str, Plain]) -> tuple[Plain, list[Conflict]]:
    """Return the head of the one side that changed something, else what the sides make of it.

    Sides that are revisions of their own make a text that nobody has tabled yet: it has no date
    and no status but draft, and everybody's sources and notes; what else their heads say is theirs.
    Where edited copies of one revision disagree, the head stays as it was and the notes say so.

    Args:
        base: the whole revision that the sides started from, as its file has it.
        sides: the whole of each side.
    """
    found = versions({name: side for name, side in sides.items() if side != base})
    if len(found) < 2:
        return _head_of(found[0].value if found else base), []
    names = dict.fromkeys(key for each in (base, *sides.values()) for key in _head_of(each))
    made = {name: _merged(name, base, sides) for name in names}
    conflicts: list[Conflict] = []
    if any(side.get("revision") != base.get("revision") for side in sides.values()):
        made |= {"revision": MERGED, "status": None, "date": None}
    elif not any("ids" in each for each in (base, *sides.values())):
        # An importer makes up a head as it makes up ids: nobody wants it like that.
        conflicts = list(_disputes(names, base, sides))
    return _head_of(made), conflicts


def _head_of(whole: Plain) -> Plain:
    return {name: value for name, value in whole.items() if value and name != "clauses"}


def _disputes(names: Iterable[str], base: Plain, sides: Mapping[str, Plain]) -> Iterator[Conflict]:
    """Yield the fields that the sides want otherwise, each in words."""
    for name in names:
        values = changed(base.get(name), {side: whole.get(name) for side, whole in sides.items()})
        if name not in (*_GATHERED, "notes") and len(versions(values)) > 1:
            told = {side: f"{name}: {value or 'none'}" for side, value in values.items()}
            yield Conflict("", None, "head", f"{name}: {base.get(name) or 'none'}", told)


def _merged(name: str, base: Plain, sides: Mapping[str, Plain]) -> Any:
    values = {side: whole.get(name) for side, whole in sides.items()}
    lists = [_as_list(value) for value in (base.get(name), *values.values())]
    if name in _GATHERED:
        return [*lists[0], *sorted({each for some in lists[1:] for each in some} - {*lists[0]})]
    if name == "notes":
        return merged_list(lists[0], dict(zip(values, lists[1:], strict=True)))
    return agreed(base.get(name), values)[1]


def _as_list(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value or ())
