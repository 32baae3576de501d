"""The application object, and the one place where errors become exit codes."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import typer

from plans.cli._commands import group_of
from plans.cli._listing import Listing
from plans.cli._mistakes import Misused, help_alone, misused
from plans.cli._narrow import fitted
from plans.cli._pager import use_pager

USER_ERROR, OUR_BUG, INTERRUPTED = 2, 3, 130
# What a stream says that goes to a full disk or to a terminal that is gone.
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
# What the way to a file may be: closed, too long, or a circle.
_NO_WAY = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENAMETOOLONG, errno.ELOOP)

app = typer.Typer(
    name="plans",
    cls=Listing,
    epilog="Start with: plans diff v1 v2. Each command has its own help: plans diff --help.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from plans import __version__

        typer.echo(f"plans {__version__}")
        raise typer.Exit


def _paging(unwanted: bool) -> None:
    use_pager(not unwanted)


@app.callback()
def _main(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
    no_pager: bool = typer.Option(
        False,
        "--no-pager",
        callback=_paging,
        help="Print all at once, whatever PLANS_PAGER or PAGER says.",
    ),
) -> None:
    """Version control for negotiated proposals: what changed, who says so, what is still open."""


def main() -> None:
    """Run the command line; every way it can end has its exit code."""
    _without_plugins()
    try:
        _run()
    finally:
        # Looking for garbage once more at exit takes a fifth of a small diff.
        gc.freeze()


# What pydantic looks for plug-ins with, in every package installed. It loads a tenth of all that a
# small diff loads, readers of mail among it.
_LOADER = "pydantic.plugin._loader"


def _without_plugins() -> None:
    """Let pydantic look for no plug-ins: none is of use here."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # for processes that are started
    loader = ModuleType(_LOADER)
    vars(loader).update(get_plugins=tuple, __getattr__=_of_loader)
    sys.modules.setdefault(_LOADER, loader)


def _of_loader(name: str) -> Any:
    """Return what else a later pydantic may want of that module."""
    if name.startswith("__"):
        raise AttributeError(name)
    sys.modules.pop(_LOADER)
    import pydantic.plugin._loader as loader

    return getattr(loader, name)


def _run() -> None:
    from plans.errors import InputError

    _open_closed_streams()
    try:
        _end_in_order()
        sys.exit(_called())
    except Misused as error:
        _say_misused(error)
        sys.exit(USER_ERROR)
    except InputError as error:
        _say(str(error))
        sys.exit(USER_ERROR)
    except MemoryError:
        _say("not enough memory for this document")
        sys.exit(USER_ERROR)
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(INTERRUPTED)
    except SystemExit:
        raise
    except BaseException as error:  # a panic in pydantic's Rust is no Exception
        if isinstance(error, OSError) and (said := _of_this_machine(error)):
            _say(said)
            sys.exit(USER_ERROR)
        _report_bug()
        sys.exit(OUR_BUG)


def _of_this_machine(error: OSError) -> str:
    """Return what to say of a place that is full, or that may not be looked into; else nothing."""
    from plans.errors import permitted

    if error.errno in _NO_ROOM:
        return f"cannot write: {error.strerror}"
    name = os.fsdecode(error.filename) if error.filename else ""
    # What somebody named may be missing; anything else that is would be our fault.
    if name and (error.errno in _NO_WAY or (error.errno == errno.ENOENT and name in sys.argv)):
        hint = permitted(error) or "check the path"
        return f"cannot use '{name}': {error.strerror}\n  hint: {hint}"
    return ""


def _called() -> Any:
    """Do what was asked for, and return the exit code."""
    if sys.argv[1:2] == ["__complete"]:
        return _complete(*sys.argv[2:4])
    return group_of(app, "plans.cli")(standalone_mode=False)


def _complete(shell: str = "", line: str = "") -> None:
    """Answer a shell that asks what may follow; whatever goes wrong, it is answered nothing."""
    from plans.cli._shells import say_what_follows

    with suppress(Exception):
        say_what_follows(shell, line)


def _end_in_order() -> None:
    """Let Ctrl-C raise again, which ``__main__`` has left to the system."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        with suppress(ValueError):  # not in the main thread, where no signal arrives
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _open_closed_streams() -> None:
    """With ``>&-`` a stream is None, and the next file opened would take its place."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w"))  # noqa: SIM115 (stays open)


# A line of a message is cut here: longer than any path, shorter than what somebody may have typed.
MAX_LINE = 5000


def _say(message: str) -> None:
    from plans.safe import visible

    lines = [line[:MAX_LINE] + "…" * (len(line) > MAX_LINE) for line in message.split("\n")]
    with suppress(OSError):  # stderr may be closed or full; the exit code still says it
        typer.echo(fitted("plans: " + visible("\n".join(lines))), err=True)


def _say_misused(error: Exception) -> None:
    if help := help_alone(error):
        typer.echo(help)
    else:
        _say(misused(error))


def _report_bug() -> None:
    import platform
    import traceback

    from plans import __version__

    traceback.print_exc()
    python = platform.python_version()
    _say(
        f"this is a bug in plans {__version__} (Python {python}), not in your files. "
        "Please report it with the lines above."
    )
