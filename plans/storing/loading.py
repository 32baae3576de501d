"""Refs and paths to revisions."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plans.diffing import Identity
from plans.errors import InputError, NotFound, did_you_mean
from plans.model import Revision
from plans.readers import read_document
from plans.reading import decode, read_bytes
from plans.storing.paths import is_id, looks_like_path, real_path, shown_path
from plans.storing.standard_input import is_standard_input, standard_input
from plans.storing.workspace import Located, Workspace, find_workspace
from plans.values import frozen

if TYPE_CHECKING:
    from plans.drafting import Accepts, ReadDocument

# Behind the sign of a fragment: which of the tracked changes of a file count.
ACCEPTED, REJECTED, BY = "accepted", "rejected", "by="
# The same: which of the texts that are set beside each other.
COLUMNS = {f"column={column}": column for column in range(1, 10)}


@frozen(slots=False)
class Loaded:
    """A revision, the file it came from and the workspace it belongs to.

    ``warnings`` says what was dropped or set apart while reading it, one line each; ``document`` is
    all that was read, if a file was.
    """

    revision: Revision
    located: Located
    workspace: Workspace
    warnings: tuple[str, ...] = ()
    document: ReadDocument | None = None

    @property
    def identity(self) -> Identity:
        """How a diff calls it."""
        made = self.revision
        title = made.title or self.located.path.name
        return Identity(self.located.ref, self.located.proposal, made.revision, made.date, title)


Named = str | Path | Loaded
"""A text by its ref or path, or as it was loaded already."""


def workspace_for(ref: str | Path | None = None) -> Workspace:
    """Return the workspace around a path, or else around the current folder."""
    if isinstance(ref, Path):
        around = find_workspace(ref.parent)
        if not around.bundled:
            return around
    return find_workspace(Path())


def shared_workspace(workspaces: Sequence[Workspace]) -> Workspace:
    """Return the workspace whose registers several texts are read by: any before none."""
    own = (each for each in workspaces if not each.empty)
    return next(own, workspaces[0] if workspaces else workspace_for())


def locate(ref: str | Path) -> tuple[Located, Workspace]:
    """Return the file that ``ref`` means and its workspace, reading neither.

    Of a ref into git, or of ``-``, which is standard input, the content comes along: there is no
    file to read it from. Behind a text may
    stand how its tracked changes are read: ``draft.md#rejected``, ``draft.docx#by=A. Author``, or
    which of the texts set beside each other: ``treaty.docx#column=2``.
    """
    whole, column = _without_column(ref)
    bare, tracked = _parted(whole)
    located, workspace = _locate(bare)
    if tracked or column:
        located = replace(located, ref=str(ref), tracked=tracked, column=column)
    return located, workspace


def is_there(ref: str) -> bool:
    """Say whether a text of this name is there, in the workspace, in a file or in git."""
    try:
        located, _ = locate(ref)
        return located.blob is not None or os.path.lexists(located.path)
    except InputError:
        return False


def _without_column(ref: str | Path) -> tuple[str | Path, int]:
    bare, sign, which = str(ref).rpartition("#")
    column = COLUMNS.get(which, 0) if sign and not os.path.lexists(ref) else 0
    return (type(ref)(bare), column) if column else (ref, 0)


def _parted(ref: str | Path) -> tuple[str | Path, str]:
    bare, sign, how = str(ref).rpartition("#")
    known = how in (ACCEPTED, REJECTED) or (how.startswith(BY) and how != BY)
    if not sign or not known or os.path.lexists(ref):
        return ref, ""
    return type(ref)(bare), how


def _refuse_unknown_author(located: Located, found: ReadDocument) -> None:
    if not located.tracked.startswith(BY):
        return
    wanted = located.tracked.removeprefix(BY)
    authors = {change.author for change in found.changes if change.author}
    if wanted.casefold() not in map(str.casefold, authors):
        raise NotFound(f"no changes by '{wanted}'", hint=did_you_mean(wanted, authors))


def accepts_of(located: Located) -> Accepts | None:
    """Return which tracked changes count in a file; None if nobody says."""
    how = located.tracked
    if how.startswith(BY):
        author = how.removeprefix(BY).casefold()
        return lambda change: change.author.casefold() == author
    return {ACCEPTED: lambda _: True, REJECTED: lambda _: False}.get(how)


def _locate(ref: str | Path) -> tuple[Located, Workspace]:
    if is_standard_input(ref):
        located = standard_input()
        return located, workspace_around(located.path)
    _refuse_text(ref)
    if isinstance(ref, str) and ":" in ref and not os.path.lexists(ref):
        from plans.storing.git_refs import locate_in_git

        located = locate_in_git(ref)
        return located, workspace_for(located.path)
    if isinstance(ref, Path) or looks_like_path(ref):
        path = Path(ref)
        workspace = workspace_around(path)
        return _known_as(path, str(ref), workspace), workspace
    workspace = workspace_for()
    return workspace.resolve(ref), workspace


def _refuse_text(ref: str | Path) -> None:
    """Refuse what is a text and not what one is called: several lines that end in no ref."""
    if isinstance(ref, Path) or "\n" not in ref.strip() or os.path.lexists(ref):
        return
    if not is_id(ref.rpartition(":")[2].rpartition("@")[2]):
        hint = "in Python plans.read(text) makes a revision of it"
        raise NotFound("this is a text, and not what one is called", hint=hint)


def workspace_around(path: Path) -> Workspace:
    """Return the workspace that a file lies in; outside any, it is read by itself.

    Where the command was given says nothing of a file that lies elsewhere.
    """
    workspace = find_workspace(path.parent)
    if workspace.bundled and not real_path(path).is_relative_to(workspace.root):
        return Workspace(real_path(path).parent, empty=True)
    return workspace


def _known_as(path: Path, ref: str, workspace: Workspace) -> Located:
    """A path into the workspace's own proposals is that revision; any other stays a loose file."""
    real = real_path(path)
    parts = real.parts
    if len(parts) > 2 and real.parent.parent == workspace.folder:
        proposal, revision = parts[-2], path.stem
        if f"{proposal}@{revision}" in workspace.refs:
            return Located(path, f"{proposal}@{revision}", proposal, revision)
    # A name that is not UTF-8 has no letters that a file could hold.
    return Located(path, ref.encode("utf-8", "backslashreplace").decode())


