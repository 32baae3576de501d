"""A merged text goes into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plans.diffing import Identity
from plans.formats import called_file
from plans.results import Exported, Merged
from plans.storing import (
    load_ref,
    refuse_to_write,
    write_result,
    written_as,
)
from plans.verbs.render import format_of, refuse_output, render

# What holds a text. A page or data are about the merge, and are printed with --format.
_TEXTS = (".docx", ".md", ".markdown", ".txt")


def save_merged(found: Merged, read: Sequence[str | Path], output: Path) -> None:
    """Write the merged revision, laid out like the file of the first side if that is YAML.

    A Word file gets it as a redline of the base, in which each side is who made its changes; a text
    file gets it as it is handed on, with what is in dispute in brackets.

    Args:
        found: the merge.
        read: the base and the sides that it was made from.
        output: the file to write.

    Raises:
        InputError: ``output`` cannot be written, is no file for a text, or is a tabled revision.
    """
    if output.suffix.lower() not in _TEXTS or output.is_dir():
        refuse_to_write(output, read)
        write_result(output, written_as(load_ref(read[1]).located, found.merge.revision))
        return
    format = format_of(None, output)
    refuse_output(output, format, read)
    write_result(output, render(found if called_file(format) else _handed_on(found), format))


def _handed_on(found: Merged) -> Exported:
    revision = found.merge.revision
    identity = Identity(revision.revision, "", revision.revision, revision.date, revision.title)
    return Exported(identity, revision, revision.clauses, found.registers, brackets=True)
