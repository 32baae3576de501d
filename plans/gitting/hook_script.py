"""The hook that checks what is staged: lines of ours in the user's script, or a script of ours."""

from __future__ import annotations

import os

from plans.errors import InputError
from plans.gitting.driver_settings import command
from plans.gitting.marked_blocks import Block
from plans.gitting.places import Place

HOOK_SHELLS = ("sh", "bash", "dash", "ksh", "zsh")


def hook_block(where: Place) -> Block | None:
    """Return the lines for the hook: first in a shell script of the user's, or alone.

    Raises:
        InputError: the hook there is no shell script, or another tool writes it.
    """
    path = where.hook
    if path is None:
        return None
    lines = (f"{command()} check || exit $?",)
    block = Block(path, lines, "#!/bin/sh", top=True)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return block
    first = os.fsdecode(data.split(b"\n", 1)[0])
    hint = f"add this to it yourself: {lines[0]}"
    if b"pre-commit.com" in data:
        hint = "add plans-validate to .pre-commit-config.yaml instead"
        raise InputError(f"'{path}' is written by pre-commit", hint=hint)
    shell = first.split()[-1].rpartition("/")[2] if first.startswith("#!") and first[2:] else ""
    if shell not in HOOK_SHELLS or path.is_symlink():
        raise InputError(f"'{path}' is there already and no shell script of its own", hint=hint)
    if not os.access(path, os.X_OK):
        raise InputError(f"'{path}' is there already and switched off", hint=f"chmod +x '{path}'")
    return block
