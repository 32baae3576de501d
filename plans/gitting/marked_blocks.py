"""A few marked lines of ours in a file of the user's: put in once, and taken out without a trace.

The opening mark remembers what was there before: nothing, no folder, or a last line without an end.
"""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import islice, takewhile
from pathlib import Path

from plans.storing import write_file
from plans.values import frozen

_OPEN, _CLOSE = "# >>> plans >>>", "# <<< plans <<<"
_BLOCK = re.compile(rb"# >>> plans(?:, ([a-z0-9 ]+))? >>>\n.*?# <<< plans <<<\n", re.DOTALL)
_OPEN_LINE = "line without end"
_OPENING = re.compile(rb"(?:#!.*\n)?")
# The file is ours alone, and so many of the folders it lies in.
_NEW = re.compile(r"new file( in new folders ([0-9]+))?")


@frozen
class Block:
    """Lines of ours for a file.

    Attributes:
        path: the file.
        lines: what stands between the marks.
        opening: the first line of the file, above the block, if we make the file; a hook's ``#!``.
        top: whether the block comes right after the file's first line, or last.
    """

    path: Path
    lines: tuple[str, ...]
    opening: str = ""
    top: bool = False


def has_block(path: Path) -> bool:
    """Say whether ``path`` holds lines of ours."""
    return _BLOCK.search(_read(path) or b"") is not None


def put_block(block: Block) -> None:
    """Write the block, in place of an older one.

    Raises:
        InputError: the file cannot be written.
    """
    old = _read(block.path)
    note = _note(block.path, old)
    kept = _without(old)
    if not block.path.parent.is_dir():
        block.path.parent.mkdir(parents=True)
    write_file(block.path, _with(kept, block, note))


def take_block(path: Path) -> bool:
    """Take our lines out, with the file and folder if they were ours alone; say if any were there.

    Raises:
        InputError: the file cannot be written.
    """
    old = _read(path)
    if old is None or not _BLOCK.search(old):
        return False
    note = _note(path, old)
    kept = _without(old)
    made = _NEW.fullmatch(note)
    if made and not kept:
        path.unlink()
        with suppress(OSError):  # somebody has put something else there
            for folder in islice(path.parents, int(made[2] or 0)):
                folder.rmdir()
    else:
        write_file(path, kept or b"")
    return True


def _note(path: Path, old: bytes | None) -> str:
    if old is None:
        missing = sum(1 for _ in takewhile(lambda folder: not folder.is_dir(), path.parents))
        return f"new file in new folders {missing}" if missing else "new file"
    if match := _BLOCK.search(old):
        return (match[1] or b"").decode()
    return _OPEN_LINE if old and not old.endswith(b"\n") else ""


def _with(kept: bytes | None, block: Block, note: str) -> bytes:
    head = f"{_OPEN[:-4]}, {note} >>>" if note else _OPEN
    ours = "\n".join((head, *block.lines, _CLOSE, "")).encode("utf-8", "surrogateescape")
    if not kept:
        return (f"{block.opening}\n".encode() if block.opening else b"") + ours
    if not block.top:
        return kept + (b"" if kept.endswith(b"\n") else b"\n") + ours
    first, end, rest = kept.partition(b"\n")
    return first + (end or b"\n") + ours + rest


def _without(old: bytes | None) -> bytes | None:
    """Return the file as it would be without us."""
    match = _BLOCK.search(old or b"")
    if old is None or not match:
        return old
    before, after = old[: match.start()], old[match.end() :]
    return before + after if after else _unopened(before, (match[1] or b"").decode())


def _unopened(before: bytes, note: str) -> bytes:
    """Return what stands before our lines, which end the file, as it was when we came."""
    if note == _OPEN_LINE:
        return before.removesuffix(b"\n")
    ours_alone = _NEW.fullmatch(note) and _OPENING.fullmatch(before)
    return b"" if ours_alone else before


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
