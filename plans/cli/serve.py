"""Open a desk in the browser, on this machine alone: compare two texts, see what you edit.

Examples:
  plans serve
  plans serve --open
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import flag


def serve(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where to listen; 0 is any port that is free.")
    ] = 8765,
    open: Annotated[bool, flag("--open", "Open the page in the browser.")] = False,
    edit: Annotated[
        bool,
        flag("--edit", "Let pages write: close brackets, keep texts as drafts, note what is said."),
    ] = False,
) -> None:
    from plans.serving import serve as keep_open

    keep_open(port, lambda address: _told(address, shown=open), edit=edit, say=terminal.say)
    terminal.say("the desk is closed; what was dropped on it is forgotten")


def _told(address: str, *, shown: bool) -> None:
    terminal.put(address)
    terminal.say("only this machine can reach it; Ctrl-C closes it")
    if shown:
        import webbrowser

        webbrowser.open(address)


COMMAND = Command(serve, rank=34, task=Task.COMPARE)
