"""What sides want, as the alternatives of a clause or a term have it."""

from __future__ import annotations

from collections.abc import Iterable

from plans.merging.versions import key_of
from plans.model import Plain
from plans.values import frozen

# Whose value it is: no part of what is wanted.
_BEHIND = ("by", "sources", "attestation")


@frozen
class Wish:
    """An alternative: who wants it, and all that it says, by field as files have it."""

    by: tuple[str, ...]
    said: Plain

    def written(self) -> Plain:
        """Return it as files have it: a name alone is written without a list."""
        by = self.by[0] if len(self.by) == 1 else list(self.by)
        return {**({"by": by} if by else {}), **self.said}

    @property
    def stated(self) -> Plain:
        """The fields of a term that it gives."""
        return {key: value for key, value in self.said.items() if key not in _BEHIND}


def wish(names: Iterable[str], said: Plain) -> Wish:
    """Return what ``names`` want."""
    return Wish(tuple(sorted(set(names))), said)


def wishes_in(holder: Plain) -> list[Wish]:
    """Return the alternatives of a clause or a term."""
    return [_read(each) for each in holder.get("alternatives", ())]


def _read(alternative: Plain) -> Wish:
    by = alternative.get("by", ())
    said = {key: value for key, value in alternative.items() if key != "by"}
    return Wish((by,) if isinstance(by, str) else tuple(by), said)


def written(wishes: Iterable[Wish]) -> list[Plain]:
    """Return alternatives as files have them."""
    return [each.written() for each in wishes]


def joined(wishes: Iterable[Wish]) -> list[Wish]:
    """Return the wishes, those for the same as one of all their sides."""
    found: dict[str, Wish] = {}
    for each in wishes:
        key = key_of(each.said)
        known = found[key].by if key in found else ()
        found[key] = wish((*known, *each.by), each.said)
    return list(found.values())
