"""Turns what a person types (``v2``, ``e3-counter@v1``) into files, and finds the registers.

A workspace is the nearest folder upward that holds ``proposals/``. Names are matched against ids
before they touch the disk, so a ref can never leave the workspace.
"""

from __future__ import annotations

import os
from collections.abc import Hashable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from plans.errors import AmbiguousRef, NotFound, UnreadableFile, did_you_mean, permitted
from plans.model import REGISTERS, Edition, Pins, ProposalCard, Registers, Revision
from plans.natural import natural
from plans.reading import read_among_others, read_edition, read_model, read_text
from plans.resources import shipped
from plans.storing.caches import stamp_of
from plans.storing.paths import is_id, own_file, real_path, shown_path
from plans.storing.settings import Settings, settings_in
from plans.values import frozen

if TYPE_CHECKING:
    from pydantic import BaseModel

    from plans.model import Chain

M = TypeVar("M", bound="BaseModel")


@frozen(slots=False)
class Located:
    """A revision file and what it is called; a loose file has no proposal.

    ``blob`` is its content if the ref reached into git: then the path is only where it would be.
    ``tracked`` says which of its tracked changes count: "accepted" all, "rejected" none, "by=" with
    a name those of one author; where it is empty, nobody said. ``column`` says which of two texts
    counts that are set beside each other in it, the first or the second; 0 for all there is.
    """

    path: Path
    ref: str
    proposal: str = ""
    revision: str = ""
    blob: bytes | None = None
    tracked: str = ""
    column: int = 0


@frozen(slots=False)
class Workspace:
    """A folder that holds ``proposals/``.

    Attributes:
        root: the folder.
        bundled: whether it is the one shipped with plans.
        empty: whether there is none: a file of somebody's own, read by itself, has no parties, red
            lines, settings or templates of other talks.
    """

    root: Path
    bundled: bool = False
    empty: bool = False

    @property
    def folder(self) -> Path:
        """Where the proposals are."""
        return self.root if self.bundled else self.root / "proposals"

    @property
    def templates(self) -> tuple[str, ...]:
        """The folder of the workspace's own templates, if it has one beside the shipped one."""
        own = self.root / "templates"
        foreign = self.bundled or self.empty or own.resolve() == shipped("templates")
        return () if foreign or not own.is_dir() else (str(own),)

    @cached_property
    def settings(self) -> Settings:
        """The workspace's settings; empty without a settings file."""
        if self.empty:
            return Settings()
        if self.bundled:
            return Settings("us-28-point", title="Negotiation on Ukraine")
        return settings_in(self.root)

    @cached_property
    def _listed(self) -> dict[str, tuple[str, ...]]:
        """The revisions of every proposal: a long history is listed once, not for each revision."""
        names = sorted(name for name in _names(self.folder) if is_id(name))
        folders = {name: self.folder / name for name in names}
        found = {name: _revisions_in(each, stamp_of(each)) for name, each in folders.items()}
        return {name: revisions for name, revisions in found.items() if revisions}

    @property
    def proposals(self) -> tuple[str, ...]:
        """The ids of the proposals, sorted."""
        return tuple(self._listed)

    def revisions(self, proposal: str) -> tuple[str, ...]:
        """Return the revisions of ``proposal``, oldest number first: v1, v2, v10.

        Raises:
            NotFound: no such proposal.
        """
        if proposal not in self._listed:
            raise NotFound(
                f"no proposal called '{proposal}'", hint=did_you_mean(proposal, self._listed)
            )
        return self._listed[proposal]

    @cached_property
    def refs(self) -> tuple[str, ...]:
        """Every revision of the workspace, ``proposal@revision``."""
        return tuple(f"{name}@{rev}" for name, all in self._listed.items() for rev in all)

    def resolve(self, ref: str) -> Located:
        """Return the file that ``ref`` means.

        Raises:
            NotFound: nothing is called that; the hint has the closest name.
            AmbiguousRef: several proposals have that revision and none is the default.
        """
        proposal, at, revision = ref.rpartition("@")
        if at:
            return self._exact(ref, proposal, revision)
        if revision in self.proposals:
            return self._at(revision, self._listed[revision][-1])
        having = [name for name in self.proposals if revision in self._listed.get(name, ())]
        if self.settings.default in having:
            return self._at(str(self.settings.default), revision)
        if len(having) == 1:
            return self._at(having[0], revision)
        if having:
            options = ", ".join(f"{name}@{revision}" for name in having)
            hint = "name the proposal too, or the one that is meant in plans.toml: default = '…'"
            raise AmbiguousRef(f"'{ref}' could be any of: {options}", hint=hint)
        raise self._unknown(ref)

    def _exact(self, ref: str, proposal: str, revision: str) -> Located:
        if proposal in self.proposals and revision in self._listed.get(proposal, ()):
            return self._at(proposal, revision)
        raise self._unknown(ref)

    def _unknown(self, ref: str) -> NotFound:
        default = self.settings.default or ""
        short = self._listed.get(default, ()) if default in self.proposals else ()
        known = [*self.refs, *self.proposals, *short]
        if os.path.isdir(ref):  # noqa: PTH112 (Path.is_dir can raise)
            return NotFound(f"'{ref}' is a folder", hint="name a file in it")
        hint = did_you_mean(ref, known) or "'plans log' lists what there is"
        if os.path.isfile(f"{ref}.yaml"):  # noqa: PTH113 (Path.is_file can raise)
            hint = f"did you mean the file '{ref}.yaml'?"
        return NotFound(f"no revision called '{ref}'", hint=hint)

    def _at(self, proposal: str, revision: str) -> Located:
        path = self.own(self.folder / proposal / f"{revision}.yaml")
        return Located(path, f"{proposal}@{revision}", proposal, revision)

    def file_of(self, ref: str) -> Path:
        """Return the file of one of ``refs``, without looking which of them there are.

        Raises:
            InputError: it is a link out of the workspace.
        """
        proposal, _, revision = ref.partition("@")
        return self.own(self.folder / proposal / f"{revision}.yaml")

    def own(self, path: Path) -> Path:
        """Return one of its files; one that is a link out of the workspace is none of its own."""
        return own_file(path, self.folder, self.root)

    def text(self, path: Path) -> str:
        """Return the text of one of its files.

        Raises:
            UnreadableFile: it is no text, or not there.
        """
        return read_text(path, shown_path(path))

    def read(self, path: Path, model: type[M]) -> M:
        """Return one of its files as a ``model``.

        Raises:
            InputError: it cannot be read, or breaks the format.
        """
        name = shown_path(path)
        return read_among_others(read_text(path, name), model, name)

    def edition(self, ref: str) -> Edition | Revision:
        """Return one of ``refs``, its clauses made when they are asked for where that can be.

        Raises:
            InputError: it cannot be read, or breaks the format.
        """
        path = self.file_of(ref)
        name = shown_path(path)  # which asks the disk for every folder on the way
        return read_edition(read_text(path, name), name)

    def registers(self, *names: str) -> Registers:
        """Return the shared files ``names`` (all by default); one that is missing is empty."""
        return Registers(**{name: self._register(name) for name in names or REGISTERS})

    def _register(self, name: str) -> Any:
        path = self.folder / f"{name}.yaml"
        return _read_if_there(self.own(path), REGISTERS[name]) or REGISTERS[name].model_construct()

    def pins(self) -> Pins:
        """Return what people said of which clause is which, if anything."""
        return read_pins(self.own(self.folder / PINS))

    def card(self, proposal: str) -> ProposalCard:
        """Return what ``proposal.yaml`` says; without one, the proposal's id serves as title."""
        path = self.folder / proposal / "proposal.yaml"
        return _read_if_there(self.own(path), ProposalCard) or ProposalCard(title=proposal)

    def chain(self, proposal: str) -> Chain:
        """Return the entries of what was tabled of ``proposal``; none if nothing was."""
        from plans.model import Chain  # which few commands ask for

        path = self.own(self.chain_path(proposal))
        return _read_if_there(path, Chain) or Chain.model_construct()

    def chain_path(self, proposal: str) -> Path:
        """Return where the hash chain of ``proposal`` is kept."""
        return self.folder / proposal / CHAIN


