"""Which reader reads a file: its first bytes say, and where they do not, its suffix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from plans.catalogue import load, load_all
from plans.drafting import ReadDocument
from plans.errors import AmbiguousRef, Origin, UnreadableFile
from plans.model import Revision
from plans.readers._reader import Reader
from plans.readers._unread import Unread, unread_format, unread_note, unread_suffix
from plans.reading import looks_binary

if TYPE_CHECKING:
    from plans.drafting import Accepts, Draft

# What begins so can be nothing but a revision as plans writes it, perhaps below remarks: to ask
# all readers would take longer than to read a short one.
_OWN = (".yaml", ".yml")
_BEGINS_AS_OURS = re.compile(rb"(?:#[^\n]{0,400}\n|\n){0,40}+revision:")


def read_document(
    data: bytes, path: PurePath, name: str, accepts: Accepts | None = None, column: int = 0
) -> ReadDocument:
    """Return what a file holds as a revision.

    Args:
        data: its bytes.
        path: where it is; only the suffix counts.
        name: what messages call it.
        accepts: which of its tracked changes count. Without it all that are marked in a text do,
            and a warning says so; what a program tracked is not decided for anybody.
        column: of two texts set beside each other, the first or the second; 0 for all there is.

    Raises:
        NotFound: it is not set in columns, and one is asked for.
        AmbiguousRef: it holds tracked changes, and nobody says which count.
        InputError: nothing reads such files, or this one is wrong.
    """
    found = reader_of(data, path, name).read(data, name)
    # What drafts are, and what finds clauses in them, is large; whoever reads YAML never needs it.
    if isinstance(found, Revision):
        if column:
            from plans.drafting import not_in_columns

            raise not_in_columns(name)
        return ReadDocument(found)
    if accepts is None and found.tracks and found.changes:
        raise _undecided(found)
    from plans.outlining import outline

    return outline(found, accepts, column)


def kind_of(data: bytes, path: PurePath) -> str:
    """Return what a file is in words: "a Word file"; empty if nothing reads it."""
    try:
        reader = reader_of(data, path, path.name)
    except UnreadableFile:
        return ""
    return reader.called or f"a {reader.suffixes[0]} file"


def _undecided(draft: Draft) -> AmbiguousRef:
    from plans.drafting import tally

    name = draft.name
    return AmbiguousRef(
        f"it holds tracked changes that nobody accepted or rejected: {tally(draft.changes)}",
        hint=f"'{name}#accepted' is the text with them, '{name}#rejected' the text without; "
        f"'plans diff {name}' tells them one by one",
        origin=Origin(name),
    )


def reader_of(data: bytes, path: PurePath, name: str) -> Reader:
    """Return what reads a file.

    Raises:
        UnreadableFile: nothing does.
    """
    suffix = path.suffix.lower()
    if suffix in _OWN and _BEGINS_AS_OURS.match(data):
        own: Reader = load("plans.readers", "yaml", "READER")
        return own
    return _of_all(data, path, suffix, name)


def _of_all(data: bytes, path: PurePath, suffix: str, name: str) -> Reader:
    sure = [reader for reader in _readers() if reader.looks_like and reader.looks_like(data)]
    if not sure and (found := unread_format(data) or unread_note(data, path.name)):
        raise _unread(found, name)
    likely = [*_with_suffix(sure or _readers(), suffix), *sure]
    if not likely:
        known = unread_suffix(suffix)
        raise _unread(known, name) if known else _unknown(data, path)
    return likely[0]


def _unread(found: Unread, name: str) -> UnreadableFile:
    origin = Origin(name)
    return UnreadableFile(f"{found.name} cannot be read", hint=found.instead, origin=origin)


def _unknown(data: bytes, path: PurePath) -> UnreadableFile:
    why = f"no reader for '{path.suffix}' files" if path.suffix else "its name has no ending"
    rename = "" if looks_binary(data) else "if it is plain text, give it a name that ends in .txt; "
    return UnreadableFile(f"cannot read '{path.name}': {why}", hint=f"{rename}known: {_suffixes()}")


def _with_suffix(readers: Iterable[Reader], suffix: str) -> Iterator[Reader]:
    return (reader for reader in readers if suffix in reader.suffixes)


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(load_all("plans.readers", "READER").values())


def _suffixes() -> str:
    return ", ".join(sorted(suffix for reader in _readers() for suffix in reader.suffixes))