def text_of(located: Located) -> tuple[str, str]:
    """Return the text of a file, from the disk or from git, and what messages call it."""
    data, name = content_of(located)
    return decode(data, name), name


def content_of(located: Located) -> tuple[bytes, str]:
    """Return what is in a file, from the disk or from git, and what messages call it."""
    if located.blob is not None:
        return located.blob, located.ref
    name = shown_path(located.path)
    return read_bytes(located.path, name), name


def load_ref(ref: Named, accepts: Accepts | None = None) -> Loaded:
    """Return the revision that ``ref`` means, with its file and workspace.

    ``accepts`` says which of its tracked changes count, where ``ref`` does not.
    """
    if isinstance(ref, Loaded):
        return ref
    located, workspace = locate(ref)
    found = document_of(located, accepts)
    return Loaded(found.revision, located, workspace, found.warnings, found)


def document_of(located: Located, accepts: Accepts | None = None) -> ReadDocument:
    """Return what a file is read as, with where in it each clause stands; see ``load_ref``.

    Raises:
        InputError: nothing reads such files, or this one is wrong.
    """
    data, name = content_of(located)
    wanted = accepts_of(located) or accepts
    found = read_document(data, located.path, name, wanted, located.column)
    _refuse_unknown_author(located, found)
    if not found.rewritten:
        return found
    # What reads values in prose is large, and only files of this kind need it.
    from plans.storing.rewritten_words import typed_again

    return typed_again(found, name)


def load(ref: str | Path) -> Revision:
    """Return the revision that ``ref`` means: ``v2``, ``e3-counter@v1``, ``main:v2`` or a path.

    Raises:
        InputError: no such revision, or its file cannot be read; the message says where and why.
    """
    return load_ref(ref).revision


def loaded_from(workspace: Workspace, ref: str) -> Loaded:
    """Return the revision that one of ``workspace.refs`` names, without looking around it.

    Raises:
        InputError: its file cannot be read.
    """
    return Loaded(read_revision(workspace, ref), workspace.resolve(ref), workspace)


def read_revision(workspace: Workspace, ref: str) -> Revision:
    """Return the revision that one of ``workspace.refs`` names, without looking around it.

    Raises:
        InputError: its file cannot be read.
    """
    return workspace.read(workspace.file_of(ref), Revision)
