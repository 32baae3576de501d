"""What each of the three verbs would write, worked out in a helper; nothing is written there.

A file is named by the ids of a proposal and of a revision, or is the file of decisions on one.
Whoever writes makes the path of that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from plans.errors import InputError
from plans.formats import status_view
from plans.merging import Bracket
from plans.reviewing import Decided
from plans.serving.reading_slots import filled, opened
from plans.serving.slots import Slot
from plans.serving.wire import Message
from plans.storing import (
    FileEdit,
    Workspace,
    decided_file,
    encoded,
    find_workspace,
    load_ref,
    next_revision,
    read_revision,
    refuse_bundled,
)
from plans.verbs.bracket_status import bracket_status
from plans.verbs.import_file import import_text
from plans.verbs.render import render
from plans.verbs.resolve_bracket import Way, resolution
from plans.verbs.review import Wish, decisions, review

# What a file of decisions is called in place of a revision.
REVIEWS = "reviews"


def brackets(_files: Sequence[bytes]) -> Message:
    """Say what is open in every text that was not tabled, and how each bracket can be closed."""
    workspace = find_workspace(Path())
    drafts = [ref for ref in workspace.refs if _is_draft(ref, workspace)]
    shown = [_open(ref) for ref in drafts]
    said = {"texts": [each for each in shown if each["brackets"]], "drafts": drafts}
    return Message({**said, "bundled": workspace.bundled})


def resolve(_files: Sequence[bytes], ref: str, spot: str, **way: Any) -> Message:
    """Work out a file with one of its brackets closed."""
    workspace = find_workspace(Path())
    located = workspace.resolve(ref)
    if not _is_draft(located.ref, workspace):
        hint = f"start the next one: plans new {located.proposal} --from {located.revision}"
        raise InputError(f"{located.ref} is no draft and stays as it is", hint=hint)
    found = resolution(located.ref, spot, Way(**way))
    lost = f"; typed terms that go: {', '.join(found.dropped)}" if found.dropped else ""
    return _planned(found.edit, located.proposal, located.revision, f"close {spot}{lost}")


def keep(
    files: Sequence[bytes], slot: dict[str, Any], proposal: str, *, propose: bool = False
) -> Message:
    """Work out the next revision of a proposal, as a draft with the words of a text."""
    workspace = find_workspace(Path())
    refuse_bundled(workspace)
    given = filled(Slot(data=files[0], **slot))
    read = opened(given, given.name)
    if read.undecided:
        raise InputError("say first how its tracked changes are read")
    last = workspace.revisions(proposal)[-1]
    found = import_text(read.loaded, f"{proposal}@{last}", propose=propose)
    number = next_revision(workspace, proposal)
    update = {"revision": number, "status": "draft", "parent": last}
    text = render(found.revision.model_copy(update=update), "yaml")
    path = workspace.folder / proposal / f"{number}.yaml"
    said = f"keep {given.name} as {proposal}@{number}, a draft"
    return _planned(FileEdit(path, None, encoded(text)), proposal, number, said)


def note(
    _files: Sequence[bytes], refs: Sequence[str], change: str, decided: str, **who: Any
) -> Message:
    """Work out a file of decisions with one more."""
    workspace = find_workspace(Path())
    before, after = (workspace.resolve(ref).ref for ref in refs)
    texts = load_ref(before), load_ref(after)
    wish = Wish(cast("Decided", decided), (change,))
    made = decisions(review(before, after), texts, [wish], **who)
    said = f"{decided}: {made[0].said}"
    return _planned(decided_file(texts[1], made), texts[1].located.proposal, REVIEWS, said)


def _planned(edit: FileEdit, proposal: str, name: str, said: str) -> Message:
    """Return what would be written where; no file before it is told from an empty one."""
    says = {
        "proposal": proposal,
        "name": name,
        "new": edit.before is None,
        "difference": edit.difference,
        "said": said,
    }
    return Message(says, (edit.before or b"", edit.after or b""))


def _is_draft(ref: str, workspace: Workspace) -> bool:
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
    views = status_view(status)["brackets"]
    shown = [
        {
            **asdict(view),
            "alternatives": [
                {**asdict(side), "nothing": side.nothing} for side in view.alternatives
            ],
            "spot": each.spot,
            "takes": _takes(each),
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
