"""A changed revision back into its file: what did not change stays as its author wrote it."""

from __future__ import annotations

from pathlib import Path

from plans.errors import InputError
from plans.model import Revision
from plans.storing.loading import locate, text_of
from plans.storing.numbering import refuse_if_tabled
from plans.storing.workspace import Located
from plans.writing import dump_revision, edited

YAML = (".yaml", ".yml")


def written_as(located: Located, revision: Revision) -> str:
    """Return ``revision`` in YAML, with what it shares with a file laid out as it is there."""
    if located.path.suffix.lower() not in YAML:
        return dump_revision(revision)
    text, name = text_of(located)
    return edited(text, revision, name)


def refuse_to_write(path: Path) -> None:
    """Refuse a file that is no place for a revision in YAML.

    Raises:
        InputError: another format is to be expected in it, or it is a revision that was tabled.
    """
    if path.suffix.lower() not in YAML and not path.is_dir():
        hint = f"-o {path.stem}.yaml, or redirect what is printed: > {path.name}"
        raise InputError(f"'{path}' is no YAML file, and a revision is written as one", hint=hint)
    refuse_if_tabled(*locate(path))
