"""Note something of a clause or one of its terms, and list what was noted.

Notes are for those who work on the text: pages and other results have them only with --notes.

Examples:
  plans note
  plans note v2:force-ceiling
  plans note v2:force-ceiling "Whose figure is this?" --by Anna
  plans note v2:force-ceiling.army-size "Ask again." --by Anna --dry-run
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import DryRun, format_option
from plans.cli._people import today, who


def note(
    target: Annotated[
        str,
        typer.Argument(
            help="REF, FILE, REF:CLAUSE or REF:CLAUSE.TERM; by default all texts.",
            autocompletion=names.targets,
        ),
    ] = "",
    words: Annotated[
        str | None, typer.Argument(help="What is noted; without it, notes are listed.")
    ] = None,
    by: Annotated[
        str | None, typer.Option(help="Who notes it; by default the user.name of git.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="When; by default today.")] = None,
    format: Annotated[str, format_option("note-list")] = "text",
    dry_run: DryRun = False,
) -> None:
    if words is None and (dry_run or by or date):
        raise typer.BadParameter("nothing is noted: say the words behind the place")
    if words is not None:
        _note(target, words, who(by), date or today(), dry_run=dry_run)
        return
    from plans.storing import workspace_for
    from plans.verbs.notes import notes

    terminal.note_bundled(workspace_for(), *filter(None, [target]))
    with terminal.waiting("reading"):
        found = notes(target)
    terminal.show(found, format)


def _note(target: str, words: str, by: str, date: str, *, dry_run: bool) -> None:
    from plans.errors import InputError
    from plans.storing import shown_path
    from plans.verbs.note import add_note, note
    from plans.verbs.notes import place_called

    loaded, at = place_called(target)
    if not at:
        raise InputError(f"'{target}' is a whole text", hint=f"note a clause: {target}:CLAUSE")
    if dry_run:
        terminal.put_edit(note(loaded, at, by=by, date=date, words=words))
        return
    path = add_note(loaded, at, by=by, date=date, words=words)
    terminal.say(f"noted by {by}: {shown_path(path)}")


COMMAND = Command(note, rank=33, task=Task.COMPARE)
