"""What is known of texts, as the list of a site's pages has it: an outline says what is new in it.

Of a thousand revisions that change three clauses each, nearly all of each outline is what the one
before it says. It is written once, and shared in memory when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from plans.publishing.known import Known, Wording
from plans.publishing.news import News
from plans.publishing.outlines import Outline
from plans.results import Move

# What is told as the difference from the outline before.
_MAPPED = ("clauses", "labels", "stated", "worded")
_LISTED = ("tabled_by", "issues", "sources")
# Names the mappings of which only what differs is told: their keys are those of the one before.
_SAME_KEYS = "same_keys"


def kept(known: Known) -> dict[str, Any]:
    """Return what is known as JSON has it: outlines in their order, wordings sorted."""
    wordings = sorted(known.wordings.items())
    return {
        "outlines": dict(_outlines(known)),
        "wordings": {mark: _fields(each) for mark, each in wordings},
        "news": {key: [_fields(each) for each in news] for key, news in known.news.items()},
        "moves": {key: [_row(each) for each in moves] for key, moves in known.moves.items()},
    }


def known_from(said: Mapping[str, Any]) -> Known:
    """Return what was known; nothing if another version wrote it, which makes all anew anyway."""
    try:
        found: dict[str, Outline] = {}
        last: Outline | None = None
        for ref, each in said["outlines"].items():
            last = found[ref] = _outline(each, last)
        wordings = {mark: Wording(**each) for mark, each in said["wordings"].items()}
        news = {key: tuple(map(_news, each)) for key, each in said["news"].items()}
        moves = {key: tuple(map(_move, each)) for key, each in said["moves"].items()}
        return Known(found, wordings, news, moves)
    except (LookupError, TypeError, AttributeError, ValueError):
        return Known()


def _outlines(known: Known) -> Iterator[tuple[str, dict[str, Any]]]:
    last: Outline | None = None
    for ref, each in known.outlines.items():
        yield ref, _told(each, last)
        last = each


def _news(said: Mapping[str, Any]) -> News:
    return News(**{**said, **{name: tuple(said[name]) for name in ("parties", "by", "lines")}})


def _row(move: Move) -> list[Any]:
    return [move.before, move.after, move.fates]


def _move(said: list[Any]) -> Move:
    before, after, fates = said
    return Move(tuple(before), tuple(after), tuple((fate, gravest) for fate, gravest in fates))


def _fields(value: Outline | Wording | News) -> dict[str, Any]:
    """Return the fields of a value as they are: nothing in it is changed while it is written."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _told(outline: Outline, last: Outline | None) -> dict[str, Any]:
    said = _fields(outline)
    same = [name for name in _MAPPED if last and [*said[name]] == [*getattr(last, name)]]
    for name in same:
        before = getattr(last, name)
        said[name] = {key: now for key, now in said[name].items() if before[key] != now}
    return {_SAME_KEYS: same, **said}


def _outline(said: Mapping[str, Any], last: Outline | None) -> Outline:
    found = dict(said)
    for name in found.pop(_SAME_KEYS):
        before = getattr(last, name)
        found[name] = {**before, **found[name]} if found[name] else before
    return Outline(**{**found, **{name: tuple(found[name]) for name in _LISTED}})
