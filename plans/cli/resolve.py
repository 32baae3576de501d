"""Close one bracket in the file that holds it; the rest of the file stays as it is.

Examples:
  plans resolve deal.yaml army-size --text "600,000." -o closed.yaml
  plans resolve deal.yaml army-size --take us
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import DryRun, flag, party_option, ref_argument


def resolve(
    ref: Annotated[str, ref_argument("The revision with brackets: a ref or a file.")],
    spot: Annotated[
        str,
        typer.Argument(
            metavar="CLAUSE[.TERM][:N]", help="What is in brackets.", autocompletion=names.clauses
        ),
    ],
    take: Annotated[
        str | None, party_option("Take what this side wants, or alternative number N.")
    ] = None,
    text: Annotated[
        str | None, typer.Option(help="Put these words, or this value of a term, instead.")
    ] = None,
    keep_both: Annotated[bool, flag("--keep-both", "Keep what every side wants.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here, not into the file itself.")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    from plans.merging import open_brackets
    from plans.storing import shown_path
    from plans.verbs.resolve_bracket import Way, resolution, resolve_bracket

    if dry_run:
        with terminal.waiting("resolving"):
            edit = resolution(ref, spot, Way(take, text, keep_both), output).edit
        terminal.put_edit(edit)
        return
    with terminal.waiting("resolving"):
        done = resolve_bracket(ref, spot, take=take, text=text, keep_both=keep_both, output=output)
    left = len(open_brackets(done.revision))
    terminal.say(f"wrote {shown_path(done.path)}; {left} bracket{'' if left == 1 else 's'} open")
    for term in done.dropped:
        terminal.say(
            f"the term '{term}' was in dispute and is dropped: type what the words say now"
        )


COMMAND = Command(resolve, rank=130, task=Task.MERGE)
