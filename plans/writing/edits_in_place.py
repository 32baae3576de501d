"""Edits of YAML in place: what did not change keeps its bytes, comments and layout included.

Three trees are walked side by side: where each value stands in the text, what it says so far, and
what it shall say. Where the last two agree nothing is touched. Whatever comes out is read again; if
it does not say what it shall, a more careful way is tried, and in the end all is written anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plans.errors import InputError
from plans.model import Revision, plain
from plans.reading import Unplaced, parse_exact, read_model
from plans.writing.edit_walk import EditWalk
from plans.writing.whole_files import dump_plain, dump_revision, ordered

# How an edit is tried: with aliases written out, and with no text as a block.
_WAYS = ((False, True), (True, True), (True, False))
_MARK = "\ufeff"


def edited(text: str, revision: Revision, name: str = "") -> str:
    """Return ``text``, the YAML of some revision, changed so that it reads as ``revision``.

    Args:
        text: a file's text.
        revision: what it shall say.
        name: what messages call the file.

    Raises:
        InvalidDocument: ``text`` is no revision.
    """

    def says(text: str) -> Any:
        return plain(read_model(text, Revision, name))

    return _edited(text, plain(revision), says) or dump_revision(revision)


def edited_yaml(text: str, data: Any, name: str = "") -> str:
    """Return ``text``, any YAML, changed so that it reads as ``data``: text, lists and mappings.

    Raises:
        InvalidDocument: ``text`` is no YAML.
    """

    def says(text: str) -> Any:
        return plain(parse_exact(text, name).value)

    return _edited(text, plain(data), says) or dump_plain(data)


def _edited(text: str, want: Any, says: Callable[[str], Any]) -> str:
    """Return ``text`` with ``want`` in it, or nothing if that cannot be done in place."""
    mark = _MARK if text.startswith(_MARK) else ""
    text = text[len(mark) :]
    have = says(text)
    if have == want:
        return mark + text
    for aliases, blocks in _WAYS:
        try:
            made = EditWalk(text, expand=aliases, blocks=blocks).edited(have, ordered(want))
            if says(made) == want:
                return mark + made
        except (Unplaced, InputError):
            continue
    return ""
