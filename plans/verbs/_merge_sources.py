"""What a merged text says it was made of: revisions by their refs, other files by their paths."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from plans.storing import Loaded, real_path


def merge_sources(base: Loaded, sides: Sequence[Loaded], into: Path | None) -> dict[str, Any]:
    """Return the ``parent`` and ``merged_from`` of a merge; what has no name is left out.

    Args:
        base: what all sides started from.
        sides: what was merged.
        into: the file that the merge is for; None for one that is printed.
    """
    folder = real_path(into).parent if into else real_path(Path())
    parent = _named(base, folder)
    sources = tuple(name for side in sides if (name := _named(side, folder)))
    return {"merged_from": sources} | ({"parent": parent} if parent else {})


def _named(loaded: Loaded, folder: Path) -> str:
    """Return how a file in ``folder`` calls a text; empty for one that only git has."""
    located = loaded.located
    if located.proposal:
        return located.ref
    if located.blob is None:
        with suppress(ValueError):  # on another drive
            path = Path(os.path.relpath(real_path(located.path), folder)).as_posix()
            return f"{path}#{located.tracked}" if located.tracked else path
    return ""
