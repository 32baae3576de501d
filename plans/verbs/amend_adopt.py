"""Chosen amendments become the next revision; files are written only when all of it is known."""

from __future__ import annotations

import os
from collections.abc import Sequence

from plans.amending import Adoption
from plans.errors import InputError
from plans.merging import Strict
from plans.results import AmendmentAdoption
from plans.storing import (
    LOCK,
    RESERVED,
    Loaded,
    Stored,
    Workspace,
    base_of,
    find_amendment,
    is_id,
    load_ref,
    next_revision,
    refuse_bundled,
    save,
    shown_path,
    write_file,
    writing,
    written_as,
)
from plans.verbs._adopted_text import adopted, ids_of, note_on
from plans.verbs._drafts import checked_day, checked_parties, parent_of
from plans.writing import dump_revision


def amend_adopt(
    refs: Sequence[str],
    into: str | None = None,
    *,
    date: str | None = None,
    by: Sequence[str] = (),
    strict: Strict = "words",
    dry_run: bool = False,
) -> AmendmentAdoption:
    """Make one new revision of ``refs``, and move the other open amendments on to it.

    Args:
        refs: amendments of one revision; their order does not matter.
        into: the new revision's id, by default the next number.
        date: its date, if it has one.
        by: who puts it forward.
        strict: what two amendments may not both change.
        dry_run: write nothing.

    Raises:
        InputError: an amendment is closed, does not apply, or is of another text.
    """
    folder = find_amendment(refs[0]).path.parent
    with writing(folder / LOCK):
        stored = [find_amendment(ref) for ref in refs]
        loaded = _common_base(stored)
        refuse_bundled(loaded.workspace)
        number = (
            into
            or _interrupted(stored, loaded)
            or next_revision(loaded.workspace, stored[0].proposal)
        )
        _refuse_closed(stored, loaded.workspace, number)
        head = {
            "revision": number,
            "date": checked_day(date) if date else None,
            "tabled_by": checked_parties(by),
        }
        result = adopted(stored, loaded, head, strict)
        if result.adoption.revision is not None:
            there = _is_there(result, loaded, stored)
            if not dry_run:
                _write(result, loaded, stored[0], there)
    return result


def _interrupted(stored: list[Stored], loaded: Loaded) -> str | None:
    """Return the revision that was being made of ``stored`` when that was interrupted, if any."""
    proposal = stored[0].proposal
    marked = {each.amendment.adopted_in for each in stored if not each.amendment.open}
    if marked:
        return str(marked.pop()).rpartition("@")[2] if len(marked) == 1 else None
    if proposal not in loaded.workspace.proposals:
        return None
    names = loaded.workspace.revisions(proposal)
    last = load_ref(f"{proposal}@{names[-1]}").revision
    same = last.parent == parent_of(loaded.located, proposal) and last.status == "draft"
    return last.revision if same and last.notes[:1] == (note_on(ids_of(stored)),) else None


def _refuse_closed(stored: list[Stored], workspace: Workspace, number: str) -> None:
    """Refuse a number that cannot be given, and amendments that are closed.

    What was adopted into the very revision that is asked for is what an interruption left.
    """
    proposal = stored[0].proposal
    for each in stored:
        found = each.amendment
        there = os.path.lexists(workspace.folder / proposal / f"{number}.yaml")
        if not found.open and not (there and found.adopted_in == f"{proposal}@{number}"):
            where = f" in {found.adopted_in}" if found.adopted_in else ""
            raise InputError(f"'{each.id}' is {found.status}{where}", hint="leave it out")
    if not is_id(number) or number in RESERVED:
        raise InputError(f"'{number}' is no id of a revision", hint="write v3")
    if workspace.chain(proposal).entry(number):
        hint = "choose another number: --into"
        raise InputError(f"{proposal}@{number} is tabled and stays as it is", hint=hint)


def _common_base(stored: list[Stored]) -> Loaded:
    for each in stored:
        if not each.amendment.open and each.amendment.status != "adopted":
            raise InputError(f"'{each.id}' is {each.amendment.status}", hint="leave it out")
    bases = {(each.proposal, each.amendment.base) for each in stored}
    if len(bases) > 1:
        named = ", ".join(f"'{each.id}' amends {each.amendment.base}" for each in stored)
        raise InputError(f"these amendments are of different texts: {named}")
    return base_of(stored[0], {})


def _is_there(result: AmendmentAdoption, loaded: Loaded, stored: list[Stored]) -> bool:
    """Return whether the revision was written already, before something interrupted us.

    Raises:
        InputError: something else has its name.
    """
    made = result.adoption.revision
    assert made is not None
    path = loaded.workspace.folder / stored[0].proposal / f"{made.revision}.yaml"
    if not os.path.lexists(path):
        return False
    if dump_revision(load_ref(path).revision) == dump_revision(made):
        return True
    for each in stored:
        if each.amendment.status == "adopted":
            where = f"'{each.id}' is adopted in {result.ref}, which was edited since"
            raise InputError(where, hint="leave it out")
    raise InputError(f"'{shown_path(path)}' is already there", hint="choose --into")


def _write(result: AmendmentAdoption, loaded: Loaded, first: Stored, there: bool) -> None:
    """Write the revision, then the amendments; done again after a crash, it goes on from there.

    An amendment moves on after those to it: until then they can be read on its old text.
    """
    found: Adoption = result.adoption
    assert found.revision is not None
    path = loaded.workspace.folder / first.proposal / f"{found.revision.revision}.yaml"
    folder = first.path.parent
    with writing(path):
        if not there:
            write_file(path, written_as(loaded.located, found.revision))
        for each in (*found.adopted, *reversed(found.rebased), *found.superseded):
            save(each, folder / f"{each.amendment}.yaml")
