"""The terminal: a result goes to stdout, measured and coloured; what is said about it to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from plans.cli._narrow import fitted, room
from plans.cli._pager import paged
from plans.cli._progress import waiting as waiting

if TYPE_CHECKING:
    from plans.formats import Options
    from plans.storing import FileEdit

# Wider lines are hard to read, narrower ones break every word.
MAX_WIDTH, MIN_WIDTH = 110, 40
# Where nothing says how wide the page is.
DEFAULT_WIDTH = 100


def wants_colour() -> bool:
    """Say whether to colour: on a terminal, unless NO_COLOR; FORCE_COLOR overrules the former."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def render_options(*, output: Path | None = None, workspace: Any = None) -> Options:
    """Return how to render for this terminal; a file is never coloured."""
    from plans.formats import Options

    try:
        width = os.get_terminal_size().columns
    except OSError:
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isdecimal() and len(columns) < 6 else DEFAULT_WIDTH
    width = min(max(width, MIN_WIDTH), MAX_WIDTH)
    colour = output is None and wants_colour() and colours()
    templates = workspace.templates if workspace else ()
    narrow = output is None and bool(room(1))
    return Options(colour=colour, width=width, narrow=narrow, templates=templates, warn=_warn)


def colours() -> Mapping[str, str] | bool:
    """Return the colours that the user wants, or True for those that come with plans."""
    from plans.formats import palette

    wanted = os.environ.get("PLANS_COLORS", "")
    return palette(wanted) if wanted else True


def show(result: object, format: str, options: Options | None = None) -> None:
    """Write ``result`` to stdout in ``format``."""
    from plans.verbs.render import render

    with waiting("writing"):
        rendered = render(result, format, options or render_options())
    put(rendered)


def put(rendered: str | bytes, output: Path | None = None) -> None:
    """Write a result to stdout, or to ``output`` and say so on stderr.

    Raises:
        InputError: it is no text, and no file was named for it; or the file cannot be written.
    """
    if output is not None:
        from plans.storing import write_result

        write_result(output, rendered)
        say(f"wrote {output}")
    elif isinstance(rendered, str):
        text = rendered if rendered.endswith("\n") else rendered + "\n"
        if not paged(text):
            _print(text)
    else:
        from plans.errors import InputError

        raise InputError("a result in this format is no text and goes to a file", hint="-o FILE")


def put_edit(edit: FileEdit) -> None:
    """Write the lines of a file that would differ to stdout, and say on stderr which it is."""
    from plans.storing import shown_path

    name = shown_path(edit.path)
    if edit.difference:
        put(edit.difference)
    said = f"would write {name}" if edit.difference else f"{name} would stay as it is"
    say(f"{said}; nothing was written")


def _print(text: str) -> None:
    stream: Any = sys.stdout
    stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # What is left goes nowhere: Python would complain about it once more on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):  # that is `head`, which has read enough
            from plans.errors import InputError

            raise InputError(f"cannot write the result: {error.strerror}") from None


def say(message: str) -> None:
    """Say something *about* the result, on stderr."""
    from plans.safe import visible

    typer.echo(fitted(visible(message)), err=True)


def going(folder: Path) -> str:
    """Return what a shell is told first where a command is to run in ``folder``."""
    from shlex import quote

    return "" if folder == Path() else f"cd {quote(str(folder))} && "


def _warn(message: str) -> None:
    say(f"warning: {message}")


def note_bundled(workspace: Any, *refs: str) -> None:
    """Tell a user outside any workspace which documents they are looking at, if not their own."""
    from plans.storing import looks_like_path

    own = bool(refs) and all(map(looks_like_path, refs))
    if workspace.bundled and not own:
        say("no workspace here (no 'proposals' folder upward): using the bundled documents")


# So many are named; of more it is said how many there are.
UNREADABLE = 5


def say_unreadable(refs: Sequence[str]) -> None:
    """Say which revisions were left out of a result."""
    for ref in refs[:UNREADABLE]:
        say(f"{ref} cannot be read and was left out: 'plans validate {ref}' says why")
    more = len(refs) - UNREADABLE
    if more > 0:
        say(f"and {more} more, left out as well: 'plans validate --all' says why")


def say_warnings(warnings: Sequence[str]) -> None:
    """Say what was dropped or set apart while the files of a result were read."""
    for warning in warnings:
        _warn(warning)
