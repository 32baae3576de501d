"""The application object, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys

import typer

from plans.cli._align import align
from plans.cli._diff import diff
from plans.cli._explain import explain, rules
from plans.cli._import import import_
from plans.cli._init import init
from plans.cli._log import log
from plans.cli._report import report
from plans.cli._schema import schema
from plans.cli._show import show
from plans.cli._validate import validate

USER_ERROR, OUR_BUG, INTERRUPTED = 2, 3, 130

app = typer.Typer(
    name="plans",
    help="Version control for negotiated proposals: what changed, who says so, what is still open.",
    epilog="Start with: plans diff v1 v2",
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


@app.callback()
def _main(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """Version control for negotiated proposals: what changed, who says so, what is still open."""


for command in (diff, report, import_, align, validate, show, log, rules, explain, schema, init):
    app.command(command.__name__.rstrip("_"))(command)


def main() -> None:
    """Run the command line; every way it can end has its exit code."""
    from plans.errors import InputError

    try:
        app()
    except InputError as error:
        _say(str(error))
        sys.exit(USER_ERROR)
    except BrokenPipeError:
        # Whoever read our output has stopped reading, as `head` does. Python would complain once
        # more on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except Exception:
        _report_bug()
        sys.exit(OUR_BUG)


def _say(message: str) -> None:
    from plans.safe import visible

    typer.echo(f"plans: {visible(message)}", err=True)


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
