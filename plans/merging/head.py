"""The fields of the merged revision itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from plans.merging.conflicts import Conflict
from plans.merging.versions import agreed, as_list, changed, merged_list, settled, versions
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
        return _head_of(settled(base, found)), []
    wholes = (base, *sides.values())
    names = dict.fromkeys(chain.from_iterable(map(_head_of, wholes)))
    made = {name: _merged(name, base, sides) for name in names}
    if len({each.get("revision") for each in wholes}) > 1:
        return _head_of({**made, "revision": MERGED, "status": None, "date": None}), []
    # An importer makes up a head as it makes up ids: nobody wants it like that.
    imported = any("ids" in each for each in wholes)
    return _head_of(made), [] if imported else list(_disputes(names, base, sides))


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
    lists = [as_list(value) for value in (base.get(name), *values.values())]
    if name in _GATHERED:
        return [*lists[0], *sorted({each for some in lists[1:] for each in some} - {*lists[0]})]
    if name == "notes":
        return merged_list(lists[0], dict(zip(values, lists[1:], strict=True)))
    return agreed(base.get(name), values)[1]
