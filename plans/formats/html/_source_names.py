"""What sources are called beside one another: by their publisher, and by numbers if it is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any


def named_apart(sources: Iterable[Any], known: Mapping[str, Any] | None = None) -> list[Any]:
    """Return each source with a name in short that no other of them has: *TASS (1)*, *TASS (2)*.

    Args:
        sources: what has a publisher and a title; or ids, if ``known`` says which sources they are.
        known: sources by their ids.
    """
    listed = list(sources)
    names = [_name(each if known is None else known.get(each, each)) for each in listed]
    often, seen = Counter(names), Counter[str]()
    found = []
    for each, name in zip(listed, names, strict=True):
        seen[name] += 1
        found.append((each, f"{name} ({seen[name]})" if often[name] > 1 else name))
    return found


def _name(source: Any) -> str:
    if isinstance(source, str):
        return source
    name: str = source.publisher or source.title
    return name


def told_apart(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return pieces of a sentence where no two links to different places have the same words."""
    listed = list(pieces)
    ways: dict[str, dict[str, int]] = {}
    for said, way in listed:
        if way:
            known = ways.setdefault(said, {})
            known.setdefault(way, len(known) + 1)
    return [
        (f"{said} ({ways[said][way]})" if way and len(ways[said]) > 1 else said, way)
        for said, way in listed
    ]
