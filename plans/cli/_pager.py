"""A pager for what is longer than the terminal, as git has one; nothing where nobody looks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from shutil import get_terminal_size, which

# Ends at once if all fits, keeps colours, and leaves what was read on the screen.
_LESS = "FRX"


class _Wanted:
    """Whether a pager may be used in this run."""

    pager = True


def use_pager(wanted: bool) -> None:
    """Say whether a pager may be used from here on."""
    _Wanted.pager = wanted


def paged(text: str) -> bool:
    """Show ``text`` in the user's pager and return True, if there is one and it is of use.

    ``PLANS_PAGER`` comes before ``PAGER``, and ``less`` is the default; an empty one or ``cat`` is
    none. It is run by the shell, so that it may have options.
    """
    if not (_Wanted.pager and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"):
        return False
    command = _command()
    return bool(command) and not _fits(text) and _shown(text, command)


def _command() -> str:
    asked = os.environ.get("PLANS_PAGER", os.environ.get("PAGER"))
    if asked is None:
        return "less" if which("less") else ""
    return "" if asked.strip() == "cat" else asked.strip()


def _fits(text: str) -> bool:
    """Say whether it fits on the terminal; a line counts as wide as its characters are many."""
    columns, rows = get_terminal_size()
    lines = text.splitlines()
    return len(lines) < rows and sum(1 + len(line) // max(columns, 1) for line in lines) < rows


def _shown(text: str, command: str) -> bool:
    environment = {"LESS": _LESS, "LV": "-c", "LESSCHARSET": "utf-8"} | os.environ
    # Ctrl-C is for the pager, which may go on with it.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        pager = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)
        with suppress(BrokenPipeError):  # who has read enough quits
            pager.communicate(text.encode("utf-8", "backslashreplace"))
    finally:
        signal.signal(signal.SIGINT, before)
    # What the shell says of a command that it does not find.
    return pager.returncode not in (126, 127)
