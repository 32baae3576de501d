"""A revision as its file."""

from __future__ import annotations

from plans.formats._base import Options
from plans.model import Revision
from plans.writing import dump_revision


def render(result: Revision, options: Options) -> str:
    """Return a revision as YAML."""
    return dump_revision(result)
