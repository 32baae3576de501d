"""What is still in dispute in a revision."""

from __future__ import annotations

from pathlib import Path

from plans.merging import open_brackets
from plans.results import BracketStatus
from plans.storing import load_ref


def bracket_status(ref: str | Path) -> BracketStatus:
    """Return the open brackets of a revision.

    Raises:
        InputError: the revision cannot be read.
    """
    loaded = load_ref(ref)
    found = open_brackets(loaded.revision)
    registers = loaded.workspace.registers("parties", "issues")
    return BracketStatus(loaded.identity, loaded.revision, found, registers, loaded.warnings)
