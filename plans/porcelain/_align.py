"""Which clause is which, for a person to check and correct."""

from __future__ import annotations

from pathlib import Path

from plans.formats import Concordance
from plans.porcelain._compare import compare
from plans.porcelain._load import load_ref
from plans.porcelain._pins import add_pins


def align(before: str | Path, after: str | Path, pins: list[str] | None = None) -> Concordance:
    """Return the concordance of two revisions, after keeping ``pins`` for them.

    Raises:
        InputError: a ref, a file or a pin is wrong.
    """
    if pins:
        add_pins(load_ref(before), load_ref(after), pins)
    found = compare(before, after)
    return Concordance(found.before, found.after, found.diff.alignment)
