"""Files of a workspace that its site has too: a licence, and a picture for previews."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from plans.storing import Workspace

_LICENCES = ("LICENSE", "LICENCE")
_ENDINGS = ("", ".md", ".txt")
PICTURES = ("preview.png", "preview.jpg")


def licence_of(workspace: Workspace) -> Path | None:
    """Return the file with the licence of the texts, or else of all that they stand among."""
    return _first(workspace, [f"{name}{end}" for name in _LICENCES for end in _ENDINGS])


def picture_of(workspace: Workspace) -> Path | None:
    """Return the picture that stands for the site where somebody links to it."""
    return _first(workspace, PICTURES)


def digest_of(path: Path) -> str:
    """Return the digest of what is in a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _first(workspace: Workspace, names: Iterable[str]) -> Path | None:
    listed = list(names)
    folders = dict.fromkeys((workspace.folder, workspace.root))
    found = (workspace.own(folder / name) for folder in folders for name in listed)
    return next((path for path in found if path.is_file()), None)
