"""What a page that others read calls the files it is about: by name, not by where they lay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.diffing import Identity


def published(*identities: Identity) -> tuple[Identity, ...]:
    """Return ``identities`` with paths cut to as many of their last parts as tell them apart.

    A report travels; the folders of whoever made it are nobody's business.
    """
    ways = [each.ref.replace("\\", "/").split("/") for each in identities]
    refs = [
        each.ref if each.proposal or len(way) == 1 else _tail(way, ways)
        for each, way in zip(identities, ways, strict=True)
    ]
    return tuple(replace(each, ref=ref) for each, ref in zip(identities, refs, strict=True))


def _tail(way: Sequence[str], ways: Sequence[Sequence[str]]) -> str:
    others = [other for other in ways if other != way]
    length = 1
    while length < len(way) and any(other[-length:] == way[-length:] for other in others):
        length += 1
    return "/".join(way[-length:])
