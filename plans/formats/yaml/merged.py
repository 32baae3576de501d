"""A merged revision as its file, brackets and all."""

from __future__ import annotations

from plans.formats._base import Options
from plans.results import Merged
from plans.writing import dump_revision


def render(result: Merged, options: Options) -> str:
    """Return the merged revision as YAML."""
    return dump_revision(result.merge.revision)
