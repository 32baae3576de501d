"""A file with tracked changes becomes a row of revisions: one for each author and day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from plans.drafting import Accepts, Change
from plans.errors import InputError
from plans.model import LineageRow, Revision
from plans.results import Imported
from plans.storing import Loaded, load_ref
from plans.verbs._tracked_changes import Readings

_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Step = tuple[str, str]


def unroll_file(path: Path) -> tuple[Imported, ...]:
    """Return the text without its tracked changes, and then as each author left it each day.

    The revisions are called v1, v2, …; each is made from the one before it, and the file says which
    clause is which.

    Raises:
        InputError: the file cannot be read, or holds no tracked changes.
    """
    before = load_ref(path, lambda _: False)
    steps = _steps(before)
    if not steps:
        hint = "import it without --unroll"
        raise InputError(f"'{path.name}' holds no tracked changes", hint=hint)
    return tuple(_unrolled(path, before, steps))


def _steps(loaded: Loaded) -> list[Step]:
    changes = loaded.document.changes if loaded.document else ()
    return sorted({_step(change) for change in changes})


def _step(change: Change) -> Step:
    return change.day, change.author


def _made_by(steps: Collection[Step]) -> Accepts:
    chosen = frozenset(steps)
    return lambda change: _step(change) in chosen


def _unrolled(path: Path, before: Loaded, steps: list[Step]) -> Iterator[Imported]:
    from plans.proposing import imported  # brings the tables for prose, needed here only

    revision, matches = imported(before.revision, None)
    parent = revision.model_copy(update={"revision": "v1"})
    yield Imported(parent, matches, before.warnings)
    for number, (day, author) in enumerate(steps, 1):
        after = load_ref(path, _made_by(steps[:number]))
        rows = tuple(_rows(before, after, steps[:number], parent))
        revision, matches = imported(after.revision, parent, lineage=rows)
        told = {
            "revision": f"v{number + 1}",
            "parent": parent.revision,
            "date": day if _DAY.fullmatch(day) else None,
            "notes": (*revision.notes, f"Tracked by {author or 'an unknown author'}."),
        }
        before, parent = after, Revision.model_validate(revision.model_copy(update=told))
        yield Imported(parent, matches, after.warnings)


def _rows(
    before: Loaded, after: Loaded, steps: list[Step], parent: Revision
) -> Iterator[LineageRow]:
    """Yield which clause of ``parent``, whose ids were made lasting, became which."""
    if not (before.document and after.document):
        return
    here, there = _made_by(steps[:-1]), _made_by(steps)
    known = zip(before.revision.walk(), parent.walk(), strict=True)
    lasting = {old.id: new.id for old, new in known}
    for row in Readings(before.document, after.document, here, there).rows():
        yield row.model_copy(update={"origin": tuple(lasting[id] for id in row.origin)})
