"""The pages that compare: two slots, what is to be said of each, and the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import Any

from plans.serving.comparisons import Comparison, Comparisons
from plans.serving.downloads import DOWNLOADS, REPORT_HEADERS, attached
from plans.serving.dressing import missing, page, unread
from plans.serving.guarding import LARGEST_FILE
from plans.serving.helper import Helper
from plans.serving.messages import Answer, Request, see_other
from plans.serving.slots import SIDES, Pair, Slot, pair_of, too_large
from plans.serving.watching import Changes
from plans.serving.wire import Message
from plans.storing import Workspace, find_workspace

_EMPTY: Pair = (Slot(), Slot())
_UNSEEN = {
    "kind": "", "clauses": None, "gaps": (), "warnings": (), "changes": "", "undecided": False,
    "refused": (),
}  # fmt: skip


class Comparing:
    """Compares what is put into two slots."""

    def __init__(self, foreign: Helper, own: Helper, held: Comparisons, changes: Changes) -> None:
        """Take what does the work.

        Args:
            foreign: reads files of strangers.
            own: reads the workspace; it does not wait while a file of a stranger is read.
            held: the comparisons.
            changes: counts the changes of the workspace.
        """
        self._foreign, self._own, self._changes = foreign, own, changes
        self._held = held

    def start(self, _request: Request) -> Answer:
        """Show two empty slots."""
        return _shown(_EMPTY, {})

    def look(self, request: Request) -> Answer:
        """Show what is to be said of what is in the slots, before it is compared."""
        pair = pair_of(request.form, self._kept(request))
        if large := too_large(pair):
            return _too_large(large)
        return _shown(pair, self._asked(pair, "look").says)

    def compare(self, request: Request) -> Answer:
        """Take two texts and lead to what became of them."""
        pair = pair_of(request.form, self._kept(request))
        if large := too_large(pair):
            return _too_large(large)
        return see_other(f"/compared/{self._held.add(pair).id}")

    def compared(self, _request: Request, id: str) -> Answer:
        """Show what became of two texts."""
        held = self._held.get(id)
        if held is None:
            return missing()
        answer = self._asked(held.slots, "compare")
        if "glance" in answer.says:
            held.good = _as_read(held.slots, answer), answer.says
        return _shown(held.slots, {**answer.says, "faults": self._faults(held, answer)}, held=held)

    def report(self, _request: Request, id: str) -> Answer:
        """Show the whole report."""
        made = self._made(id, "html", notes=True)
        return replace(made, headers=REPORT_HEADERS) if made.status == HTTPStatus.OK else made

    def save(self, _request: Request, id: str, format: str) -> Answer:
        """Hand out the comparison as a file."""
        if format not in DOWNLOADS:
            return missing()
        made = self._made(id, format)
        if made.status != HTTPStatus.OK:
            return made
        held = self._held.get(id)
        download = DOWNLOADS[format]
        headers = attached(held.slots if held else _EMPTY, download)
        return replace(made, type=download.type, headers=headers)

    def _faults(self, held: Comparison, answer: Message) -> Sequence[dict[str, Any]]:
        """Return what is wrong with a revision that could be read before."""
        if not held.good or "glance" in answer.says:
            return ()
        refs = [slot.name for slot in held.slots if slot.is_ref]
        found: list[dict[str, Any]] = self._own.ask("problems", refs=refs).says.get("problems", [])
        return found

    def _kept(self, request: Request) -> Pair | None:
        held = self._held.get(request.form["kept"])
        return held.slots if held else None

    def _made(self, id: str, format: str, *, notes: bool = False) -> Answer:
        held = self._held.get(id)
        if held is None:
            return missing()
        pair = held.good[0] if held.good else held.slots
        answer = self._asked(pair, "render", format=format, notes=notes)
        if problems := answer.says.get("refused"):
            return unread(problems)
        return Answer(answer.files[0])

    def _asked(self, pair: Pair, job: str, **says: Any) -> Message:
        """Ask about two texts; those of strangers are read in a process for such."""
        own = all(slot.is_ref or slot.empty for slot in pair)
        helper = self._own if own else self._foreign
        files = tuple(slot.data for slot in pair)
        slots = [slot.says() for slot in pair]
        return helper.ask(job, files, slots=slots, version=self._changes.version, **says)


def _too_large(name: str) -> Answer:
    said = f"{name} is larger than 20 MB: take the pictures out of it, or save its words as text."
    return _shown(_EMPTY, {"problem": said}, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _as_read(pair: Pair, answer: Message) -> Pair:
    """Return the slots with what was read of the workspace's revisions."""
    before, after = (
        replace(slot, data=data) for slot, data in zip(pair, answer.files, strict=True)
    )
    return before, after


def _followed(here: Workspace) -> tuple[tuple[str, Sequence[str]], ...]:
    """Return what a text that is kept can follow, by proposal: its revisions, the last first."""
    return tuple(
        (name, [f"{name}@{each}" for each in reversed(here.revisions(name))])
        for name in here.proposals
    )


def _shown(
    pair: Pair,
    says: dict[str, Any],
    status: int = HTTPStatus.OK,
    held: Comparison | None = None,
) -> Answer:
    looks = says.get("looks", ({}, {}))
    shown = [
        {**_UNSEEN, **slot.says(), "side": side, **look}
        for side, slot, look in zip(SIDES, pair, looks, strict=True)
    ]
    good = held.good[1] if held and held.good else {}
    here = find_workspace(Path())
    values = {
        "slots": shown,
        "id": held.id if held else "",
        "refs": here.refs,
        "followed": () if here.bundled else _followed(here),
        "names": says.get("names", ("", "")),
        "result": says.get("glance") or good.get("glance"),
        "stale": bool(good) and "glance" not in says,
        "faults": says.get("faults", ()),
        "alone": says.get("alone", False),
        "problems": says.get("refused", ()),
        "problem": says.get("problem", ""),
        "downloads": DOWNLOADS,
        "most": LARGEST_FILE,
    }
    return page("desk-start.html.j2", values, status)
