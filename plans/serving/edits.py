"""What would be written, until somebody confirms it; and what was, so that it can be taken back."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from threading import Lock

from plans.errors import InputError
from plans.storing import (
    FileEdit,
    find_workspace,
    is_id,
    refuse_bundled,
    refuse_overwriting,
)
from plans.values import frozen

# So many things may wait to be confirmed.
_WAITING = 50
REVIEWS = "reviews"


@frozen
class Preview:
    """What would be written.

    Attributes:
        id: what the form that confirms it says.
        said: what it does, in a line.
        edit: the file, as it is and as it would be.
        difference: the lines that differ.
        again: works it out anew, if the file has changed meanwhile.
        takes_back: the number of the line of the log that it takes back.
        copy_of: of a new file that starts as a copy, the text before; the difference is to that.
    """

    id: str
    said: str
    edit: FileEdit
    difference: str
    again: Callable[[], Preview]
    takes_back: int | None = None
    copy_of: str = ""

    @property
    def digest(self) -> str:
        """What tells the file from what it may be later."""
        return digest(self.edit.before)


@dataclass(slots=True)
class Written:
    """A line of the log."""

    number: int
    time: str
    said: str
    edit: FileEdit
    taken_back: bool = False


@dataclass
class Edits:
    """The previews that wait, and the log of the session."""

    log: list[Written] = field(default_factory=list)
    _waiting: OrderedDict[str, Preview] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, preview: Preview) -> Preview:
        """Hold a preview until it is confirmed."""
        with self._lock:
            self._waiting[preview.id] = preview
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
        return preview

    def taken(self, id: str) -> Preview | None:
        """Return a preview that is confirmed; none is confirmed twice."""
        with self._lock:
            return self._waiting.pop(id, None)

    def wrote(self, preview: Preview, time: str) -> Written:
        """Note what was written."""
        with self._lock:
            if preview.takes_back is not None:
                self.log[preview.takes_back - 1].taken_back = True
            made = Written(len(self.log) + 1, time, preview.said, preview.edit)
            self.log.append(made)
        return made


def fresh_id() -> str:
    """Return an id that nobody can guess."""
    return token_urlsafe(12)


def digest(data: bytes | None) -> str:
    """Return what tells a file from another; nothing for none."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def path_of(proposal: str, name: str) -> Path:
    """Return the file of a revision, or of the decisions on a proposal, by ids alone.

    Raises:
        InputError: it was tabled or is a register, it leads out of the workspace, or there is none.
    """
    workspace = find_workspace(Path())
    refuse_bundled(workspace)
    if proposal not in workspace.proposals or not is_id(name):
        raise InputError("this is no file of the workspace")
    path = workspace.own(workspace.folder / proposal / f"{name}.yaml")
    if name != REVIEWS:
        refuse_overwriting(path, in_place=True)
    return path
