"""A folder of documents: each folder of files is a document, and the files are its versions."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plans.collecting.files import file_contents, file_version, is_text, lettered
from plans.collecting.store import STORE
from plans.collecting.versions import History, Version
from plans.errors import InputError
from plans.natural import natural
from plans.storing import Workspace, dated_name, real_path, workspace_around
from plans.values import frozen


@frozen
class FolderSource:
    """The files in and below ``folder``; what is hidden is none of them."""

    folder: Path
    workspace: Workspace

    @classmethod
    def at(cls, folder: Path) -> FolderSource:
        """Return the source in ``folder``, wherever that leads."""
        real = real_path(folder)
        return cls(real, workspace_around(real / "any"))

    @property
    def title(self) -> str:
        """What it is called."""
        return lettered(self.folder.name)

    def histories(self) -> Iterator[History]:
        """Yield the documents, folder by folder.

        The versions of one are in the order of the days in their names, if each has one, else in
        the order of their names. Where files of a folder differ in the day alone, and others in
        more, what is left of a name without its day is a document.

        Raises:
            InputError: it cannot be listed, or no file is in it.
        """
        found = False
        for folder, names in _folders(self.folder):
            texts = [name for name in names if is_text(folder / name, self.workspace)]
            for document, files in _documents(texts).items():
                found = True
                called = (folder / document).relative_to(self.folder).as_posix()
                versions = (self._version(folder / name) for name in files)
                name = lettered(self.folder.name if called == "." else called)
                yield History.linear(name, versions)
        if not found:
            hint = "name a folder of documents, each a folder of its versions"
            raise InputError(f"'{self.folder}' holds no file", hint=hint)

    def contents(self, versions: Sequence[Version]) -> Sequence[bytes | InputError]:
        """Return what is in the files."""
        return file_contents(versions)

    def _version(self, path: Path) -> Version:
        return file_version(path, path.relative_to(self.folder).as_posix(), self.workspace)


def _folders(top: Path) -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield each folder and the names of its files, neither hidden, as people count."""

    def refuse(error: OSError) -> None:
        raise InputError(f"'{error.filename}': {error.strerror}") from error

    for folder, below, names in os.walk(top, onerror=refuse):
        if STORE in names:  # tables of ours are no texts
            below.clear()
            continue
        below[:] = sorted(_shown(below), key=natural)
        yield Path(folder), sorted(_shown(names), key=natural)


def _shown(names: Sequence[str]) -> Iterator[str]:
    return (name for name in names if not name.startswith("."))


def _documents(names: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Return the files of a folder by the document that they are versions of, "" the folder's."""
    parts = {name: dated_name(Path(name).stem) for name in names}
    called = Counter(rest for _, rest in parts.values())
    several = len(called) > 1 and any(
        day and rest and called[rest] > 1 for day, rest in parts.values()
    )
    found: dict[str, list[str]] = {}
    for name, (_, rest) in parts.items():
        found.setdefault(rest if several else "", []).append(name)
    return {document: _in_order(files, parts) for document, files in found.items()}


def _in_order(names: Sequence[str], parts: Mapping[str, tuple[str, str]]) -> Sequence[str]:
    dated = all(parts[name][0] for name in names)
    return sorted(names, key=lambda name: (parts[name][0] if dated else "", natural(name)))
