"""``plans git install``: what git has to know to compare and merge proposals by their clauses."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from plans.errors import InputError
from plans.git import ask, run
from plans.gitting.driver_settings import KEYS, is_ours, settings
from plans.gitting.hook_script import hook_block
from plans.gitting.marked_blocks import Block, has_block, put_block, take_block
from plans.gitting.places import Place
from plans.results import GitSetup
from plans.storing import find_workspace, real_path, shown_path

# Everywhere below a folder of proposals, wherever in the repository that is.
PATTERN = "**/proposals/**/*.yaml"


def install(where: Place, *, shared: bool = False, hook: bool = False, named: bool = False) -> None:
    """Set up the diff and merge drivers; doing it again changes nothing.

    Args:
        where: from ``place``.
        shared: say which paths in .gitattributes, which is committed.
        hook: check what is committed, too.
        named: have ``git diff`` print named changes instead of lines.

    Raises:
        InputError: drivers or a hook of somebody else are in the way, or a file is not writable.
    """
    if not where.repo and (shared or hook):
        raise InputError("--shared and --hook belong to one repository", hint="leave out --global")
    _refuse_foreign(where)
    block = hook_block(where) if hook else None
    _configure(where, settings(named=named))
    attributes = where.shared if shared and where.shared else where.attributes
    put_block(Block(attributes, tuple(f"{each} diff=plans merge=plans" for each in _paths(where))))
    if block:
        put_block(block)
        block.path.chmod(block.path.stat().st_mode | 0o111)


def _configure(where: Place, wanted: Mapping[str, str]) -> None:
    for key in KEYS:
        if key in wanted:
            run("config", where.scope, "--replace-all", key, wanted[key], folder=where.folder)
        else:
            _unset(where, key)


def uninstall(where: Place) -> None:
    """Take back all that ``install`` does, in this scope, and nothing else.

    Raises:
        InputError: a file is not writable.
    """
    ours = settings(named=True)
    for key in KEYS:
        if is_ours(_value(where, key)) or _value(where, key) == ours[key]:
            _unset(where, key)
    for path in (where.attributes, where.shared, where.hook):
        if path:
            take_block(path)
    if not where.repo:
        _drop_if_empty()


def status(where: Place) -> GitSetup:
    """Return what is set up in this scope."""
    found = {key: _value(where, key) or None for key in KEYS}
    files = (("attributes", where.attributes), ("shared attributes", where.shared))
    for name, path in (*files, ("pre-commit hook", where.hook)):
        if path:
            found[name] = str(path) if has_block(path) else None
    current = _value(where, KEYS[0]) in settings(named=False).values()
    return GitSetup(str(where.repo.top) if where.repo else None, _said(where), found, current)


def _said(where: Place) -> str:
    """Return the place in words."""
    if where.repo is None:
        return "all repositories of this user"
    top = shown_path(where.repo.top)
    return "this repository" if top == "." else top


def _paths(where: Place) -> tuple[str, ...]:
    """Return the patterns; a repository inside a folder of proposals has no such folder itself."""
    workspace = find_workspace(where.folder)
    if where.repo and not workspace.bundled:
        inside = real_path(workspace.folder)
        if inside == where.repo.top or inside in where.repo.top.parents:
            return (PATTERN, "*.yaml")
    return (PATTERN,)


def _value(where: Place, key: str) -> str:
    return ask("config", where.scope, "--get", key, folder=where.folder).line


def _unset(where: Place, key: str) -> None:
    if _value(where, key):
        run("config", where.scope, "--unset-all", key, folder=where.folder)


def _refuse_foreign(where: Place) -> None:
    for key in ("diff.plans.textconv", "diff.plans.command", "merge.plans.driver"):
        value = _value(where, key)
        if value and not is_ours(value):
            hint = f"if nothing needs it: git config {where.scope} --unset {key}"
            raise InputError(f"git has another driver called 'plans': {key} = {value}", hint=hint)


def _drop_if_empty() -> None:
    """Git makes ~/.gitconfig for the first setting and leaves it empty after the last."""
    named = os.environ.get("GIT_CONFIG_GLOBAL")
    path = Path(named) if named else Path.home() / ".gitconfig"
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
