"""What is open in an editor, and what is known of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel

from plans.editing.buffers import Buffer, Units, utf_16
from plans.editing.edited_workspace import EditedWorkspace, Kept, edited
from plans.editing.sketch import sketch
from plans.editing.spots import inside
from plans.errors import InputError
from plans.model import Revision
from plans.reading import Node
from plans.storing import Located, real_path, shared_files
from plans.values import frozen

# UTF-16 has letters in two halves, and an editor may send one alone.
_HALF = re.compile("[\ud800-\udfff]")


@frozen(slots=False)
class Opened:
    """A file in an editor that is one of ours.

    Attributes:
        located: what it is called, with its text as it is typed.
        workspace: what it belongs to, as it stands in the editor.
        buffer: its text.
        model: what it has to be.
    """

    located: Located
    workspace: EditedWorkspace
    buffer: Buffer
    model: type[BaseModel]

    @property
    def root(self) -> Node:
        """Its tree, as far as it is written."""
        return sketch(self.buffer.text)

    @property
    def is_revision(self) -> bool:
        """Whether it is a text, and no register."""
        return self.model is Revision

    def without(self, text: str) -> Opened:
        """Return the same file with another text."""
        return Opened(self.located, self.workspace, Buffer(text, self.buffer.units), self.model)


@dataclass
class Session:
    """The texts that are open, by their real paths, and in which units the editor counts."""

    texts: dict[Path, str] = field(default_factory=dict)
    units: Units = utf_16
    kept: Kept = field(default_factory=dict)

    def take(self, path: Path, text: str) -> None:
        """Take what stands in the editor; half of a letter, which no file holds, is a mark."""
        self.texts[path] = _HALF.sub("\ufffd", text)

    def opened(self, path: Path) -> Opened | None:
        """Return an open file; None if it is not open, or no file of ours."""
        try:
            path = real_path(path)
            text = self.texts.get(path)
            if text is None:
                return None
            located, workspace = edited(path, self.texts, self.kept)
            model = _model_of(located, workspace, text)
        except InputError:
            return None
        return Opened(located, workspace, Buffer(text, self.units), model) if model else None


def _model_of(located: Located, workspace: EditedWorkspace, text: str) -> type[BaseModel] | None:
    """Return what a file has to be; None for the YAML files of other programs."""
    for path, model in shared_files(workspace):
        if path == located.path:
            return model
    if located.proposal or located.path.parent.parent == workspace.folder:
        return Revision
    loose = inside(sketch(text), "revision") and inside(sketch(text), "clauses")
    return Revision if loose else None