PINS, CHAIN, REVIEWS = "pins.yaml", "chain.yaml", "reviews.yaml"
# Names of files in a proposal's folder that are no revisions.
RESERVED = ("proposal", "chain", "reviews")


def read_pins(path: Path) -> Pins:
    """Return the pins in ``path``; none if there is no such file."""
    return _read_if_there(path, Pins) or Pins.model_construct()


def pins_beside(path: Path) -> Path:
    """Return where the pins of a loose file are kept: next to it."""
    return path.with_name(f"{path.name}.{PINS}")


def find_workspace(start: Path) -> Workspace:
    """Return the workspace at or above ``start``, else the one shipped with plans."""
    here = real_path(start)
    for folder in (here, *here.parents):
        if os.path.isdir(folder / "proposals"):  # noqa: PTH112  Path.is_dir() can raise
            return Workspace(folder)
    return Workspace(shipped("proposals"), bundled=True)


def _read_if_there(path: Path, model: type[M]) -> M | None:
    """Return the file's model; None only if nothing, not even a broken link, has that name."""
    return _read(path, model, stamp_of(path)) if os.path.lexists(path) else None


# Whoever compares many small texts would read the same registers again for each.
@lru_cache(maxsize=32)
def _read(path: Path, model: type[M], _stamp: Hashable) -> M:
    """Return the model of a file that ``_stamp`` tells from what it was or will be."""
    name = shown_path(path)
    return read_model(read_text(path, name), model, name)


# Each ref is looked up in a workspace of its own.
@lru_cache(maxsize=256)
def _revisions_in(folder: Path, _stamp: Hashable) -> tuple[str, ...]:
    """Return the revisions in a folder that ``_stamp`` tells from what it was or will be."""
    stems = (name[: -len(".yaml")] for name in _names(folder) if name.endswith(".yaml"))
    return tuple(sorted((s for s in stems if is_id(s) and s not in RESERVED), key=natural))


def _names(folder: Path) -> list[str]:
    """Return what is in a folder; nothing where none is.

    Raises:
        UnreadableFile: it may not be read. Passed over, it would be missing from every list.
    """
    try:
        return [entry.name for entry in folder.iterdir()]
    except PermissionError as error:
        said = f"cannot read '{shown_path(folder)}': {error.strerror}"
        raise UnreadableFile(said, hint=permitted(error)) from None
    except OSError:
        return []
