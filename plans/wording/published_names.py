"""What a page that others read calls the files it is about: by name, not by where they lay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plans.diffing import Identity


def published(*identities: Identity) -> tuple[Identity, ...]:
    """Return ``identities`` with paths cut to as many of their last parts as tell them apart.

    A report travels; the folders of whoever made it are nobody's business.
    """
    refs = published_refs([(each.ref, each.proposal) for each in identities])
    return tuple(replace(each, ref=ref) for each, ref in zip(identities, refs, strict=True))


def published_refs(texts: Sequence[tuple[str, str]]) -> list[str]:
    """Return the refs of ``texts``, each with its proposal, with paths cut in the same way."""
    ways = [ref.replace("\\", "/").split("/") for ref, _ in texts]
    return [
        ref if proposal or len(way) == 1 else _tail(way, ways)
        for (ref, proposal), way in zip(texts, ways, strict=True)
    ]


def _tail(way: Sequence[str], ways: Sequence[Sequence[str]]) -> str:
    others = [other for other in ways if other != way]
    length = 1
    while length < len(way) and any(other[-length:] == way[-length:] for other in others):
        length += 1
    return "/".join(way[-length:])
