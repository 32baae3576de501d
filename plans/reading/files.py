"""A file on disk as bytes or as text, with one clear line for everything that is no file."""

from __future__ import annotations

import stat
from itertools import islice
from pathlib import Path

from plans.errors import NotFound, UnreadableFile, permitted
from plans.reading.decoding import decode
from plans.reading.limits import MAX_BYTES

# So many files of a folder are looked at for the one that was meant.
_LOOKED_AT = 2000


def read_text(path: Path, name: str = "") -> str:
    """Return the text of ``path``, decoded as ``decode`` does.

    Raises:
        NotFound, UnreadableFile: as for ``read_bytes``, and if it is no text.
    """
    return decode(read_bytes(path, name), name or str(path))


def read_bytes(path: Path, name: str = "") -> bytes:
    """Return what is in ``path``.

    Args:
        path: the file.
        name: what messages call it; the path itself by default.

    Raises:
        NotFound: there is no such file.
        UnreadableFile: not a file, a loop of links, not permitted, or too large.
    """
    name = name or str(path)
    try:
        known = path.stat()
        _refuse_unless_file(known.st_mode, name)
        with path.open("rb") as file:
            # Room for all that might be read takes longer to get than most files to read.
            data = file.read(min(known.st_size, MAX_BYTES) + 1)
            if len(data) > known.st_size:  # it grows, or does not say how large it is
                data += file.read(MAX_BYTES)
    except (FileNotFoundError, ValueError):  # a zero byte in the name is a ValueError
        raise NotFound(f"no file '{name}'", hint=_near(path)) from None
    except OSError as error:
        said = f"cannot read '{name}': {error.strerror}"
        raise UnreadableFile(said, hint=permitted(error)) from None
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"'{name}' is larger than {MAX_BYTES // 2**20} MiB")
    return data


def _near(path: Path) -> str:
    """Return a hint which file beside ``path`` may be meant; files of a kind end alike."""
    try:
        names = sorted(entry.name for entry in islice(path.parent.iterdir(), _LOOKED_AT))
    except (OSError, ValueError):
        return "check the path"
    from plans.nearest import nearest

    beside = {Path(name).stem: name for name in names}
    found = nearest(path.stem, beside)
    return f"did you mean '{path.with_name(beside[found[0]])}'?" if found else "check the path"


def _refuse_unless_file(mode: int, name: str) -> None:
    """Devices never end and pipes may never begin, so nothing but a file is opened."""
    if stat.S_ISDIR(mode):
        hint = "name a file in it"
        raise UnreadableFile(f"'{name}' is a folder, not a file", hint=hint)
    if not stat.S_ISREG(mode):
        hint = "save the text to a file first"
        raise UnreadableFile(f"'{name}' is not a regular file", hint=hint)
