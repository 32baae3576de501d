"""A slot of the desk is read: its text, and what is to be said of that before it is compared."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

from plans.drafting import Change, tally
from plans.errors import AmbiguousRef
from plans.judging import Subject
from plans.model import Revision
from plans.readers import kind_of
from plans.rules.label_gap import RULE as LABEL_GAP
from plans.serving.slots import Slot
from plans.storing import (
    Loaded,
    Located,
    Workspace,
    content_of,
    document_of,
    find_workspace,
)
from plans.values import frozen

# More gaps than this in a numbering say that it was read wrongly.
_GAPS = 5
# Nobody reads more of what a reader says.
_WARNINGS = 8


@frozen
class Look:
    """What is to be said of a text, in words.

    Attributes:
        kind: what the file was recognised as; empty of a revision of the workspace.
        title: what the text calls itself.
        clauses: how many were found.
        gaps: where its numbering leaves something out.
        warnings: what was dropped or set apart while it was read.
        changes: the tracked changes in it, counted; empty without any.
        undecided: whether nobody said how they are read.
    """

    kind: str
    title: str
    clauses: int
    gaps: tuple[str, ...]
    warnings: tuple[str, ...]
    changes: str
    undecided: bool


@frozen
class Opened:
    """A text that was read; if ``undecided``, with all its tracked changes."""

    loaded: Loaded
    undecided: bool = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """The tracked changes in it."""
        return self.loaded.document.changes if self.loaded.document else ()

    def now(self, slot: Slot) -> Opened:
        """Return it in the workspace as that is now."""
        if not slot.is_ref:
            return self
        located, here = _located(slot, slot.name)
        return replace(self, loaded=replace(self.loaded, located=located, workspace=here))

    def look(self, slot: Slot) -> Look:
        """Return what is to be said of it."""
        found = self.loaded
        return Look(
            kind="" if slot.is_ref else kind_of(slot.data, Path(slot.name)),
            title=found.revision.title or "",
            clauses=sum(1 for _ in found.revision.walk()),
            gaps=_gaps(found.revision),
            warnings=found.warnings[:_WARNINGS],
            changes=tally(self.changes) if self.changes else "",
            undecided=self.undecided,
        )


def filled(slot: Slot) -> Slot:
    """Return ``slot`` with what its file holds now, if it is a revision whose bytes it lacks.

    Raises:
        InputError: there is no such revision, or it cannot be read.
    """
    if not slot.is_ref or slot.data:
        return slot
    # Names are matched against ids: a path is none.
    located = find_workspace(Path()).resolve(slot.name)
    data, _ = content_of(located)
    return replace(slot, name=located.ref, data=data)


def opened(slot: Slot, name: str) -> Opened:
    """Return the text in ``slot``; files of strangers belong to no workspace.

    Args:
        slot: what was given.
        name: what to call it.

    Raises:
        InputError: it cannot be read.
    """
    located, workspace = _located(slot, name)
    undecided = False
    try:
        found = document_of(located)
    except AmbiguousRef:
        undecided, found = True, document_of(located, lambda _: True)
    return Opened(Loaded(found.revision, located, workspace, found.warnings, found), undecided)


def _located(slot: Slot, name: str) -> tuple[Located, Workspace]:
    if slot.is_ref:
        here = find_workspace(Path())
        return replace(here.resolve(slot.name), blob=slot.data), here
    path = Path(slot.name)
    called = f"{name}#{slot.tracked}" if slot.tracked else name
    located = Located(path, called, blob=slot.data, tracked=slot.tracked)
    return located, Workspace(path.absolute().parent, empty=True)


def _gaps(revision: Revision) -> tuple[str, ...]:
    faults = LABEL_GAP.check(Subject(revision))
    return tuple(fault.message for fault in islice(faults, _GAPS))
