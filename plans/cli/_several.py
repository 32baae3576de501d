"""More than two texts for a command that compares two: each is compared with the one before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plans.cli._answering import answer

if TYPE_CHECKING:
    from plans.results import SideBySide


def put_side_by_side(
    refs: Sequence[str], format: str | None, output: Path | None, *, refused: Sequence[str] = ()
) -> SideBySide:
    """Write the texts ``refs`` side by side, and return what was found.

    Raises:
        InputError: one of the options in ``refused`` was given, which are about two texts alone.
    """
    from plans.errors import InputError
    from plans.verbs.side_by_side import side_by_side

    if refused:
        hint = "compare two of them for that"
        raise InputError(f"{', '.join(refused)}: of two texts, not of {len(refs)}", hint=hint)
    return answer(lambda: side_by_side(refs), refs, format, output)
