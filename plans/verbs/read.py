"""A text in hand becomes a revision, as a file with these words would."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath

from plans.errors import UnreadableFile
from plans.model import ID, MAX_ID, Revision
from plans.readers import read_document
from plans.storing import is_file

_LONGEST_PATH = 1_000


def read(text: str | bytes, name: str = "text", *, suffix: str = ".txt") -> Revision:
    r"""Return ``text`` as a revision, with its clauses found.

    Whatever takes revisions takes it: ``plans.diff``, ``plans.terms_of``.

    >>> import plans
    >>> made = plans.read("1. The army has at most 600,000 soldiers.\n2. Bases stay.\n", "Monday")
    >>> [clause.text for clause in made.walk()]
    ['The army has at most 600,000 soldiers.', 'Bases stay.']

    Args:
        text: the words, or the bytes of a file of any kind that is read.
        name: what it is to be called.
        suffix: what files of its kind are called: ``.md`` for Markdown.

    Raises:
        InputError: nothing reads such files, or this one is wrong; or ``text`` is what a file is
            called.
    """
    _refuse_path(text)
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    found = read_document(data, PurePath(f"text{suffix}"), name).revision
    if found.ids == "lasting":  # a file that says itself what it is called
        return found
    return found.model_copy(update={"revision": _id(name), "title": found.title or name})


def _refuse_path(text: object) -> None:
    """Refuse what a file is called: a line that names one is no text that anybody compares."""
    if isinstance(text, str) and (len(text) > _LONGEST_PATH or not is_file(Path(text))):
        return
    if isinstance(text, str | os.PathLike):
        said = "this is what a file is called, and not its text"
        raise UnreadableFile(said, hint="in Python plans.load(path) reads a file")


def _id(name: str) -> str:
    made = re.sub(r"[^a-z0-9]+", "-", name.lower())[:MAX_ID].strip("-")
    return made if re.fullmatch(ID, made) else "text"
