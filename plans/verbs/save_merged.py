"""A merged text goes into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plans.diffing import Identity
from plans.formats import Options
from plans.results import Exported, Merged
from plans.storing import YAML, load_ref, refuse_to_write, write_result, written_as
from plans.verbs.render import format_of, refuse_output, render

# What holds a text that is handed on; other formats show the merge itself.
_TEXTS = ("markdown", "text")


def save_merged(
    found: Merged, read: Sequence[str | Path], output: Path, options: Options | None = None
) -> None:
    """Write what came of a merge, as ``output`` is called.

    A YAML file gets the merged revision, laid out like the file of the first side if that is YAML;
    a Word file a redline of the base, in which each side is who made its changes; a text file the
    text as it is handed on, with what is in dispute in brackets. A page and JSON show the merge.

    Args:
        found: the merge.
        read: the base and the sides that it was made from.
        output: the file to write.
        options: how a page is written.

    Raises:
        InputError: ``output`` cannot be written, nothing is written to files that are called so,
            or it is a tabled revision.
    """
    if output.suffix.lower() in ("", *YAML) or output.is_dir():
        refuse_to_write(output, read)
        write_result(output, written_as(load_ref(read[1]).located, found.merge.revision))
        return
    format = format_of(None, output)
    refuse_output(output, format, read)
    if format in _TEXTS:
        write_result(output, render(_handed_on(found), format))
    else:
        write_result(output, render(found, format, options))


def _handed_on(found: Merged) -> Exported:
    revision = found.merge.revision
    return Exported(
        Identity.of(revision), revision, revision.clauses, found.registers, brackets=True
    )
