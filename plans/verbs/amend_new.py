"""A new amendment, as a draft."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.amending import Amendment, text_before
from plans.errors import InputError, NotFound, did_you_mean
from plans.model import Revision
from plans.patching import apply
from plans.results import Worded
from plans.storing import (
    Loaded,
    Stored,
    amendments_of,
    folder_of,
    is_id,
    load_ref,
    refuse_bundled,
    save,
    shown_path,
    writing,
)
from plans.terms import ATTESTATIONS, Cite
from plans.verbs._amendment_wishes import Wishes, wanted_operations
from plans.verbs._drafts import checked_day, checked_parties
from plans.verbs._worded_amendments import NEEDED, amendments_only, worded

# No text will ever have what such an amendment says.
_OVER = ("withdrawn", "rejected", "superseded")


def amend_new(
    ref: str,
    *,
    by: Sequence[str],
    because: str,
    edited: str | None = None,
    work: str = "",
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
        edited: a ref or file: the text as they want it, or an act that amends it.
        work: of an act that amends several texts, what it calls the one that is meant.
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
    made = _filled(empty, text, wanted_operations(text, edited, say, operations_file, work))
    path = folder_of(loaded.workspace, located.proposal) / f"{made.amendment}.yaml"
    _add(made, path)
    registers = loaded.workspace.registers(*NEEDED)
    return worded(Stored(made, path, located.proposal), text, registers)


def _filled(empty: Amendment, text: Revision, found: Wishes) -> Amendment:
    if not found.operations:
        raise InputError("this changes nothing", hint="the text is already as it is wanted")
    done = apply(text, found.operations)
    if done.revision is None:
        raise InputError(f"it does not apply: {done.misfits[0].message}")
    told: dict[str, object] = {"operations": found.operations, "notes": found.notes}
    told["title"] = empty.title or found.title
    told["date"] = empty.date or (checked_day(found.date) if found.date else None)
    return empty.model_copy(update=told)


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
    done = text_before(amendment, base, amendments_only(known))
    if done.revision is None:
        raise InputError(f"'{amendment.amends}' does not apply: {done.misfits[0].message}")
    return done.revision
