"""A merged text goes into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plans.results import Merged
from plans.storing import (
    load_ref,
    refuse_to_write,
    write_file,
    written_as,
)


def save_merged(found: Merged, read: Sequence[str | Path], output: Path) -> None:
    """Write the merged revision, laid out like the file of the first side if that is YAML.

    Args:
        found: the merge.
        read: the base and the sides that it was made from.
        output: the file to write.

    Raises:
        InputError: ``output`` cannot be written, is no YAML file, or is a tabled revision.
    """
    refuse_to_write(output, read)
    write_file(output, written_as(load_ref(read[1]).located, found.merge.revision))
