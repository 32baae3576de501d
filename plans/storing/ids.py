"""Ids of proposals and revisions, and the order in which people count them."""

from __future__ import annotations

import re

from plans.model import ID, MAX_ID


def is_id(name: str) -> bool:
    """Say whether ``name`` could be the id of a proposal or revision."""
    return len(name) <= MAX_ID and re.fullmatch(ID, name) is not None


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """Return a sort key that counts: v2 before v10."""
    parts = re.findall(r"\d+|\D+", name)
    return tuple((0, int(part)) if part.isdigit() else (1, part) for part in parts)
