"""Texts compared under a line of progress, and what was noticed while they were read said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plans.cli import _terminal as terminal
from plans.cli._answering import answer

if TYPE_CHECKING:
    from plans.results import Comparison, SideBySide


def compared(before: str, after: str | None, **asked: Any) -> Comparison:
    """Return the comparison of two texts, for which all cores are used.

    Args:
        before: a ref or a file.
        after: another; without it, what is tracked in the file.
        asked: what else ``verbs.compare`` is to be told.
    """
    from plans.verbs.compare import compare

    with terminal.waiting("comparing") as step:
        found = compare(before, after, **asked, progress=step, all_cores=True)
    terminal.say_warnings(found.warnings)
    return found


def put_side_by_side(
    refs: Sequence[str], format: str | None, output: Path | None, given: Mapping[str, Any]
) -> SideBySide:
    """Write more than two texts side by side, each against the one before, and return what it is.

    Args:
        refs: the texts.
        format: the format that is asked for.
        output: the file to write, or none for the terminal.
        given: options that are about two texts alone, as they were given.

    Raises:
        InputError: one of these was given.
    """
    from plans.errors import InputError
    from plans.verbs.side_by_side import side_by_side

    if refused := [name for name, value in given.items() if value]:
        hint = "compare two of them for that"
        raise InputError(f"{', '.join(refused)}: of two texts, not of {len(refs)}", hint=hint)
    return answer(lambda: side_by_side(refs), refs, format, output)
