"""What a comparison has on its two sides: two texts, or two readings of one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plans.errors import InputError
from plans.model import Revision
from plans.storing import ACCEPTED, BY, REJECTED, Loaded, accepts_of, locate

if TYPE_CHECKING:
    from plans.verbs._tracked_changes import Readings

Side = str | Path | Revision | Loaded


def sides_of(before: Side, after: Side | None, by: str = "") -> tuple[Side, Side]:
    """Return the two sides of a comparison; without ``after``, two readings of one file.

    Raises:
        InputError: one text has no sides, or somebody asks for an author of two files.
    """
    if after is not None:
        if by:
            raise InputError("an author's changes are those in one file, and two are named")
        return before, after
    if isinstance(before, Revision | Loaded) or locate(before)[0].tracked:
        raise InputError("one text has nothing to be compared with", hint="name a second one")
    later = f"{BY}{by}" if by else ACCEPTED
    return f"{before}#{REJECTED}", f"{before}#{later}"


def refuse_without_changes(readings: Readings | None) -> None:
    """Refuse a file that was to be compared with itself and holds no tracked changes.

    Raises:
        InputError: it is such a file.
    """
    if readings and not readings.after.changes:
        name = readings.refs[0].removesuffix(f"#{REJECTED}")
        hint = "name the text to compare it with"
        raise InputError(f"'{name}' holds no tracked changes", hint=hint)


def readings_of(before: Loaded, after: Loaded) -> Readings | None:
    """Return the two sides as readings of one file, if they are that."""
    here, there = accepts_of(before.located), accepts_of(after.located)
    one = before.located.path == after.located.path and before.located.blob == after.located.blob
    if not (one and here and there and before.document and after.document):
        return None
    # Most texts are compared with another file, and need nothing of this.
    from plans.verbs._tracked_changes import Readings

    refs = before.located.ref, after.located.ref
    return Readings(before.document, after.document, here, there, refs)
