"""What each of the three verbs would write, worked out in a helper; nothing is written there.

A file is named by the ids of a proposal and of a revision, or is the file of decisions on one.
Whoever writes makes the path of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from plans.errors import InputError
from plans.formats import Options
from plans.reviewing import Decided
from plans.serving.open_brackets import is_draft
from plans.serving.reading_slots import filled, opened
from plans.serving.slots import Slot
from plans.serving.wire import Message
from plans.storing import (
    FileEdit,
    decided_file,
    encoded,
    find_workspace,
    load_ref,
    next_revision,
    refuse_bundled,
)
from plans.verbs.import_file import import_text
from plans.verbs.render import render, render_text
from plans.verbs.resolve_bracket import Way, resolution
from plans.verbs.resolve_in_next import resolve_in_next
from plans.verbs.review import Wish, decisions, review

# What a file of decisions is called in place of a revision.
REVIEWS = "reviews"


def resolve(_files: Sequence[bytes], ref: str, spot: str, **way: Any) -> Message:
    """Work out a file with one of its brackets closed."""
    workspace = find_workspace(Path())
    located = workspace.resolve(ref)
    if not is_draft(located.ref, workspace):
        return _resolve_in_next(located.ref, located.proposal, spot, Way(**way))
    found = resolution(located.ref, spot, Way(**way))
    said = f"close {spot} in {located.ref}{_lost(found.dropped)}"
    return planned(found.edit, located.proposal, located.revision, said)


def _resolve_in_next(ref: str, proposal: str, spot: str, way: Way) -> Message:
    """Work out the next draft of a proposal with a bracket closed; the text before stays."""
    found = resolve_in_next(ref, spot, way)
    said = f"start {found.number} from {ref}, and close {spot} in it{_lost(found.dropped)}"
    made = planned(found.edit, proposal, found.number, said)
    return Message({**made.says, "copy_of": ref}, (*made.files, found.start))


def _lost(terms: Sequence[str]) -> str:
    return f"; typed terms that go: {', '.join(terms)}" if terms else ""


def keep(
    files: Sequence[bytes],
    slot: dict[str, Any],
    follows: str,
    *,
    propose: bool = False,
    partial: bool = False,
) -> Message:
    """Work out the next revision of a proposal, as a draft with the words of a text.

    Args:
        files: the text.
        slot: what else is known of it.
        follows: the revision that it was made from, and that ids and typed terms are taken from.
        propose: whether to propose typed terms from its words.
        partial: whether it tells only part, and what it leaves out stands.
    """
    workspace = find_workspace(Path())
    refuse_bundled(workspace)
    if follows not in workspace.refs:
        raise InputError("say which text it follows", hint="choose one of this workspace")
    proposal, _, parent = follows.partition("@")
    given = filled(Slot(data=files[0], **slot))
    read = opened(given, given.name)
    if read.undecided:
        raise InputError("say first how its tracked changes are read")
    found = import_text(read.loaded, follows, propose=propose, partial=partial)
    number = next_revision(workspace, proposal)
    update = {"revision": number, "status": "draft", "parent": parent}
    text = render(found.revision.model_copy(update=update), "yaml")
    path = workspace.folder / proposal / f"{number}.yaml"
    said = f"keep {given.name} as {proposal}@{number}, a draft that follows {follows}"
    made = planned(FileEdit(path, None, encoded(text)), proposal, number, said)
    told = render_text(found, "text", Options()).splitlines()
    return Message({**made.says, "found": told}, made.files)


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
    return planned(decided_file(texts[1], made), texts[1].located.proposal, REVIEWS, said)


def planned(edit: FileEdit, proposal: str, name: str, said: str) -> Message:
    """Return what would be written where; no file before it is told from an empty one."""
    says = {
        "proposal": proposal,
        "name": name,
        "new": edit.before is None,
        "difference": edit.difference,
        "said": said,
    }
    return Message(says, (edit.before or b"", edit.after or b""))
