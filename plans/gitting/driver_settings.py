"""The lines for git's configuration that have it call us, and go on without us if we are gone."""

from __future__ import annotations

import shlex
import sys

from plans.errors import InputError
from plans.gitting.kept_lines import FOLDER

# How our merge ends with conflicts. Git wants a 1, which is also how a Python ends that finds no
# plans: so what git calls turns the one into the other, and merges lines for all the rest.
CONFLICTS = 10
# How it ends where it cannot write: git takes more than 128 for no merge at all, and stops.
REFUSED = 2
# Where the user's programs keep what they can make again.
_CACHE = "${XDG_CACHE_HOME:-$HOME/.cache}/plans"
MARKED = ("plans.gitting", "git textconv", "git merge", "git diff")
KEYS = (
    "diff.plans.textconv",
    "diff.plans.xfuncname",
    "diff.plans.command",
    "merge.plans.name",
    "merge.plans.driver",
    "merge.plans.recursive",
)


def command() -> str:
    """Return how git can run our commands from anywhere."""
    return f"{_python()} -m plans git"


def _python() -> str:
    """Return this Python, whatever PATH or folder it is run in.

    Without ``-P`` a folder ``plans`` in somebody's repository would be run in our place.
    """
    if not sys.executable:
        raise InputError("cannot tell which Python this is", hint="start plans as a program")
    return f"{shlex.quote(sys.executable)} -P"


def settings(*, named: bool) -> dict[str, str]:
    """Return the lines for git's configuration; with ``named``, ``git diff`` names changes."""
    ours = command()
    # If plans is gone one day, git goes on with the files as they are.
    kept = f'k="{_CACHE}/{FOLDER}/$(git hash-object --no-filters -- "$1")"; cat "$k" 2>/dev/null'
    made = f'{_python()} -m plans.gitting "$1" "$k" 2>/dev/null || cat "$1"'
    plain = f"f() {{ {kept} || {made}; }}; f"
    text = 'git merge-file -L ours -L base -L theirs "$2" "$1" "$3"'
    ends = f"case $? in 0) return 0;; {CONFLICTS}) return 1;; {REFUSED}) return 129;; esac"
    merge = f'm() {{ {ours} merge -- "$@"; {ends}; {text}; }}; m'
    found = {
        "diff.plans.textconv": plain,
        "diff.plans.xfuncname": "^(clause .*)$",
        "merge.plans.name": "clauses and terms of proposals",
        "merge.plans.driver": f"{merge.replace('%', '%%')} %O %A %B %L %P %X %Y",
        # Of several merge bases the older text stands, and no brackets of ours come into it.
        "merge.plans.recursive": "binary",
    }
    return found | ({"diff.plans.command": f"{ours} diff --"} if named else {})


def is_ours(value: str) -> bool:
    """Say whether a line of the configuration calls us, from this Python or another."""
    return "-m plans" in value and any(mark in value for mark in MARKED)
