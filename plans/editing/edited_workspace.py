"""A workspace as it stands in an editor: what is typed and not saved counts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from plans.model import REGISTERS
from plans.reading import read_model
from plans.storing import Located, Workspace, locate, real_path, shown_path, stamp_of

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
Kept = dict[Hashable, tuple[Hashable, Any]]


@dataclass(frozen=True)
class EditedWorkspace(Workspace):
    """A workspace with the texts that stand in an editor.

    Attributes:
        unsaved: the texts that are open, by their real paths.
        kept: what was made of files, with what tells that they are still the same.
    """

    unsaved: Mapping[Path, str] = field(default_factory=dict, compare=False)
    kept: Kept = field(default_factory=dict, compare=False)

    def text(self, path: Path) -> str:
        """Return the text of a file: the one in the editor, if it is open."""
        found = self.unsaved.get(real_path(path))
        return super().text(path) if found is None else found

    def read(self, path: Path, model: type[M]) -> M:
        """Return a file as a ``model``; see ``Workspace.read``."""
        text = self.unsaved.get(real_path(path))
        stamp = stamp_of(path) if text is None else text
        name = shown_path(path)
        return self.remembered(
            (path, model), stamp, lambda: read_model(self.text(path), model, name)
        )

    def remembered(self, key: Hashable, stamp: Hashable, make: Callable[[], T]) -> T:
        """Return what ``make`` returned when the ``stamp`` of ``key`` was this, or returns now."""
        known = self.kept.get(key)
        if known is None or known[0] != stamp:
            self.kept[key] = known = stamp, make()
        found: T = known[1]
        return found

    def _register(self, name: str) -> Any:
        path = self.own(self.folder / f"{name}.yaml")
        if real_path(path) in self.unsaved:
            return self.read(path, REGISTERS[name])
        return super()._register(name)

    def _at(self, proposal: str, revision: str) -> Located:
        return self.as_typed(super()._at(proposal, revision))

    def as_typed(self, located: Located) -> Located:
        """Return a file with what the editor has of it."""
        text = self.unsaved.get(real_path(located.path))
        if text is None:
            return located
        return replace(located, blob=text.encode("utf-8", "surrogatepass"))


def edited(path: Path, unsaved: Mapping[Path, str], kept: Kept) -> tuple[Located, EditedWorkspace]:
    """Return what a file is called, and its workspace as it stands in the editor.

    Raises:
        InputError: no file can have such a path.
    """
    located, around = locate(path)
    found = EditedWorkspace(around.root, around.bundled, around.empty, unsaved, kept)
    return found.as_typed(located), found
