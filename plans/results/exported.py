"""A revision to hand on: its whole text, without what only this program says of it."""

from __future__ import annotations

from dataclasses import dataclass

from plans.results.shown import Shown


@dataclass(frozen=True)
class Exported(Shown):
    """``plans export --format json``: the same document as ``plans show``.

    Attributes:
        brackets: whether what sides still want stands in brackets in the text.
    """

    brackets: bool = False
