"""What a helper can be asked to do: each job takes files and words, and returns a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from plans.errors import InputError
from plans.formats import Options, glance
from plans.results import Comparison
from plans.serving.checking import counts, problems
from plans.serving.noting import note_place, notes, place, text
from plans.serving.open_brackets import brackets
from plans.serving.planning import keep, note, resolve
from plans.serving.problems import problems_of
from plans.serving.reading_slots import Opened, filled, opened
from plans.serving.site_pages import site_page
from plans.serving.slots import Pair, Slot
from plans.serving.wire import Message
from plans.verbs.compare import SAY_PARTIAL, compare
from plans.verbs.render import render

Job = Callable[..., Message]

# Of the report so many of its first lines.
HEADLINES = 5


def _compare(files: Sequence[bytes], slots: Sequence[dict[str, Any]], version: str) -> Message:
    """Say what is to be said of each text, and compare them as soon as both can be.

    The files of the answer are those of the slots, as they were compared.
    """
    seen = [_seen(each) for each in _slots(files, slots)]
    pair, looks = (seen[0][0], seen[1][0]), [look for _, look in seen]
    says: dict[str, Any] = {"looks": looks, "names": [slot.name for slot in pair], "alone": False}
    read = tuple(slot.data for slot in pair)
    sides = None if any("refused" in look for look in looks) else _apart(pair, version)
    if sides is None or any(_read(each, each.name, version).undecided for each in sides):
        return Message(says, read)
    found = _compared(*sides, version)
    told = {**_at_a_glance(found), "warnings": _said_apart(found, looks)}
    return Message({**says, "alone": sides != pair, "glance": told}, read)


def _changes(files: Sequence[bytes], slots: Sequence[dict[str, Any]], version: str) -> Message:
    """Return every change between two texts, with what people said of it."""
    pair = tuple(filled(each) for each in _slots(files, slots))
    found = _compared(pair[0], pair[1], version)
    return Message(
        {
            "names": [slot.name for slot in pair],
            "changes": [
                {
                    "id": each.fingerprint,
                    "severity": each.severity,
                    "said": each.message,
                    "where": each.label,
                    "notes": _told(found, each.fingerprint),
                }
                for each in found.diff.changes
            ],
        }
    )


def _look(files: Sequence[bytes], slots: Sequence[dict[str, Any]], **_as_all: str) -> Message:
    """Say what is to be said of each text."""
    return Message({"looks": [_seen(each)[1] for each in _slots(files, slots)]})


def _render(
    files: Sequence[bytes],
    slots: Sequence[dict[str, Any]],
    version: str,
    format: str,
    *,
    notes: bool = False,
) -> Message:
    """Write the comparison of two texts in a format, with what people said or without."""
    before, after = map(filled, _slots(files, slots))
    sides = _apart((before, after), version)
    if sides is None:
        raise InputError("there is one text, and nothing to compare it with")
    found = _compared(*sides, version)
    told = found if notes else replace(found, reviews={}, notes=())
    made = render(told, format, Options())
    return Message(files=[made.encode() if isinstance(made, str) else made])


JOBS: dict[str, Job] = {
    "look": _look,
    "compare": _compare,
    "render": _render,
    "problems": problems,
    "brackets": brackets,
    "resolve": resolve,
    "keep": keep,
    "note": note,
    "changes": _changes,
    "text": text,
    "place": place,
    "note_place": note_place,
    "notes": notes,
    "counts": counts,
    "site": site_page,
}


def warm_up() -> None:
    """Load what comparing takes, while there is time and before there are bounds."""
    words = b"1. The army has at most 600,000 soldiers.", b"1. The army has no soldiers."
    slots = [Slot(f"{number}.txt", text).says() for number, text in enumerate(words)]
    for format in ("html", "docx"):
        _render(words, slots, "", format)


def _slots(files: Sequence[bytes], slots: Sequence[dict[str, Any]]) -> Pair:
    before, after = (Slot(data=data, **said) for data, said in zip(files, slots, strict=True))
    return before, after


def _seen(slot: Slot) -> tuple[Slot, dict[str, Any]]:
    """Return a slot with what its file holds, and what is to be said of that."""
    if slot.empty:
        return slot, {}
    try:
        slot = filled(slot)
        return slot, _looked(slot)
    except InputError as error:
        return slot, {"refused": problems_of(error)}


def _apart(pair: Pair, version: str) -> Pair | None:
    """Return the two texts; of one alone that without and that with its tracked changes."""
    given = [slot for slot in pair if not slot.empty]
    if len(given) == 2:
        return pair
    if not given or not _read(given[0], given[0].name, version).changes:
        return None
    return replace(given[0], tracked="rejected"), replace(given[0], tracked="accepted")


# Both sides, and what a page and its report ask again.
@lru_cache(maxsize=8)
def _parsed(slot: Slot, name: str) -> Opened:
    """Return a text: when the other one is edited it is still as it was."""
    return opened(slot, name)


@lru_cache(maxsize=8)
def _looked(slot: Slot) -> dict[str, Any]:
    return asdict(_parsed(slot, slot.name).look(slot))


@lru_cache(maxsize=8)
def _read(slot: Slot, name: str, _version: str) -> Opened:
    """Return a text; ``_version`` tells apart what the workspace says at other times."""
    return _parsed(slot, name).now(slot)


# A page is followed by its report and perhaps by a file: all of one comparison.
@lru_cache(maxsize=2)
def _compared(before: Slot, after: Slot, version: str) -> Comparison:
    names = [slot.name for slot in (before, after)]
    if names[0] == names[1] and before.data != after.data:
        names = [f"{side}/{name}" for side, name in zip(("before", "after"), names, strict=True)]
    here, there = (
        _read(slot, name, version).loaded for slot, name in zip((before, after), names, strict=True)
    )
    return compare(here, there, full=True, notes=True, partial=after.partial)


def _at_a_glance(found: Comparison) -> dict[str, Any]:
    """Return what stands on top of a report: of its headlines the first, with what was said."""
    told = asdict(glance(found))
    headlines = [{**each, "notes": _told(found, each["id"])} for each in told["headlines"]]
    more = told["more"] + max(0, len(headlines) - HEADLINES)
    return {**told, "headlines": headlines[:HEADLINES], "more": more}


def _told(found: Comparison, change: str) -> list[dict[str, Any]]:
    """Return what people said of a change, the earliest first."""
    reviewed = found.reviews.get(change)
    return [each.model_dump(mode="json") for each in reviewed.told] if reviewed else []


def _said_apart(found: Comparison, looks: Sequence[dict[str, Any]]) -> list[str]:
    """Return what was said of both texts together: what was said of one stands in its slot."""
    said = {line for look in looks for line in look.get("warnings", ())}
    here = ", under “change” above"
    return [line.replace(SAY_PARTIAL, here) for line in found.warnings if line not in said]
