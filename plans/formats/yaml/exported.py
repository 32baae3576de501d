"""A revision to hand on as its file."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.yaml.revision import render as revision
from plans.results import Exported


def render(result: Exported, options: Options) -> str:
    """Return the revision as YAML."""
    return revision(result.revision, options)
