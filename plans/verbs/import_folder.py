"""A folder of drafts becomes a row of revisions, in the order of their dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from plans.errors import InputError
from plans.model import Revision
from plans.natural import natural
from plans.results import Imported
from plans.storing import dated_name, load_ref
from plans.values import frozen

Step = Callable[[int, int], None]


@frozen
class _Draft:
    """A file of the folder as it was read; ``day`` is empty where neither text nor name say one."""

    path: Path
    revision: Revision
    day: str
    warnings: tuple[str, ...]


def import_folder(
    folder: Path, step: Step = lambda _done, _all: None
) -> tuple[tuple[Imported, ...], str]:
    """Return every file of ``folder`` as a revision, v1, v2, …, and by what they were ordered.

    Each is made from the one before it and takes ids and terms over. A text that says no date is
    of the day in its file's name. If one has neither, all are in the order of their names.

    Args:
        folder: its files are read, hidden ones and folders in it are not.
        step: called with how many of how many files are read.

    Raises:
        InputError: a file cannot be read, or there is none.
    """
    drafts = list(_drafts(folder, step))
    if not drafts:
        raise InputError(f"'{folder}' holds no file", hint="name a folder of drafts, or a file")
    undated = [each for each in drafts if not each.day]
    drafts.sort(key=lambda each: ("" if undated else each.day, natural(each.path.name)))
    order = f"by name: '{undated[0].path.name}' says no date" if undated else "by date"
    return tuple(_in_a_row(drafts)), order


def _drafts(folder: Path, step: Step) -> Iterator[_Draft]:
    paths = _files(folder)
    for number, path in enumerate(paths, 1):
        read = load_ref(path)
        step(number, len(paths))
        day = read.revision.date or dated_name(path.stem)[0]
        yield _Draft(path, read.revision, day, read.warnings)


def _files(folder: Path) -> list[Path]:
    try:
        found = [each for each in folder.iterdir() if each.name[0] != "." and each.is_file()]
    except OSError as error:
        raise InputError(f"'{folder}': {error.strerror}") from error
    return sorted(found, key=lambda each: natural(each.name))


def _in_a_row(drafts: Sequence[_Draft]) -> Iterator[Imported]:
    from plans.proposing import imported  # brings the tables for prose, needed here only

    parent: Revision | None = None
    for number, draft in enumerate(drafts, 1):
        revision, matches = imported(draft.revision, parent)
        told = {
            "revision": f"v{number}",
            "parent": parent.revision if parent else None,
            "date": draft.day or None,
            "notes": (*revision.notes, f"The words are those of {draft.path.name}."),
        }
        parent = Revision.model_validate(revision.model_copy(update=told))
        yield Imported(parent, matches, draft.warnings)
