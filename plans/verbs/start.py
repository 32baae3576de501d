"""A document of one's own becomes a workspace: a proposal, its first revision, and registers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import Any

from plans.errors import InputError, permitted
from plans.model import Revision
from plans.outlining import fold
from plans.proposing import Introduced, day_in, imported, parties_in
from plans.reading import parse_exact, read_bytes, read_text
from plans.storing import find_workspace, load_ref, shown_path, write_file, writing
from plans.values import frozen
from plans.verbs._drafts import checked_parties
from plans.writing import dump_plain, dump_revision, edited_yaml


@frozen(slots=False)
class Started:
    """What was made of a document.

    Attributes:
        root: the workspace.
        ref: its first revision.
        files: what was written.
        parties: the parties that its preamble introduces, by the id they were given.
        clauses: how many clauses it has.
        warnings: what was dropped or set apart while reading, a line each.
    """

    root: Path
    ref: str
    files: tuple[Path, ...]
    parties: Mapping[str, Introduced] = field(default_factory=dict)
    clauses: int = 0
    warnings: tuple[str, ...] = ()


def start(
    file: Path, folder: Path | None = None, *, by: Sequence[str] = (), propose: bool = False
) -> Started:
    """Make a proposal of ``file``, in the workspace we are in or in a new one.

    Args:
        file: a document that some reader reads; behind it may stand which tracked changes count.
        folder: where the workspace shall be; by default the one around us, else a new folder
            that is called like the file.
        by: the parties that tabled it.
        propose: whether to propose typed terms from the prose.

    Raises:
        InputError: the file cannot be read or holds no words, or there is such a proposal already.
    """
    read = load_ref(file)
    file = read.located.path
    if not read.revision.clauses:
        hint = "what is set apart, such as headers and navigation, is no text of a proposal"
        raise InputError(f"'{shown_path(file)}' holds no words to make a proposal of", hint=hint)
    data = read_bytes(file, shown_path(file))
    proposal = fold(file.stem) or "proposal"
    root = _root(folder, proposal)
    home = root / "proposals" / proposal
    if os.path.lexists(home):
        raise _already_there(home)
    source = f"{proposal}-v1"
    made, parties = _first_revision(read.revision, source, by, propose=propose)
    with _claimed(home):
        content = _registers(root, made, parties, {source: _source(file, data, made)})
        if not os.path.lexists(root / "plans.toml"):
            content[root / "plans.toml"] = f'default = "{proposal}"\n'
        content[home / "proposal.yaml"] = dump_plain({"title": made.title or file.stem})
        content[home / "v1.yaml"] = dump_revision(made)
        for path, text in content.items():
            write_file(path, text)
    return Started(root, f"{proposal}@v1", tuple(content), parties, len(made.places), read.warnings)


def _already_there(home: Path) -> InputError:
    hint = "plans import makes a further revision of a text"
    return InputError(f"'{home}' is already there", hint=hint)


@contextmanager
def _claimed(home: Path) -> Iterator[None]:
    """Make the folder of a proposal, and let nobody else start one until its files are written.

    Raises:
        InputError: it has been made meanwhile, or none can be made there.
    """
    try:
        home.parent.mkdir(parents=True, exist_ok=True)
        home.mkdir()
    except FileExistsError:
        raise _already_there(home) from None
    except OSError as error:
        raise InputError(f"cannot make '{home}': {error.strerror}", hint=permitted(error)) from None
    try:
        with writing(home.with_name("sources.yaml")):
            yield
    finally:
        with suppress(OSError):
            home.rmdir()  # only one that was left empty can go


def _root(folder: Path | None, proposal: str) -> Path:
    if folder is not None:
        return folder
    around = find_workspace(Path())
    return Path(proposal) if around.bundled else around.root


def _first_revision(
    text: Revision, source: str, by: Sequence[str], *, propose: bool
) -> tuple[Revision, dict[str, Introduced]]:
    parties = {fold(each.short) or f"party-{n}": each for n, each in enumerate(parties_in(text), 1)}
    names = {each.short: id for id, each in parties.items()}
    made, _ = imported(text, None, proposing=propose, parties=names)
    head = {
        "revision": "v1",
        "date": text.date or day_in(text),
        "tabled_by": checked_parties(by),
        "sources": (source,),
        "notes": (*text.notes, f"The words are those of {source}."),
    }
    return made.model_copy(update=head), parties


def _source(file: Path, data: bytes, made: Revision) -> dict[str, Any]:
    """Return the entry of the file itself: it is where the revision comes from, and none itself."""
    dated = {"date": made.date} if made.date else {}
    note = f"The document that the proposal was started from; sha256 {sha256(data).hexdigest()}"
    return {"title": file.name, **dated, "note": note}


def _registers(
    root: Path, made: Revision, parties: Mapping[str, Introduced], sources: Mapping[str, Any]
) -> dict[Path, str]:
    """Return the registers with what the document tells; nothing that stands in one is changed."""
    known = {id: _party(each) for id, each in parties.items()}
    known |= {id: {"name": id} for id in made.tabled_by if id not in known}
    added: dict[str, dict[str, Any]] = {
        "parties": {"parties": known},
        "issues": {"topics": {}, "issues": {}},
        "sources": {"sources": dict(sources)},
    }
    paths = {root / "proposals" / f"{name}.yaml": new for name, new in added.items()}
    return {path: _with(path, new) for path, new in paths.items()}


def _with(path: Path, new: Mapping[str, Any]) -> str:
    """Return the register in ``path`` with the entries of ``new`` that it does not have."""
    if not os.path.lexists(path):
        return dump_plain(new)
    name = shown_path(path)
    text = read_text(path, name)
    old: dict[str, Any] = parse_exact(text, name).value or {}
    return edited_yaml(
        text, {**old, **{key: each | old.get(key, {}) for key, each in new.items()}}, name
    )


def _party(introduced: Introduced) -> dict[str, Any]:
    short = {"short": introduced.short} if introduced.short != introduced.name else {}
    return {"name": introduced.name, **short, "note": "Proposed from the preamble: check it."}
