"""What is open in the texts that are worked on, and the ways to close each bracket."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.formats import status_view
from plans.merging import Bracket
from plans.serving.noted import notes_at, reviews_of
from plans.serving.wire import Message
from plans.storing import Workspace, find_workspace, next_revision, read_revision
from plans.verbs.bracket_status import bracket_status


def brackets(_files: Sequence[bytes]) -> Message:
    """Say what is open in the drafts and in the last text of each proposal, and how it is closed.

    A last text that is no draft says which one would follow it.
    """
    workspace = find_workspace(Path())
    shown = [{**_open(ref), "next": next} for ref, next in at_work(workspace)]
    texts = [each for each in shown if each["brackets"]]
    return Message({"texts": texts, "bundled": workspace.bundled})


def at_work(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Yield every text in which a bracket can be closed, and the number of the draft that takes it.

    That is empty where the text takes it itself.
    """
    for proposal in workspace.proposals:
        refs = [f"{proposal}@{each}" for each in workspace.revisions(proposal)]
        for ref in refs:
            if is_draft(ref, workspace):
                yield ref, ""
            elif ref == refs[-1]:
                yield ref, next_revision(workspace, proposal)


def is_draft(ref: str, workspace: Workspace) -> bool:
    """Say whether a text calls itself a draft, and nobody has tabled it."""
    proposal, _, revision = ref.partition("@")
    if workspace.chain(proposal).entry(revision):
        return False
    try:
        return read_revision(workspace, ref).status == "draft"
    except InputError:
        return False


def _open(ref: str) -> dict[str, Any]:
    try:
        status = bracket_status(ref)
    except InputError:
        return {"ref": ref, "brackets": []}
    notes = reviews_of(ref.partition("@")[0]).notes
    views = status_view(status)["brackets"]
    shown = [
        {
            **asdict(view),
            "alternatives": [
                {**asdict(side), "nothing": side.nothing} for side in view.alternatives
            ],
            "spot": each.spot,
            "at": each.spot.partition(":")[0],
            "notes": notes_at(each.spot.partition(":")[0], notes),
            "takes": _takes(each),
            "in_words": each.number is not None,
        }
        for view, each in zip(views, status.brackets, strict=True)
    ]
    return {"ref": ref, "title": status.identity.title, "brackets": shown}


def _takes(bracket: Bracket) -> list[str]:
    """Return what names each alternative: its number in the words, or who wants it."""
    if bracket.number is not None:
        return [str(number) for number, _ in enumerate(bracket.alternatives, 1)]
    wanted = Counter(each.by[0] for each in bracket.alternatives if each.by)
    seen: Counter[str] = Counter()
    found = []
    for number, each in enumerate(bracket.alternatives, 1):
        side = each.by[0] if each.by else str(number)
        seen[side] += 1
        found.append(f"{side}:{seen[side]}" if wanted[side] > 1 else side)
    return found
