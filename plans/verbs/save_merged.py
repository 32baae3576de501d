"""A merged text goes into a file."""

from __future__ import annotations

from pathlib import Path

from plans.results import Merged
from plans.storing import (
    load_ref,
    refuse_to_write,
    write_file,
    written_as,
)


def save_merged(found: Merged, like: str | Path, output: Path) -> None:
    """Write the merged revision, laid out like the file of ``like`` if that is YAML.

    Raises:
        InputError: ``output`` cannot be written, is no YAML file, or is a tabled revision.
    """
    refuse_to_write(output)
    write_file(output, written_as(load_ref(like).located, found.merge.revision))
