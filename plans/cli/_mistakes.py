"""What was typed that no command understands: said as the parser says it, with what was meant."""

from __future__ import annotations

import re
import sys
from io import StringIO
from typing import Any

import typer

from plans.cli._narrow import fitted
from plans.errors import did_you_mean

# What the parser raises; typer names none of them but this one's child.
Misused: type[Exception] = typer.BadParameter.__mro__[1]


def say_misused(error: Any) -> int:
    """Say what is wrong with the words of a command, and return the exit code."""
    options = getattr(error, "possibilities", None) is not None
    hint = _option_meant(error) if options else _choice_meant(error)
    if options:
        error.possibilities = ()
    error.message = error.message.replace("Value error, ", "")
    said = StringIO()
    error.show(said)
    if hint:
        said.write(f"  hint: {hint}\n")
    typer.echo(fitted(said.getvalue()), err=True, nl=False)
    sys.stderr.flush()
    return int(error.exit_code)


def _option_meant(error: Any) -> str:
    known = [name for each in error.ctx.command.params for name in each.opts if name[:1] == "-"]
    return did_you_mean(error.option_name, [*known, "--help"])


def _choice_meant(error: Any) -> str:
    """Return which choice was meant: the message quotes what was typed, and then all there are."""
    said, found, choices = error.message.partition(" is not one of ")
    typed = re.findall(r"'([^']*)'", said)
    hint = did_you_mean(typed[-1], re.findall(r"'([^']+)'", choices)) if found and typed else ""
    return hint if hint.startswith("did") else ""
