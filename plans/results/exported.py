"""A revision to hand on: its whole text, without what only this program says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from plans.model import Revision
from plans.results.comparison import Comparison
from plans.results.shown import Shown
from plans.values import frozen


@frozen
class Past:
    """What a revision came from, as far as that is known.

    Attributes:
        since: what happened since its parent.
        first: the first revision of its proposal.
    """

    since: Comparison | None = None
    first: Revision | None = None


@dataclass(frozen=True)
class Exported(Shown):
    """``plans export --format json``: the same document as ``plans show``.

    Attributes:
        brackets: whether what sides still want stands in brackets in the text.
        past: what it came from; only a format that shows that asks.
    """

    brackets: bool = False
    past: Callable[[], Past] = field(default=Past, compare=False, repr=False)
