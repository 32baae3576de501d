"""Turn a text into a revision: clauses found, ids and typed terms proposed.

Examples:
  plans import new.txt -o new.yaml
  plans import new.docx --parent v2 -o v3.yaml
  plans import laws -o history --dry-run
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import DryRun, flag, ref_option
from plans.errors import InputError

if TYPE_CHECKING:
    from plans.results import Imported


def import_(
    file: Annotated[
        Path, typer.Argument(help="A text to read: .txt, .md, .docx …; or a folder of them.")
    ],
    parent: Annotated[
        str | None, ref_option("Take ids and terms from this ref or file where they fit.")
    ] = None,
    propose: Annotated[
        bool, flag("--propose", "Propose typed terms from the prose, to be checked.")
    ] = False,
    partial: Annotated[
        bool, flag("--partial", "The text tells only part: what it leaves out stands.")
    ] = False,
    unroll: Annotated[
        bool,
        flag("--unroll", "Of tracked changes, a revision for each author and day, in a folder."),
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", help="Write to this file; of --unroll and of folders, to this folder."
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    if unroll or file.is_dir():
        if parent or propose or partial:
            what = "--unroll" if unroll else "a folder of drafts"
            raise InputError(f"{what} goes with no other option but -o")
        (_unroll if unroll else _in_a_row)(file, output, dry_run)
        return
    from plans.storing import refuse_to_write
    from plans.verbs.import_file import import_file
    from plans.verbs.render import render_text

    with terminal.waiting("reading"):
        found = import_file(file, parent, propose=propose, partial=partial)
    # A mistyped file is said before what -o would make of a folder's name.
    if output:
        refuse_to_write(output, (file, *([parent] if parent else [])))
        found = _called_like(output, found)
    _put(found, output, dry_run=dry_run)
    terminal.say(render_text(found, "text", terminal.render_options(output=output)).rstrip())


def _called_like(output: Path, found: Imported) -> Imported:
    """Return a text that is called as its file is, by which everybody asks for it: ``v3``."""
    from plans.storing import is_id

    if not is_id(output.stem):
        return found
    revision = found.revision.model_copy(update={"revision": output.stem})
    return replace(found, revision=revision)


def _unroll(file: Path, folder: Path | None, dry_run: bool) -> None:
    from plans.verbs.unroll_file import unroll_file

    into = _named("--unroll", folder)
    with terminal.waiting("reading"):
        found = unroll_file(file)
    _put_in(into, found, (file,), dry_run=dry_run)


def _in_a_row(drafts: Path, folder: Path | None, dry_run: bool) -> None:
    from plans.verbs.import_folder import import_folder

    into = _named("a folder of drafts", folder)
    with terminal.waiting("reading") as step:
        found, order = import_folder(drafts, step)
    _put_in(into, found, (drafts,), brief=True, dry_run=dry_run)
    terminal.say(f"in order {order}")


def _named(what: str, folder: Path | None) -> Path:
    if folder is None:
        raise InputError(f"{what} makes several files", hint="name a folder for them: -o FOLDER")
    return folder


def _put(found: Imported, output: Path | None, *, dry_run: bool) -> None:
    """Write a revision to a file, or print what that would change."""
    from plans.storing import FileEdit, encoded, held_in
    from plans.verbs.render import render

    text = render(found.revision, "yaml")
    if dry_run and output:
        terminal.put_edit(FileEdit(output, held_in(output), encoded(text)))
    else:
        terminal.put(text, output)


def _put_in(
    folder: Path,
    found: Sequence[Imported],
    read: tuple[Path, ...],
    *,
    brief: bool = False,
    dry_run: bool,
) -> None:
    """Write each of ``found`` into ``folder`` and say what it is, or if ``brief`` only count."""
    from plans.storing import make_folder, refuse_to_write
    from plans.verbs.render import render_text

    made = {folder / f"{each.revision.revision}.yaml": each for each in found}
    for path in made:
        refuse_to_write(path, read)
        if path.exists():
            raise InputError(f"'{path}' is already there", hint="name another folder")
    if not dry_run:
        make_folder(folder)
    for path, each in made.items():
        _put(each, path, dry_run=dry_run)
        told = render_text(each, "text", terminal.render_options(output=path)).rstrip()
        terminal.say(told.splitlines()[-1] if brief else told)


COMMAND = Command(import_, rank=30, task=Task.WRITE)
