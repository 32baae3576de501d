"""What was typed that no command understands, said as all else that is wrong."""

from __future__ import annotations

import re
import sys
from typing import Any

import typer

from plans.errors import did_you_mean

# What the parser raises; typer names none of them but this one's child.
Misused: type[Exception] = typer.BadParameter.__mro__[1]
_USAGE = "Usage:"
# What the parser says that tells nobody anything.
_PARSER = re.compile(r"^Invalid value: |Value error, |Input (?=should)|, unable to parse.*|\(s\)")


def misused(error: Any) -> str:
    """Return what is wrong with the words of a command, and what to do about it."""
    options = getattr(error, "possibilities", None) is not None
    hint = _option_meant(error) if options else _choice_meant(error)
    if options:
        error.possibilities = ()
    said = _PARSER.sub("", error.format_message()).rstrip(".")
    hint = hint or f"{_command(error)} --help says what it takes"
    return f"{said[:1].lower()}{said[1:]}\n  hint: {hint}"


def help_alone(error: Any) -> str:
    """Return the help of a group of which no command was named; else nothing."""
    said = str(error.format_message())
    return said if said.startswith(_USAGE) else ""


def _command(error: Any) -> str:
    """Return the command that was called, which the parser does not always know."""
    called = [word for word in sys.argv[1:2] if word[:1] != "-"]
    return str(error.ctx.command_path) if error.ctx else " ".join(("plans", *called))


def _option_meant(error: Any) -> str:
    known = [name for each in error.ctx.command.params for name in each.opts if name[:1] == "-"]
    return did_you_mean(error.option_name, [*known, "--help"])


def _choice_meant(error: Any) -> str:
    """Return which choice was meant: the message quotes what was typed, and then all there are."""
    said, found, choices = error.message.partition(" is not one of ")
    typed = re.findall(r"'([^']*)'", said)
    hint = did_you_mean(typed[-1], re.findall(r"'([^']+)'", choices)) if found and typed else ""
    return hint if hint.startswith("did") else ""
