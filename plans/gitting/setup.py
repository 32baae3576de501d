"""``plans git install``: what git has to know to compare and merge proposals by their clauses."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plans.errors import InputError
from plans.git import Repository, ask, repository, run
from plans.gitting.blocks import Block, has_block, put_block, take_block
from plans.results import GitSetting, GitSetup
from plans.storing import find_workspace, real_path

# Everywhere below a folder of proposals, wherever in the repository that is.
PATTERN = "**/proposals/**/*.yaml"
MARKED = ("git textconv", "git merge", "git diff")
# How our merge ends with conflicts. Git wants a 1, which is also how a Python ends that finds no
# plans: so what git calls turns the one into the other, and merges lines for all the rest.
CONFLICTS = 10
HOOK_SHELLS = ("sh", "bash", "dash", "ksh", "zsh")


@dataclass(frozen=True, slots=True)
class Place:
    """Where to set up: a repository, or with none the user's own settings for all of them."""

    folder: Path
    repo: Repository | None

    @property
    def scope(self) -> str:
        """The option of ``git config`` for it."""
        return "--local" if self.repo else "--global"

    @property
    def attributes(self) -> Path:
        """The file that says which paths are ours, outside of what is committed."""
        if self.repo:
            return self._inside("info/attributes")
        chosen = ask("config", "--global", "--type=path", "--get", "core.attributesFile")
        if chosen.line:
            return Path(chosen.line)
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(base) / "git" / "attributes"

    @property
    def shared(self) -> Path | None:
        """The file that says so to everybody who has the repository."""
        return self.repo.top / ".gitattributes" if self.repo else None

    @property
    def hook(self) -> Path | None:
        """The hook that runs before a commit, where core.hooksPath has it."""
        return self._inside("hooks/pre-commit") if self.repo else None

    def _inside(self, name: str) -> Path:
        return self.folder / run("rev-parse", "--git-path", name, folder=self.folder).line


def place(repo: Path = Path(), *, everywhere: bool = False) -> Place:
    """Return where to set up.

    Raises:
        InputError: no git, or ``repo`` is not in a repository.
    """
    if everywhere:
        run("--version")
        return Place(Path(), None)
    return Place(repo, repository(repo))


def command() -> str:
    """Return how git can run us from anywhere: this Python, whatever PATH or folder it is in.

    Without ``-P`` a folder ``plans`` in somebody's repository would be run in our place.
    """
    if not sys.executable:
        raise InputError("cannot tell which Python this is", hint="start plans as a program")
    return f"{shlex.quote(sys.executable)} -P -m plans git"


def settings(*, named: bool) -> dict[str, str]:
    """Return the lines for git's configuration; with ``named``, ``git diff`` names changes."""
    ours = command()
    # If plans is gone one day, git goes on with the files as they are.
    plain = f'f() {{ {ours} textconv -- "$1" 2>/dev/null || cat "$1"; }}; f'
    text = 'git merge-file -L ours -L base -L theirs "$2" "$1" "$3"'
    ends = f"case $? in 0) return 0;; {CONFLICTS}) return 1;; esac"
    merge = f'm() {{ {ours} merge -- "$@"; {ends}; {text}; }}; m'
    found = {
        "diff.plans.textconv": plain,
        "diff.plans.xfuncname": "^(clause .*)$",
        "merge.plans.name": "clauses and terms of proposals",
        "merge.plans.driver": f"{merge.replace('%', '%%')} %O %A %B %L %P %X %Y",
        # Of several merge bases the older text stands, and no brackets of ours come into it.
        "merge.plans.recursive": "binary",
    }
    return found | ({"diff.plans.command": f"{ours} diff --"} if named else {})


KEYS = (
    "diff.plans.textconv",
    "diff.plans.xfuncname",
    "diff.plans.command",
    "merge.plans.name",
    "merge.plans.driver",
    "merge.plans.recursive",
)


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
    block = _hook_block(where) if hook else None
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
        if _is_ours(_value(where, key)) or _value(where, key) == ours[key]:
            _unset(where, key)
    for path in (where.attributes, where.shared, where.hook):
        if path:
            take_block(path)
    if not where.repo:
        _drop_if_empty()


def status(where: Place) -> GitSetup:
    """Return what is set up in this scope."""
    found = [GitSetting(key, _value(where, key)) for key in KEYS]
    files = (("attributes", where.attributes), ("shared attributes", where.shared))
    for name, path in (*files, ("pre-commit hook", where.hook)):
        if path:
            found.append(GitSetting(name, str(path) if has_block(path) else ""))
    top = str(where.repo.top) if where.repo else ""
    return GitSetup(top, tuple(found), _value(where, KEYS[0]) in settings(named=False).values())


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


def _is_ours(value: str) -> bool:
    return "-m plans" in value and any(mark in value for mark in MARKED)


def _refuse_foreign(where: Place) -> None:
    for key in ("diff.plans.textconv", "diff.plans.command", "merge.plans.driver"):
        value = _value(where, key)
        if value and not _is_ours(value):
            hint = f"if nothing needs it: git config {where.scope} --unset {key}"
            raise InputError(f"git has another driver called 'plans': {key} = {value}", hint=hint)


def _drop_if_empty() -> None:
    """Git makes ~/.gitconfig for the first setting and leaves it empty after the last."""
    named = os.environ.get("GIT_CONFIG_GLOBAL")
    path = Path(named) if named else Path.home() / ".gitconfig"
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()


def _hook_block(where: Place) -> Block | None:
    """Return the lines for the hook: first in a shell script of the user's, or alone.

    Raises:
        InputError: the hook there is no shell script, or another tool writes it.
    """
    path = where.hook
    if path is None:
        return None
    lines = (f"{command()} check || exit $?",)
    block = Block(path, lines, "#!/bin/sh", top=True)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return block
    first = os.fsdecode(data.split(b"\n", 1)[0])
    hint = f"add this to it yourself: {lines[0]}"
    if b"pre-commit.com" in data:
        hint = "add plans-validate to .pre-commit-config.yaml instead"
        raise InputError(f"'{path}' is written by pre-commit", hint=hint)
    shell = first.split()[-1].rpartition("/")[2] if first.startswith("#!") and first[2:] else ""
    if shell not in HOOK_SHELLS or path.is_symlink():
        raise InputError(f"'{path}' is there already and no shell script of its own", hint=hint)
    if not os.access(path, os.X_OK):
        raise InputError(f"'{path}' is there already and switched off", hint=f"chmod +x '{path}'")
    return block
