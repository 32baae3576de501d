"""One revision, to be handed on as a file of another kind."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from plans.results import Exported
from plans.verbs.show import show


def export(ref: str | Path, *, brackets: bool = False) -> Exported:
    """Return the revision ``ref`` means, with what sides still want in ``brackets`` or without.

    Raises:
        NotFound: no such revision.
    """
    shown = show(ref)
    return Exported(
        **{each.name: getattr(shown, each.name) for each in fields(shown)}, brackets=brackets
    )
