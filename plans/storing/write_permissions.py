"""Where results may be written: never over what was tabled, registered, amended or just read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.storing.amendment_files import FOLDER
from plans.storing.loading import locate, workspace_for
from plans.storing.paths import is_id, real_path, shown_path
from plans.storing.rewriting import YAML
from plans.storing.settings import SETTINGS
from plans.storing.workspace import Located, Workspace
from plans.storing.workspace_files import shared_files
from plans.storing.written_files import refuse_foreign


def proposal_folder(workspace: Workspace, proposal: str) -> Path:
    """Return the folder of ``proposal``, which need not hold a revision yet.

    Raises:
        NotFound: there is none.
        InputError: none was named, and none is the default.
    """
    if not proposal:
        raise InputError("which proposal?", hint=did_you_mean("", workspace.proposals))
    folder = workspace.folder / proposal
    if is_id(proposal) and (proposal in workspace.proposals or folder.is_dir()):
        return folder
    hint = did_you_mean(proposal, workspace.proposals)
    if is_id(proposal):
        hint = f"{hint} Or make its folder: mkdir {shown_path(folder)}".strip()
    raise NotFound(f"no proposal called '{proposal}'", hint=hint)


def refuse_bundled(workspace: Workspace) -> None:
    """Refuse to write into the documents that came with plans.

    Raises:
        InputError: there is no other workspace here.
    """
    if workspace.bundled:
        hint = "start one: plans init, or with these documents: plans init --example"
        raise InputError("no workspace here to write to", hint=hint)


def refuse_if_tabled(located: Located, workspace: Workspace) -> None:
    """Refuse to edit a revision that the hash chain of its proposal has.

    Raises:
        InputError: it was tabled.
    """
    if located.proposal and workspace.chain(located.proposal).entry(located.revision):
        hint = f"start the next one: plans new {located.proposal} --from {located.revision}"
        raise InputError(f"{located.ref} is tabled and stays as it is", hint=hint)


def refuse_overwriting(
    path: Path, read: Iterable[str | Path] = (), *, in_place: bool = False
) -> None:
    """Refuse a file that no result may replace, whoever makes it.

    Args:
        path: where the result would go.
        read: the refs and files that it is made from.
        in_place: whether a file of the user's is edited, and keeps what they wrote.

    Raises:
        InputError: it was tabled, it is a file that the workspace lives by, it was read, or it is
            not as plans wrote it.
    """
    workspace = workspace_for(path)
    proposal, revision = _own_place(path, workspace)
    refuse_if_tabled(Located(path, f"{proposal}@{revision}", proposal, revision), workspace)
    for tabled, kept in _tabled(workspace):
        if _is_same(path, kept):
            raise InputError(f"'{path}' is {tabled}, which is tabled", hint="name another file")
    if any(_is_same(path, kept) for kept in _kept(workspace)) or _is_amendment(path, workspace):
        raise InputError(
            f"'{path}' is a file that the workspace lives by, not one for results",
            hint="name another file",
        )
    for ref in read:
        located, _ = locate(ref)
        if located.blob is None and _is_same(path, located.path):
            hint = "name another file; nothing was written"
            raise InputError(f"'{path}' is what this is made from", hint=hint)
    if not in_place:
        refuse_foreign(path)


def refuse_to_write(path: Path, read: Iterable[str | Path] = (), *, in_place: bool = False) -> None:
    """Refuse a file that is no place for a revision in YAML, made from what was ``read``.

    Raises:
        InputError: another format is to be expected in it, or no result may replace it.
    """
    if path.suffix.lower() not in YAML and not path.is_dir():
        hint = f"-o {path.stem}.yaml, or redirect what is printed: > {path.name}"
        raise InputError(f"'{path}' is no YAML file, and a revision is written as one", hint=hint)
    refuse_overwriting(path, read, in_place=in_place)


def _own_place(path: Path, workspace: Workspace) -> tuple[str, str]:
    """Return the proposal and the revision that a file stands for, there or not; or nothing."""
    real = real_path(path)
    inside = real.parent.parent == real_path(workspace.folder)
    return (real.parent.name, real.stem) if inside and is_id(real.stem) else ("", "")


def _tabled(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    """Yield what was tabled with its file; another name or link may lead to that."""
    for proposal in workspace.proposals:
        with suppress(InputError):  # a chain that cannot be read protects its own folder only
            for entry in workspace.chain(proposal).chain:
                path = workspace.folder / proposal / f"{entry.revision}.yaml"
                yield f"{proposal}@{entry.revision}", path


def _kept(workspace: Workspace) -> Iterator[Path]:
    yield from (workspace.root / name for name in SETTINGS)
    yield from (path for path, _ in shared_files(workspace))


def _is_amendment(path: Path, workspace: Workspace) -> bool:
    folder = real_path(path).parent
    return folder.name == FOLDER and folder.parent.parent == real_path(workspace.folder)


def _is_same(path: Path, other: Path) -> bool:
    """Say whether two paths lead to one file, which need not be there yet."""
    with suppress(OSError):
        return path.samefile(other)
    return real_path(path) == real_path(other)
