"""What lists tell of revisions, kept from one command to the next.

It is a cache and no more: where it was deleted, damaged or cannot be written, the same is told
later. Only what could be read is kept, so that what is wrong is found and said anew each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plans import __version__
from plans.errors import InputError
from plans.model import Listed
from plans.reading import collector_paused, read_bytes
from plans.storing.caches import Stamp, cache_of, stamp_of
from plans.storing.workspace import Workspace

# Raised when what is kept changes, or what is refused as a revision.
FORM = f"plans-listing/1 {__version__}"
# Of so few revisions nothing is kept: to read them takes no longer than to look.
FEW = 20
# Bytes; more is not kept.
MOST = 2**24

_Kept = dict[str, tuple[Stamp, Listed]]
"""By ref, what its file was told by, and what it said."""


def listed(workspace: Workspace, refs: Iterable[str]) -> dict[str, Listed | InputError]:
    """Return what lists tell of ``refs`` of ``workspace``, or why one cannot be read, in order."""
    refs = tuple(refs)
    path = cache_of(workspace.root, "listing.json") if len(refs) > FEW else None
    kept = _kept(path) if path else {}
    news: _Kept = {}
    found: dict[str, Listed | InputError] = {}
    with collector_paused():
        for ref in refs:
            try:
                found[ref] = _told(workspace, ref, kept, news)
            except InputError as error:
                found[ref] = error
    if path and news:
        there = frozenset(workspace.refs)
        _keep(path, {ref: row for ref, row in (kept | news).items() if ref in there})
    return found


def _told(workspace: Workspace, ref: str, kept: _Kept, news: _Kept) -> Listed:
    # Taken first: a file that is written meanwhile is another one the next time.
    stamp = stamp_of(workspace.file_of(ref))
    known = kept.get(ref)
    if known and known[0] == stamp:
        return known[1]
    said = workspace.edition(ref).listed()
    if isinstance(stamp, tuple):
        news[ref] = stamp, said
    return said


@cache
def _rows() -> TypeAdapter[_Kept]:
    return TypeAdapter(_Kept)


def _kept(path: Path) -> _Kept:
    """Return what is kept at ``path``; nothing if it is not whole, or of another version."""
    with suppress(InputError, ValidationError):
        mark, _, said = read_bytes(path).partition(b"\n")
        if mark == _mark(said):
            return _rows().validate_json(said)
    return {}


def _keep(path: Path, rows: _Kept) -> None:
    """Keep ``rows``, in a folder that only its owner can read, if that can be done."""
    # Whoever lists what did not change writes nothing.
    from plans.storing.file_writes import put_file

    with suppress(InputError, OSError, ValueError):  # half a letter has no JSON
        said = _rows().dump_json(rows)
        if len(said) <= MOST:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_file(path, _mark(said) + b"\n" + said)


def _mark(said: bytes) -> bytes:
    return f"{FORM} {hashlib.sha256(said).hexdigest()}".encode()
