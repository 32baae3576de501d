"""A list of pairs as CSV: before, after, and if it says so the document and the dates."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from plans.collecting.files import file_contents, file_version, lettered
from plans.collecting.versions import History, Step, Version
from plans.errors import InputError, Origin
from plans.reading import read_text
from plans.storing import Workspace, real_path, shown_path, workspace_around
from plans.values import frozen

NEEDED, _DATES = ("before", "after"), ("date", "date_before", "date_after")
COLUMNS = (*NEEDED, "document", "date")
# A day, a month or a year.
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@frozen
class _Row:
    """A line of the list; a column that it lacks is empty."""

    said: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return (self.said.get(name) or "").strip()


@frozen
class ManifestSource:
    """The pairs in ``path``; what it names is looked for from its folder on."""

    path: Path
    workspace: Workspace

    @classmethod
    def at(cls, path: Path) -> ManifestSource:
        """Return the source that ``path`` lists."""
        real = real_path(path)
        return cls(real, workspace_around(real))

    @property
    def title(self) -> str:
        """What it is called."""
        return lettered(self.path.stem)

    def histories(self) -> Iterator[History]:
        """Yield the documents in the order in which they are first named.

        A pair that is named twice is one. One without a document is of that which has its text
        before, else of one that is called so.

        Raises:
            InputError: it is no such list, or a line of it is wrong.
        """
        rows = list(self._rows())
        days = _days(rows)
        versions = {name: self._version(name, day) for name, day in days.items()}
        documents: dict[str, dict[Step, None]] = {}
        homes: dict[str, str] = {}
        for row in rows:
            before, after = row["before"], row["after"]
            document = row["document"] or homes.get(before, before)
            homes[before] = homes[after] = document
            documents.setdefault(document, {})[versions[before], versions[after]] = None
        yield from (History(name, tuple(steps)) for name, steps in documents.items())

    def contents(self, versions: Sequence[Version]) -> Sequence[bytes | InputError]:
        """Return what is in the files."""
        return file_contents(versions)

    def _version(self, name: str, day: str) -> Version:
        return file_version(self.path.parent / name, name, self.workspace, day)

    def _rows(self) -> Iterator[_Row]:
        text = read_text(self.path, shown_path(self.path))
        head = text.partition("\n")[0]
        parted = max(",;\t", key=head.count)
        lines = csv.DictReader(text.splitlines(), delimiter=parted, restval="")
        _refuse_head(lines.fieldnames or (), self.path)
        for said in lines:
            row = _Row(said)
            if fault := _fault(row):
                raise InputError(fault, origin=Origin(shown_path(self.path), lines.line_num, 1))
            yield row


def _refuse_head(names: Sequence[str], path: Path) -> None:
    if missing := [name for name in NEEDED if name not in names]:
        hint = f"its first line names columns: {', '.join(COLUMNS)}"
        raise InputError(
            f"no column '{missing[0]}'", hint=hint, origin=Origin(shown_path(path), 1, 1)
        )


def _fault(row: _Row) -> str:
    if missing := [name for name in NEEDED if not row[name]]:
        return f"nothing stands in '{missing[0]}'"
    wrong = [row[name] for name in _DATES if row[name] and not _DAY.fullmatch(row[name])]
    return f"'{wrong[0]}' is no date as in 2026-03-14" if wrong else ""


def _days(rows: Iterable[_Row]) -> dict[str, str]:
    """Return the day of each version that is named, the first that a line states."""
    found: dict[str, str] = {}
    for row in rows:
        for name, day in (
            (row["before"], row["date_before"]),
            (row["after"], row["date"] or row["date_after"]),
        ):
            found[name] = found.get(name) or day
    return found
