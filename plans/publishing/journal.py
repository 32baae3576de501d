"""What a run writes, noted before and after each page, for whoever comes after one that was killed.

Before a page is written its files are noted, with their digests, and behind it that it is done. So
of whatever bytes are found, it is known whether plans wrote them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from plans.errors import InputError
from plans.publishing.manifest import Written, written_from

NAME = ".plans-site.log"


class Journal:
    """The notes of a run, beside the list of pages. They go when the list says the same."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def begins(self, url: str, written: Written) -> None:
        """Note what is about to be written as a page."""
        self._say(url, replace(written, key=""))

    def ends(self, url: str, written: Written) -> None:
        """Note that a page is written."""
        self._say(url, written)

    def close(self) -> None:
        """Remove the notes."""
        self._path.unlink(missing_ok=True)

    def said(self) -> Iterator[tuple[str, Written]]:
        """Yield what was noted, the earliest first; a page that was not done has no key."""
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        for line in lines:
            try:
                url, said = json.loads(line)
                yield url, written_from(said)
            except (ValueError, LookupError, TypeError):  # a line that was not written to its end
                continue

    def _say(self, url: str, written: Written) -> None:
        # What begins a line is in front, so that half a line spoils no other.
        line = "\n" + json.dumps([url, asdict(written)], separators=(",", ":"))
        try:
            with self._path.open("ab") as file:
                file.write(line.encode())
        except OSError as error:
            raise InputError(f"cannot write '{self._path}': {error.strerror}") from None
