"""A changed revision back into its file: what did not change stays as its author wrote it."""

from __future__ import annotations

from plans.model import Revision
from plans.storing.loading import text_of
from plans.storing.workspace import Located
from plans.writing import dump_revision, edited

YAML = (".yaml", ".yml")


def written_as(located: Located, revision: Revision) -> str:
    """Return ``revision`` in YAML, with what it shares with a file laid out as it is there."""
    if located.path.suffix.lower() not in YAML:
        return dump_revision(revision)
    text, name = text_of(located)
    return edited(text, revision, name)
