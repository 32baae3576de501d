"""A revision as a file: YAML a person can edit, which reads back as the same revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Format, Options
from plans.model import Revision
from plans.writing import dump_revision

if TYPE_CHECKING:
    from plans.results import Merged

FORMAT = Format(
    "application/yaml", {"Revision": "yaml.revision_yaml", "Merged": "yaml.merged_yaml"}
)


def revision_yaml(result: Revision, options: Options) -> str:
    """Return a revision as its file."""
    return dump_revision(result)


def merged_yaml(result: Merged, options: Options) -> str:
    """Return the merged revision as its file, brackets and all."""
    return dump_revision(result.merge.revision)
