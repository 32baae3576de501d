"""Make a workspace of a document: a proposal, its first revision, parties from its preamble.

Examples:
  plans start draft.txt lease
  plans start new.docx lease-2 --by us
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import flag, party_option


def start(
    file: Annotated[Path, typer.Argument(help="A text to read: .txt, .md, .docx …")],
    folder: Annotated[
        Path | None, typer.Argument(help="Where; by default here, or a folder named like the file.")
    ] = None,
    by: Annotated[list[str] | None, party_option("A party that tabled it.")] = None,
    propose: Annotated[
        bool, flag("--propose", "Propose typed terms from the prose, to be checked.")
    ] = False,
) -> None:
    from plans.verbs.start import start
    from plans.wording import counted

    with terminal.waiting("reading"):
        made = start(file, folder, by=by or (), propose=propose)
    terminal.say_warnings(made.warnings)
    terminal.say(f"{made.ref}: {counted(made.clauses, 'clause')} in {made.root}")
    for id, party in made.parties.items():
        terminal.say(f"party {id}: {party.name}")
    go = terminal.going(made.root)
    terminal.say(f"try: {go}plans validate, then: plans diff {made.ref} NEXT-DRAFT")


COMMAND = Command(start, rank=29, task=Task.WRITE)
