"""Tabling: a draft gets its number and date, and is closed by an entry in the hash chain."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plans.errors import InputError, InvalidDocument, Problem
from plans.model import Chain, ChainEntry, Revision, plain
from plans.reading import read_text
from plans.storing import (
    Located,
    Workspace,
    is_numbered,
    load_ref,
    locate,
    next_entry,
    next_revision,
    proposal_folder,
    real_path,
    refuse_bundled,
    refuse_if_tabled,
    shown_path,
    text_of,
    write_file,
    writing,
    written_as,
)
from plans.values import frozen
from plans.verbs._drafts import checked_day, checked_parties

if TYPE_CHECKING:
    from plans.judging import Finding

_EMPTY = (
    "# What was tabled, each entry bound to the one before it: written by 'plans table', checked\n"
    "# by 'plans verify'. Edited by hand it proves nothing any more.\n"
    "chain: []\n"
)


@frozen(slots=False)
class Tabled:
    """A revision that was closed, and the file it is in."""

    ref: str
    path: Path
    entry: ChainEntry


def table(
    ref: str | Path,
    proposal: str | None = None,
    *,
    date: str | None = None,
    by: Sequence[str] = (),
    key: Path | None = None,
) -> Tabled:
    """Close the revision that ``ref`` means, and return its entry in the chain.

    A draft becomes ``tabled``; a status that says more, such as ``reported``, stays.

    Args:
        ref: a revision of the workspace, or a file that becomes one.
        proposal: whose revision a file becomes; by default what it or its parent says.
        date: when it was tabled; by default its own date.
        by: who tabled it; by default the parties it names.
        key: a file with an SSH key to sign with.

    Raises:
        InputError: it is tabled already, has no date, has an error, or cannot be written.
    """
    located, workspace = locate(ref)
    refuse_bundled(workspace)
    if located.blob is not None:
        raise InputError(f"'{ref}' is in git's history", hint="name a file or a revision of today")
    name = proposal or located.proposal or _proposal_of(located, workspace)
    with writing(workspace.chain_path(name)):
        refuse_if_tabled(located, workspace)
        home = _home(located, workspace, name)
        with writing(home.path):
            entry = _close(located, home, workspace, _closed(located, home.revision, date, by), key)
    return Tabled(f"{name}@{home.revision}", Path(shown_path(home.path)), entry)


def _home(located: Located, workspace: Workspace, proposal: str) -> Located:
    """Return where the revision shall be: where it is, if it has a number, or under the next."""
    folder = proposal_folder(workspace, proposal)
    at_home = located.proposal == proposal and is_numbered(located.revision)
    number = located.revision if at_home else next_revision(workspace, proposal)
    path = folder / f"{number}.yaml"
    if not at_home and os.path.lexists(path):
        raise InputError(f"'{shown_path(path)}' is in the way", hint="move it elsewhere")
    return Located(path, shown_path(located.path), proposal, number)


def _close(
    located: Located, home: Located, workspace: Workspace, revision: Revision, key: Path | None
) -> ChainEntry:
    text = written_as(located, revision)
    if errors := _errors(text, home, workspace):
        if located.path.suffix in (".yaml", ".yml"):
            # As the file has them, if it does: then lines are those that its writer sees.
            errors = _errors(text_of(located)[0], home, workspace) or errors
        raise InvalidDocument(
            Problem(f"{each.message} [{each.rule}]", each.hint, each.origin) for each in errors
        )
    chain = workspace.chain(home.proposal)
    entry = _signed(next_entry(chain, revision), key)
    # A kill in between leaves a revision that only has to be tabled again.
    write_file(home.path, text)
    _append(workspace.chain_path(home.proposal), chain, entry)
    if located.proposal == home.proposal and real_path(located.path) != real_path(home.path):
        located.path.unlink()
    return entry


def _proposal_of(located: Located, workspace: Workspace) -> str:
    parent = load_ref(located.path).revision.parent or ""
    return parent.partition("@")[0] if "@" in parent else workspace.settings.default or ""


def _closed(located: Located, number: str, date: str | None, by: Sequence[str]) -> Revision:
    revision = load_ref(located.path).revision
    day = checked_day(date) if date else revision.date
    if not day:
        raise InputError(f"'{located.ref}' has no date", hint="say --date 2025-12-03")
    return revision.model_copy(
        update={
            "revision": number,
            "date": day,
            "tabled_by": checked_parties(by) or revision.tabled_by,
            "status": "tabled" if revision.status == "draft" else revision.status,
        }
    )


def _errors(text: str, home: Located, workspace: Workspace) -> list[Finding]:
    from plans.verbs._revision_findings import text_findings

    found = text_findings(text, home, workspace)
    return [each for each in found if each.level == "error"]


def _signed(entry: ChainEntry, key: Path | None) -> ChainEntry:
    if key is None:
        return entry
    from plans.storing import sign

    return entry.model_copy(update={"signature": sign(entry.hash, key)})


def _append(path: Path, chain: Chain, entry: ChainEntry) -> None:
    from plans.writing import edited_yaml

    name = shown_path(path)
    text = read_text(path, name) if os.path.lexists(path) else _EMPTY
    data = plain(Chain(chain=(*chain.chain, entry)))
    write_file(path, edited_yaml(text, data, name))
