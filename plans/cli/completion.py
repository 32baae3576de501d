"""Print the script that completes plans in a shell: commands, options, texts, clauses, parties.

Put it where the shell looks for such scripts, or source it when the shell starts.

Examples:
  plans completion bash > ~/.local/share/bash-completion/completions/plans
  plans completion zsh > ~/.zfunc/_plans
  plans completion fish > ~/.config/fish/completions/plans.fish
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task


class Shell(StrEnum):
    """The shells that there are scripts for."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def completion(shell: Annotated[Shell, typer.Argument(help="Which shell.")]) -> None:
    from plans.cli._shells import SCRIPTS

    terminal.put(SCRIPTS[shell.value].lstrip())


COMMAND = Command(completion, rank=250, task=Task.SETUP)
