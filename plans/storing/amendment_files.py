"""The files of amendments: ``proposals/<proposal>/amendments/<id>.yaml``."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from pathlib import Path

from plans.amending import Amendment
from plans.errors import AmbiguousRef, InputError, NotFound, Origin, did_you_mean
from plans.model import Revision, plain
from plans.natural import natural
from plans.reading import read_model, read_text
from plans.storing.file_writes import write_file
from plans.storing.loading import Loaded, load_ref, workspace_for
from plans.storing.paths import is_id, looks_like_path, shown_path
from plans.storing.workspace import Workspace
from plans.values import frozen
from plans.writing import dump_plain, edited_yaml

FOLDER = "amendments"
# Who changes several holds this name in the folder of the amendments, so that two cannot at once.
LOCK = ".adopting"


@frozen(slots=False)
class Stored:
    """An amendment with the file that it stands in and the proposal that it belongs to."""

    amendment: Amendment
    path: Path
    proposal: str

    @property
    def id(self) -> str:
        """What it is called."""
        return self.amendment.amendment


def folder_of(workspace: Workspace, proposal: str) -> Path:
    """Return where the amendments of ``proposal`` are kept."""
    return workspace.folder / proposal / FOLDER


def amendments_of(workspace: Workspace, proposal: str) -> dict[str, Stored]:
    """Return the amendments of a proposal by id, a1 before a10; one that is odd hides no other."""
    found, _ = _sorted_out(amendment_paths(workspace, proposal), proposal)
    return found


def unreadable_amendments(
    workspace: Workspace, proposal: str
) -> tuple[tuple[Path, InputError], ...]:
    """Return the files that are no amendments, or are called otherwise, each with what is wrong."""
    _, odd = _sorted_out(amendment_paths(workspace, proposal), proposal)
    return tuple(odd.items())


def _sorted_out(
    paths: Iterable[Path], proposal: str
) -> tuple[dict[str, Stored], dict[Path, InputError]]:
    found: dict[str, Stored] = {}
    odd: dict[Path, InputError] = {}
    for path in paths:
        try:
            each = _read(path, proposal)
        except InputError as error:
            odd[path] = error
        else:
            found[each.id] = each
    return found, odd


def amendment_paths(workspace: Workspace, proposal: str) -> list[Path]:
    """Return the files of a proposal's amendments, a1 before a10."""
    folder = folder_of(workspace, proposal)
    return _paths(folder) if folder.is_dir() else []


def _paths(folder: Path) -> list[Path]:
    found = [path for path in folder.iterdir() if path.suffix == ".yaml" and is_id(path.stem)]
    return sorted(found, key=lambda path: natural(path.stem))


def _read(path: Path, proposal: str) -> Stored:
    name = shown_path(path)
    amendment = read_model(read_text(path, name), Amendment, name)
    if amendment.amendment != path.stem:
        raise InputError(
            f"this file holds the amendment '{amendment.amendment}'",
            hint=f"call the file {amendment.amendment}.yaml or the amendment '{path.stem}'",
            origin=Origin(name),
        )
    # Beside its proposal's revisions, v1 can only be the one of that proposal.
    base = f"{proposal}@{amendment.base}" if is_id(amendment.base) else amendment.base
    return Stored(amendment.model_copy(update={"base": base}), path, proposal)


def find_amendment(ref: str) -> Stored:
    """Return the amendment that ``ref`` means: its id, ``proposal@id``, or its file.

    Raises:
        NotFound: there is none; the hint has the closest.
        AmbiguousRef: several proposals have one of that id.
        InputError: its file cannot be read.
    """
    if looks_like_path(ref):
        path = Path(ref)
        return _read(path, path.absolute().parent.parent.name)
    workspace = workspace_for()
    wanted, at, id = ref.rpartition("@")
    proposals = (wanted,) if at else workspace.proposals
    known = _by_proposal(workspace, proposals)
    having = {proposal: found[id] for proposal, found in known.items() if id in found}
    if chosen := having.get(str(workspace.settings.default)) or _only(having.values()):
        return chosen
    if having:
        options = ", ".join(f"{proposal}@{id}" for proposal in having)
        raise AmbiguousRef(f"'{ref}' could be any of: {options}", hint="name the proposal too")
    _refuse_unreadable(workspace, known, id)
    raise _no_amendment(ref, id, list(chain.from_iterable(known.values())))


def _by_proposal(workspace: Workspace, proposals: Iterable[str]) -> dict[str, dict[str, Stored]]:
    return {each: amendments_of(workspace, each) for each in proposals if is_id(each)}


def _only(found: Collection[Stored]) -> Stored | None:
    return next(iter(found)) if len(found) == 1 else None


def _refuse_unreadable(workspace: Workspace, proposals: Iterable[str], id: str) -> None:
    """Say what is wrong with the file of ``id``, if there is one after all."""
    for proposal in proposals:
        for path, error in unreadable_amendments(workspace, proposal):
            if path.stem == id:
                raise error


def _no_amendment(ref: str, id: str, known: Sequence[str]) -> NotFound:
    hint = did_you_mean(id, known) if known else "there are none yet: plans amend new"
    return NotFound(f"no amendment called '{ref}'", hint=hint)


def siblings(stored: Stored) -> dict[str, Stored]:
    """Return all amendments that stand beside this one and can be read."""
    found, _ = _sorted_out(_paths(stored.path.parent), stored.proposal)
    return found


def base_of(stored: Stored, loaded: dict[str, Loaded]) -> Loaded:
    """Return the revision that an amendment is written on, each loaded once.

    Raises:
        InputError: it is not there, cannot be read, or is no revision of the workspace.
    """
    ref = stored.amendment.base
    if not all(map(is_id, ref.split("@", 1))):
        raise InputError(
            f"the base '{ref}' is no revision of this workspace",
            hint=f"write {stored.proposal}@v1",
            origin=Origin(shown_path(stored.path)),
        )
    if ref not in loaded:
        try:
            loaded[ref] = load_ref(ref)
        except NotFound as error:
            raise NotFound(
                f"'{stored.id}' amends '{ref}', which is not there", hint=error.problem.hint
            ) from None
    return loaded[ref]


def revisions_for(stored: Iterable[Stored]) -> tuple[dict[str, Revision], dict[str, str]]:
    """Return the revisions that amendments are written on, by ref, and why some are not there.

    One amendment of which the text is lost must not hide what can be said of the others.
    """
    loaded: dict[str, Loaded] = {}
    lost: dict[str, str] = {}
    for each in stored:
        if each.amendment.base not in lost:
            try:
                base_of(each, loaded)
            except InputError as error:
                gone = isinstance(error, NotFound)
                why = "which it amends, is not there" if gone else error.problem.message
                ref = each.amendment.base
                lost[ref] = f"{ref}, {why}" if gone else why
    return {ref: each.revision for ref, each in loaded.items()}, lost


def save(amendment: Amendment, path: Path) -> None:
    """Write an amendment; comments and layout of a file that is there stay."""
    data = amendment_data(amendment)
    if os.path.lexists(path):
        name = shown_path(path)
        write_file(path, edited_yaml(read_text(path, name), data, name))
    else:
        write_file(path, dump_plain(data))


def amendment_data(amendment: Amendment) -> dict[str, object]:
    """Return an amendment as its file has it; what an operation finds empty it does not say."""
    data: dict[str, object] = plain(amendment.model_copy(update={"operations": ()}))
    operations = [plain(each.data()) for each in amendment.operations]
    return {**data, **({"operations": operations} if operations else {})}
