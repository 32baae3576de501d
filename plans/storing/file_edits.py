"""What a command would write: shown first, and written only if the file is still as it was."""

from __future__ import annotations

import os
from pathlib import Path

from plans.errors import InputError
from plans.reading import read_bytes
from plans.storing.paths import shown_path
from plans.values import frozen

_AGAIN = "nothing was written; look at it again"


class FileChanged(InputError):
    """The file is no longer what it was when somebody was shown what would be written."""


@frozen
class FileEdit:
    """A file as it is and as it would be; None where there is none."""

    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def difference(self) -> str:
        """The lines that differ, as ``diff -u`` shows them."""
        from difflib import unified_diff

        here, there = (_lines(each) for each in (self.before, self.after))
        name = shown_path(self.path)
        old, new = (_name(each, name) for each in (self.before, self.after))
        return "".join(unified_diff(here, there, old, new))

    @property
    def reversed(self) -> FileEdit:
        """The edit that takes this one back."""
        return FileEdit(self.path, self.after, self.before)

    def write(self) -> None:
        """Write it.

        Raises:
            FileChanged: the file is not as it was.
            InputError: it cannot be written.
        """
        from plans.storing.file_locks import writing
        from plans.storing.file_writes import write_file

        with writing(self.path):
            if held_in(self.path) != self.before:
                raise FileChanged(f"'{shown_path(self.path)}' has changed", hint=_AGAIN)
            if self.after is None:
                self.path.unlink()
            else:
                write_file(self.path, self.after)


def held_in(path: Path) -> bytes | None:
    """Return what a file holds; None if there is none.

    Raises:
        UnreadableFile: it cannot be read.
    """
    return read_bytes(path, shown_path(path)) if os.path.lexists(path) else None


def _name(data: bytes | None, name: str) -> str:
    return "/dev/null" if data is None else name


def _lines(data: bytes | None) -> list[str]:
    lines = (data or b"").decode("utf-8", "backslashreplace").splitlines(keepends=True)
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]
