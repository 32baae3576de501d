"""What git shows for a file if it is to name changes: git's seven words in, text out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plans.errors import InputError, UnreadableFile
from plans.git import ask
from plans.model import Revision
from plans.reading import read_model, read_text
from plans.verbs.compare import compare
from plans.verbs.render import render_text

if TYPE_CHECKING:
    from plans.formats import Options

NOTHING = "/dev/null"


def diff_for_git(path: str, old: Path, new: Path, options: Options, later: str = "") -> str:
    """Return the named changes from ``old`` to ``new``, or lines where one is no revision.

    Args:
        path: the file's name in the repository.
        old: the earlier content; /dev/null if there was none.
        new: the later.
        options: how to render.
        later: the file's new name, if it was renamed.
    """
    try:
        if NOTHING in (str(old), str(new)):
            raise UnreadableFile("nothing to compare it with")
        found = compare(_read(old), _read(new))
    except InputError:
        return _lines(old, new)
    names = (f"a/{path}", f"b/{later or path}")
    before, after = found.diff.before, found.diff.after
    named = replace(
        found.diff,
        before=replace(before, ref=names[0]),
        after=replace(after, ref=names[1]),
    )
    return render_text(replace(found, diff=named), "text", options)


def _read(path: Path) -> Revision:
    return read_model(read_text(path), Revision, path.name)


def _lines(old: Path, new: Path) -> str:
    """Return git's comparison of two files, for what only one side has or nobody can read."""
    words = ("diff", "--no-index", "--no-ext-diff", "--no-color", "--", str(old), str(new))
    return ask(*words).data.decode("utf-8", "backslashreplace")
