"""Which source is meant: a folder, a manifest, or a history in git."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plans.collecting.folder_source import FolderSource
from plans.collecting.git_source import GitSource
from plans.collecting.manifest_source import ManifestSource
from plans.collecting.versions import Source
from plans.errors import InputError, NotFound

_GIT = "git:"


def source_of(name: str, words: Sequence[str] = ()) -> Source:
    """Return the source called ``name``; ``words`` stand behind it where it is in git.

    Raises:
        InputError: there is no such folder or file, or it is no source.
    """
    if name.startswith(_GIT):
        return GitSource.at(name.removeprefix(_GIT), words)
    if words:
        hint = "a range and paths go with git:FOLDER"
        raise InputError(f"'{name}' is one source and needs no '{words[0]}'", hint=hint)
    path = Path(name)
    if path.is_dir():
        return FolderSource.at(path)
    if path.suffix.lower() == ".csv":
        return ManifestSource.at(path)
    if path.exists():
        hint = "a folder of documents, a list of pairs (.csv), or git:FOLDER"
        raise InputError(f"'{name}' is no collection", hint=hint)
    raise NotFound(f"no folder '{name}'", hint="check the path")
