"""A changed revision back into its file: what did not change stays as its author wrote it."""

from __future__ import annotations

from plans.formats._yaml_edit import edited
from plans.formats.yaml import dump_revision
from plans.model import Revision
from plans.porcelain._load import Loaded, text_of

YAML = (".yaml", ".yml")


def revision_text(revision: Revision, like: Loaded) -> str:
    """Return ``revision`` as YAML, with the comments and layout of ``like`` if that is YAML."""
    if like.located.path.suffix.lower() not in YAML:
        return dump_revision(revision)
    text, name = text_of(like.located)
    return edited(text, revision, name)
