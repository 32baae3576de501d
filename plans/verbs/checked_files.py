"""How many files a validation looks at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.storing import default_refs, shared_files, workspace_for


def checked_files(refs: Sequence[str | Path], *, everything: bool) -> int:
    """Return how many files a call of ``validate`` with these arguments looks at."""
    where = workspace_for()
    if not everything:
        return len(refs or default_refs(where))
    return len(where.refs) + sum(os.path.lexists(path) for path, _ in shared_files(where))
