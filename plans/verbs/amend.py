"""Amendments: written, checked, adopted, or closed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.amending import BECOMES, Amendment, AmendmentStatus, check, sentences, text_before
from plans.errors import InputError, NotFound, did_you_mean
from plans.merging import Strict
from plans.model import Registers, Revision
from plans.operations import Operation
from plans.patching import Applied, apply
from plans.results import AmendmentCheck, AmendmentList, Worded
from plans.storing import (
    LOCK,
    Loaded,
    Stored,
    amendments_of,
    find_amendment,
    folder_of,
    is_id,
    load_ref,
    natural,
    refuse_bundled,
    revisions_for,
    save,
    shown_path,
    siblings,
    workspace_for,
    writing,
)
from plans.terms import ATTESTATIONS, Cite
from plans.verbs._amendment_wishes import wanted_operations
from plans.verbs.new import checked_day, checked_parties

NEEDED = ("parties", "issues")


# No text will ever have what such an amendment says.
_OVER = ("withdrawn", "rejected", "superseded")


def amend_new(
    ref: str,
    *,
    by: Sequence[str],
    because: str,
    edited: str | None = None,
    say: Sequence[str] = (),
    operations_file: Path | None = None,
    on: str | None = None,
    id: str | None = None,
    title: str = "",
    date: str | None = None,
    cites: Sequence[str] = (),
) -> Worded:
    """Write a new amendment to ``ref``, as a draft.

    Args:
        ref: the revision that it changes.
        by: the parties that propose it.
        because: their reason.
        edited: a ref or file: the text as they want it.
        say: amendment sentences.
        operations_file: a YAML file with a list of ``operations``.
        on: the amendment that it amends, if it is one to an amendment.
        id: by default the first party and a number.
        title: what it is about.
        date: its date, if it has one.
        cites: what is on record for it: ids of sources, each with ``:attestation`` if it is not
            published.

    Raises:
        InputError: nothing is amended, or it does not apply, or the id is taken.
    """
    loaded = load_ref(ref)
    refuse_bundled(loaded.workspace)
    located = loaded.located
    if not located.proposal:
        raise InputError(f"'{ref}' is no revision of this workspace", hint="import it first")
    names = checked_parties([name for each in by for name in each.split(",")])
    known = amendments_of(loaded.workspace, located.proposal)
    empty = Amendment(
        amendment=_free_id(id, names, known),
        title=title,
        base=located.ref,
        amends=_amended(on, known, located.ref),
        by=names,
        because=because,
        date=checked_day(date) if date else None,
        cites=tuple(_cite(each, loaded) for each in cites),
    )
    text = _before(empty, loaded.revision, known)
    made = _filled(empty, text, wanted_operations(text, edited, say, operations_file))
    path = folder_of(loaded.workspace, located.proposal) / f"{made.amendment}.yaml"
    _add(made, path)
    registers = loaded.workspace.registers(*NEEDED)
    return _worded(Stored(made, path, located.proposal), text, registers)


def _filled(empty: Amendment, text: Revision, found: tuple[Operation, ...]) -> Amendment:
    if not found:
        raise InputError("this changes nothing", hint="the text is already as it is wanted")
    done = apply(text, found)
    if done.revision is None:
        raise InputError(f"it does not apply: {done.misfits[0].message}")
    return empty.model_copy(update={"operations": found})


def _add(amendment: Amendment, path: Path) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make '{shown_path(path.parent)}': {error.strerror}") from None
    with writing(path):
        if os.path.lexists(path):
            raise InputError(f"'{shown_path(path)}' is already there", hint="choose another --id")
        save(amendment, path)


def _cite(said: str, loaded: Loaded) -> Cite:
    source, _, attestation = said.partition(":")
    known = loaded.workspace.registers("sources").sources.sources
    if source not in known:
        raise NotFound(f"no source called '{source}'", hint=did_you_mean(source, known))
    if attestation not in ("", *ATTESTATIONS):
        raise InputError(f"'{attestation}' is no attestation", hint=", ".join(ATTESTATIONS))
    return Cite.model_validate({"source": source, "attestation": attestation or "published"})


def _only(known: dict[str, Stored]) -> dict[str, Amendment]:
    return {name: each.amendment for name, each in known.items()}


def _free_id(id: str | None, names: tuple[str, ...], known: dict[str, Stored]) -> str:
    if id is not None:
        if not is_id(id):
            raise InputError(f"'{id}' is no id", hint="small letters, digits and hyphens")
        if id in known:
            raise InputError(f"there is an amendment '{id}'", hint="choose another --id")
        return id
    stem = names[0] if names else "amendment"
    number = 1
    while f"{stem}-{number}" in known:
        number += 1
    return f"{stem}-{number}"


def _amended(on: str | None, known: dict[str, Stored], base: str) -> str | None:
    if on is None:
        return None
    if on not in known:
        raise NotFound(f"no amendment called '{on}'", hint="plans amend list")
    if known[on].amendment.status in _OVER:
        hint = "propose it anew, to the text as it is"
        raise InputError(f"'{on}' is {known[on].amendment.status}", hint=hint)
    if known[on].amendment.base != base:
        raise InputError(
            f"'{on}' amends {known[on].amendment.base}, not {base}",
            hint=f"plans amend new {known[on].amendment.base} --on {on}",
        )
    return on


def _before(amendment: Amendment, base: Revision, known: dict[str, Stored]) -> Revision:
    done = text_before(amendment, base, _only(known))
    if done.revision is None:
        raise InputError(f"'{amendment.amends}' does not apply: {done.misfits[0].message}")
    return done.revision


def _worded(stored: Stored, text: Revision | None, registers: Registers, why: str = "") -> Worded:
    """Return it with its sentences, or without a text that they could be about, with why."""
    file, said = shown_path(stored.path), tuple[str, ...]()
    try:
        if text is not None:
            said = sentences(stored.amendment.operations, text, registers.name_of)
    except InputError as error:
        why = error.problem.message
    return Worded(stored.amendment, said, file, why)


def amend_list(proposal: str | None = None) -> AmendmentList:
    """Return the amendments of a proposal, of the default one if none is named.

    Raises:
        InputError: there is no such proposal, or an amendment cannot be read.
    """
    workspace = workspace_for()
    name = proposal or workspace.settings.default or ""
    workspace.revisions(name)
    known = amendments_of(workspace, name)
    registers = workspace.registers(*NEEDED)
    return AmendmentList(name, _all_worded(list(known.values()), registers), registers, full=False)


def amend_show(refs: Sequence[str]) -> AmendmentList:
    """Return amendments with the sentences that they come to.

    Raises:
        InputError: there is no such amendment.
    """
    stored = [find_amendment(ref) for ref in refs]
    registers = workspace_for().registers(*NEEDED)
    return AmendmentList(stored[0].proposal, _all_worded(stored, registers), registers)


def _all_worded(stored: list[Stored], registers: Registers) -> tuple[Worded, ...]:
    bases, lost = revisions_for(stored)
    beside: dict[Path, dict[str, Amendment]] = {}
    found = []
    for each in stored:
        folder = each.path.parent
        if folder not in beside:
            beside[folder] = _only(siblings(each))
        ref = each.amendment.base
        if ref in lost:
            found.append(Worded(each.amendment, (), shown_path(each.path), lost[ref]))
            continue
        text = text_before(each.amendment, bases[ref], beside[folder])
        found.append(_worded(each, text.revision, registers, _why(text)))
    return tuple(found)


def _why(text: Applied) -> str:
    return text.misfits[0].message if text.misfits else ""


def amend_check(
    refs: Sequence[str] = (), proposal: str | None = None, strict: Strict = "words"
) -> AmendmentCheck:
    """Return for each amendment whether it applies and what it collides with.

    Args:
        refs: amendments; without any, all open ones of the proposal.
        proposal: the proposal, where no amendments are named.
        strict: what two amendments may not both change.

    Raises:
        InputError: an amendment or its text cannot be read.
    """
    workspace = workspace_for()
    if refs:
        stored = [find_amendment(ref) for ref in refs]
        known = siblings(stored[0])
    else:
        name = proposal or workspace.settings.default or ""
        workspace.revisions(name)
        known = amendments_of(workspace, name)
        stored = [each for each in known.values() if each.amendment.open]
        stored.sort(key=lambda each: natural(each.id))
    bases, lost = revisions_for(stored)
    known |= {each.id: each for each in stored}
    found = check([each.id for each in stored], bases, _only(known), strict, lost)
    titles = {clause.id: clause.title for base in bases.values() for clause in base.walk()}
    name = stored[0].proposal if stored else proposal or ""
    return AmendmentCheck(name, found, titles, workspace.registers(*NEEDED))


def amend_mark(ref: str, status: AmendmentStatus) -> Amendment:
    """Table, withdraw or reject an amendment, and return it.

    Raises:
        InputError: there is none, or it is past that.
    """
    stored = find_amendment(ref)
    refuse_bundled(workspace_for(stored.path))
    # Whoever adopts has read them all, and would write what it read over what we write.
    with writing(stored.path.parent / LOCK), writing(stored.path):
        stored = find_amendment(ref)
        now = stored.amendment.status
        if status not in BECOMES.get(now, ()):
            raise InputError(f"'{stored.id}' is {now} and cannot become {status}")
        made = stored.amendment.model_copy(update={"status": status})
        save(made, stored.path)
    return made
