"""What is about to be committed, checked as it is staged and not as it lies in the working tree."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from plans.errors import UnreadableFile
from plans.git import LINK, SUBMODULE, repository, run
from plans.judging import Finding, schema_finding
from plans.model import REGISTERS
from plans.storing import PINS, Workspace
from plans.verbs.validate import validate
from plans.verbs.validate_all import validate_all

SETTINGS = ("plans.toml", "pyproject.toml")
SHARED = (*(f"{name}.yaml" for name in REGISTERS), PINS)


def check_staged(folder: Path = Path()) -> tuple[tuple[Finding, ...], int]:
    """Return every finding in the staged proposals, and how many files were looked at.

    A staged register has every revision beside it checked again: each may name what is gone.

    Raises:
        InputError: no git or no repository.
    """
    place = repository(folder)
    words = ("diff", "--cached", "--name-only", "--no-renames", "--no-ext-diff", "-z")
    changed = run(*words, folder=place.top).names
    roots = {root for name in changed if (root := _root(name)) is not None}
    if not roots:
        return (), 0
    with tempfile.TemporaryDirectory(prefix="plans-staged-") as made:
        copy = Path(made).resolve()
        held = _check_out(place.top, roots, copy)
        found, count = [], 0
        for root in sorted(roots):
            own = [name for name in changed if _root(name) == root and name in held]
            findings, files = _check(copy / root, [copy / name for name in own])
            found += [_at_home(finding, copy) for finding in findings]
            count += files
    return tuple(found), count


def _root(name: str) -> str | None:
    """Return the folder that holds the ``proposals`` of a path, as text; None if it has none."""
    parts = PurePosixPath(name).parts
    if "proposals" not in parts[:-1]:
        return None
    return "/".join(parts[: parts.index("proposals")])


def _check_out(top: Path, roots: Collection[str], copy: Path) -> set[str]:
    """Write what is staged of the workspaces below ``copy``; return the names of the files."""
    listed = run("ls-files", "-s", "-z", "--full-name", folder=top).names
    entries = [record.partition("\t") for record in listed]
    wanted = {f"{root}/{name}".lstrip("/") for root in roots for name in SETTINGS}
    names = [
        name
        for about, _, name in entries
        if about[:6] not in (LINK, SUBMODULE)
        and about.endswith(" 0")
        and (name in wanted or _root(name) in roots)
    ]
    data = b"".join(name.encode("utf-8", "surrogateescape") + b"\0" for name in names)
    run("checkout-index", "-z", "--stdin", f"--prefix={copy}/", folder=top, data=data)
    return set(names)


def _check(root: Path, changed: list[Path]) -> tuple[tuple[Finding, ...], int]:
    workspace = Workspace(root)
    shared = {workspace.folder / name for name in SHARED}
    revisions = [workspace.resolve(ref).path for ref in workspace.refs]
    if shared & set(changed):
        found = _findings(lambda: validate_all(workspace), revisions)
        return found, len(revisions) + len(shared & set(changed))
    paths = [path for path in changed if path in revisions]
    return (_findings(lambda: validate(*paths), paths) if paths else ()), len(paths)


def _findings(
    check: Callable[[], tuple[Finding, ...]], paths: Iterable[Path]
) -> tuple[Finding, ...]:
    """Return what ``check`` finds; where a file is no text that is found too, beside the rest."""
    try:
        return check()
    except UnreadableFile as error:
        found = (finding for path in paths for finding in _of_one(path))
        return tuple(dict.fromkeys(found)) or (schema_finding(error.problem, str(Path())),)


def _of_one(path: Path) -> tuple[Finding, ...]:
    try:
        return validate(path)
    except UnreadableFile as error:
        return (schema_finding(error.problem, str(path)),)


def _at_home(finding: Finding, copy: Path) -> Finding:
    """Name the file in the repository, not the copy of it that was read."""
    origin = finding.origin
    if origin is None or not Path(origin.file).is_relative_to(copy):
        return finding
    home = Path(origin.file).relative_to(copy).as_posix()
    message = finding.message.replace(f"{copy}/", "")
    return replace(finding, message=message, origin=replace(origin, file=home))
