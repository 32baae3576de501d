"""A changed revision back into its file: what did not change stays as its author wrote it."""

from __future__ import annotations

from plans.model import Revision
from plans.reading import encode_like
from plans.storing.loading import content_of, text_of
from plans.storing.workspace import Located
from plans.writing import dump_revision, edited

YAML = (".yaml", ".yml")


def written_as(located: Located, revision: Revision) -> str:
    """Return ``revision`` in YAML, with what it shares with a file laid out as it is there."""
    if located.path.suffix.lower() not in YAML:
        return dump_revision(revision)
    text, name = text_of(located)
    return edited(text, revision, name)


def rewritten(located: Located, revision: Revision) -> bytes:
    """Return what a YAML file holds once it says ``revision``, encoded as it was."""
    return encode_like(content_of(located)[0], written_as(located, revision))
