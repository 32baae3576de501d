"""Ids of proposals and revisions."""

from __future__ import annotations

import re

from plans.model import ID, MAX_ID


def is_id(name: str) -> bool:
    """Say whether ``name`` could be the id of a proposal or revision."""
    return len(name) <= MAX_ID and re.fullmatch(ID, name) is not None
