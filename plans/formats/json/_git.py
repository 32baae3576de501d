"""What git is told and what changed in it, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._comparison import diff_document
from plans.formats.json._text import json_text
from plans.results import GitChanges, GitSetup

if TYPE_CHECKING:
    from plans.results import GitChangesDocument, GitDocument


def git_setup_json(result: GitSetup, options: Options) -> str:
    """Return plans-git/1: what is set up in a repository."""
    document: GitDocument = {
        "format": "plans-git/1",
        "repository": result.repository or None,
        "works": result.works,
        "current": result.current,
        "settings": {each.name: each.value or None for each in result.settings},
    }
    return json_text(document)


def git_changes_json(result: GitChanges, options: Options) -> str:
    """Return plans-changes/1: a diff for each file that changed."""
    document: GitChangesDocument = {
        "format": "plans-changes/1",
        "before": result.before,
        "after": result.after or None,
        "diffs": [diff_document(each, options) for each in result.comparisons],
        "added": list(result.added),
        "removed": list(result.removed),
        "problems": list(result.problems),
    }
    return json_text(document)
