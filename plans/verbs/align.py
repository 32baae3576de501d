"""Which clause is which, for a person to check and correct."""

from __future__ import annotations

from pathlib import Path

from plans.results import Concordance
from plans.storing import add_pins, load_ref
from plans.verbs.compare import compare


def align(before: str | Path, after: str | Path, pins: list[str] | None = None) -> Concordance:
    """Return the concordance of two revisions, after keeping ``pins`` for them.

    Raises:
        InputError: a ref, a file or a pin is wrong.
    """
    if pins:
        add_pins(load_ref(before), load_ref(after), pins)
    found = compare(before, after)
    return Concordance(found.before, found.after, found.diff.alignment)
