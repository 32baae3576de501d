"""Where what can be made again is kept: ``plans`` in the user's folder for caches."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def cache_folder() -> Path | None:
    """Return the folder, which need not be there; None where there is no home for caches."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # noqa: PTH117  what the XDG specification says to ignore
        try:
            base = str(Path.home() / ".cache")
        except RuntimeError:
            return None
    return Path(base) / "plans"


def cache_of(root: Path, name: str) -> Path | None:
    """Return where ``name``, which is made from the files below ``root``, is kept, if anywhere."""
    folder = cache_folder()
    called = hashlib.sha256(os.path.realpath(root).encode("utf-8", "replace")).hexdigest()
    stem, dot, suffix = name.partition(".")
    return folder / f"{stem}-{called[:20]}{dot}{suffix}" if folder else None
