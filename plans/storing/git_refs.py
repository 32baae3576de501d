"""Refs into git's history: ``main:us-28-point@v2``, ``HEAD~2:v2``, ``v1.0:old.md``.

What stands before the colon is a git revision (nothing there means what is staged), what stands
after it a ref as that revision knows it, or a path from the top of the repository. Registers, pins
and settings are the working tree's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from plans.errors import InputError, NotFound, did_you_mean
from plans.git import FOLDER, Repository, may_be_rev, repository
from plans.natural import natural
from plans.reading import MAX_BYTES
from plans.storing.paths import is_id, looks_like_path, real_path
from plans.storing.workspace import Located, Workspace, find_workspace


def names_a_revision(ref: str) -> bool:
    """Say whether git, where we are, knows a revision that is called ``ref``."""
    try:
        return may_be_rev(ref) and bool(repository(Path()).tree(ref))
    except InputError:
        return False


def locate_in_git(ref: str) -> Located:
    """Return the file that ``ref`` means in git's history, with its content.

    Raises:
        NotFound: no repository, no such git revision, or no such file in it.
        UnreadableFile: a link, a submodule, a folder, or too large.
    """
    rev, name = _parted(ref)
    workspace = find_workspace(Path())
    place = _repository(ref, workspace)
    tree = place.tree(rev)
    if not name:
        raise NotFound(f"'{ref}' names no file", hint=f"{rev}:v2, or {rev}:PATH")
    if looks_like_path(name):
        return _file(ref, name, place, tree, workspace)
    known = past_workspace(place, tree, workspace, rev)
    found = known.resolve(name)
    path = known.prefix + f"{found.proposal}/{found.revision}.yaml"
    return _located(ref, path, place, tree, workspace)


def _parted(ref: str) -> tuple[str, str]:
    """Part at the first colon that is not in braces, as ``HEAD^{/fix: a typo}`` has one."""
    depth = 0
    for index, char in enumerate(ref):
        depth += (char == "{") - (char == "}")
        if char == ":" and depth <= 0:
            return ref[:index], ref[index + 1 :]
    rev, _, name = ref.partition(":")
    return rev, name


def _repository(ref: str, workspace: Workspace) -> Repository:
    """Return the repository we are in, or else the one that the proposals are in."""
    try:
        return repository(Path())
    except NotFound as error:
        if not workspace.bundled:
            try:
                return repository(workspace.folder)
            except NotFound:
                pass
        hint = f"'{_parted(ref)[0]}:' would be a git revision, but {error.problem.message}"
        raise NotFound(f"no revision called '{ref}'", hint=hint) from None


@dataclass(frozen=True)
class PastWorkspace(Workspace):
    """A workspace as a git revision has it: the same names, from a list instead of a folder."""

    listing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prefix: str = ""
    rev: str = ""

    @cached_property
    def _listed(self) -> dict[str, tuple[str, ...]]:
        return dict(sorted(self.listing.items()))

    def _unknown(self, ref: str) -> NotFound:
        hint = super()._unknown(ref).problem.hint if self.listing else "it holds no proposals"
        where = f"at '{self.rev}'" if self.rev else "staged"
        return NotFound(f"no revision called '{ref}' {where}", hint=hint)


def past_workspace(
    place: Repository, tree: str, workspace: Workspace, rev: str = ""
) -> PastWorkspace:
    """Return what ``tree`` has of the workspace: the nearest ``proposals`` upward in it."""
    for prefix in _prefixes(place, workspace):
        listing: dict[str, list[str]] = {}
        for entry in place.entries(tree, prefix, below=True):
            if names := _named(entry.path.removeprefix(prefix)):
                listing.setdefault(names[0], []).append(names[1])
        if listing:
            known = {name: tuple(sorted(found, key=natural)) for name, found in listing.items()}
            return PastWorkspace(
                workspace.root, workspace.bundled, listing=known, prefix=prefix, rev=rev
            )
    return PastWorkspace(workspace.root, workspace.bundled, rev=rev)


def _prefixes(place: Repository, workspace: Workspace) -> Iterator[str]:
    """Yield where in a tree the proposals may be, nearest first: today's place, then upward."""
    if not workspace.bundled:
        try:
            inside = real_path(workspace.folder).relative_to(place.top).as_posix()
            yield "" if inside == "." else f"{inside}/"
        except ValueError:  # a repository inside the folder of proposals
            yield ""
    parts = place.prefix.split("/")[:-1]
    for depth in range(len(parts), -1, -1):
        yield "/".join([*parts[:depth], "proposals/"])


def _named(path: str) -> tuple[str, str] | None:
    """Return the proposal and revision of ``us-28-point/v2.yaml``, if it has that form."""
    proposal, _, name = path.partition("/")
    stem = name.removesuffix(".yaml")
    if stem in (name, "proposal") or not (is_id(proposal) and is_id(stem)):
        return None
    return proposal, stem


def _file(ref: str, name: str, place: Repository, tree: str, workspace: Workspace) -> Located:
    """Take a path from the top as git does; one that is only there from here is meant so."""
    above = _normal(name)
    here = _normal(place.prefix + name)
    for path in (here, above) if name.startswith(("./", "../")) else (above, here):
        if path and place.entries(tree, path):
            return _located(ref, path, place, tree, workspace)
    known = past_workspace(place, tree, workspace)
    paths = [known.prefix + ref.replace("@", "/") + ".yaml" for ref in known.refs]
    where = f"at '{_parted(ref)[0]}'" if _parted(ref)[0] else "staged"
    hint = did_you_mean(name, paths) or "a path starts from the top of the repository"
    raise NotFound(f"no file '{name}' {where}", hint=hint)


def _normal(path: str) -> str:
    """Return ``path`` without dots; empty if it leaves the repository."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == ".." and not parts:
            return ""
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "" if path.startswith("/") else "/".join(parts)


def _located(ref: str, path: str, place: Repository, tree: str, workspace: Workspace) -> Located:
    found = place.entries(tree, path)
    if not found or found[0].path != path:
        raise NotFound(f"no file '{path}' in '{_parted(ref)[0]}'")
    if found[0].mode == FOLDER:
        ref = ref.rstrip("/")
    blob = place.blob(found[0], ref, MAX_BYTES)
    proposal, revision = _place(path, place, workspace)
    return Located(place.top / PurePosixPath(path), ref, proposal, revision, blob)


def _place(path: str, place: Repository, workspace: Workspace) -> tuple[str, str]:
    """A path into a folder of proposals is that revision of that proposal."""
    for prefix in _prefixes(place, workspace):
        if path.startswith(prefix) and (names := _named(path.removeprefix(prefix))):
            return names
    return "", ""
