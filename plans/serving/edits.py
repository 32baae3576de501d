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
    FileChanged,
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
        back: the page on which it was asked for.
        takes_back: the number of the line of the log that it takes back.
        copy_of: of a new file that starts as a copy, the text before; the difference is to that.
        found: of a text that is kept, how each clause was matched, a line each, and the tally.
    """

    id: str
    said: str
    edit: FileEdit
    difference: str
    again: Callable[[], Preview]
    back: str
    takes_back: int | None = None
    copy_of: str = ""
    found: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What tells the file from what it may be later."""
        return digest(self.edit.before)

    def write(self) -> None:
        """Write it, if it may still be written where it was planned.

        Raises:
            FileChanged: the file is not as it was, or not where it was.
            InputError: it was tabled meanwhile, leads elsewhere now, or cannot be written.
        """
        path = self.edit.path
        if path_of(path.parent.name, path.stem) != path:
            raise FileChanged("the workspace has moved")
        self.edit.write()


@dataclass(slots=True)
class Written:
    """A line of the log."""

    number: int
    time: str
    said: str
    edit: FileEdit
    preview: str
    taken_back: bool = False

    @property
    def page(self) -> str:
        """Where what it wrote can be seen; nothing where it is no longer there."""
        path = self.edit.path
        if path.stem == REVIEWS:
            return "/notes"
        there = self.edit.before if self.taken_back else self.edit.after
        return "" if there is None else f"/text/{path.parent.name}@{path.stem}"


@dataclass
class Edits:
    """The previews that wait, the log of the session, and a lock for whoever writes."""

    log: list[Written] = field(default_factory=list)
    one_at_a_time: Lock = field(default_factory=Lock)
    _waiting: OrderedDict[str, Preview] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, preview: Preview) -> Preview:
        """Hold a preview until it is confirmed."""
        with self._lock:
            self._waiting[preview.id] = preview
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
        return preview

    def waiting(self, id: str) -> Preview | None:
        """Return a preview that waits."""
        with self._lock:
            return self._waiting.get(id)

    def has_written(self, id: str) -> bool:
        """Say whether a preview was confirmed and written."""
        return any(line.preview == id for line in self.log)

    def taken(self, id: str) -> Preview | None:
        """Return a preview that is confirmed; none is confirmed twice."""
        with self._lock:
            return self._waiting.pop(id, None)

    def wrote(self, preview: Preview, time: str) -> Written:
        """Note what was written."""
        with self._lock:
            if preview.takes_back is not None:
                self.log[preview.takes_back - 1].taken_back = True
            made = Written(len(self.log) + 1, time, preview.said, preview.edit, preview.id)
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
