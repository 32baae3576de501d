"""What a term says has to come first."""

from __future__ import annotations

from typing import Literal

from plans.terms._due import Due
from plans.values import frozen

LinkKind = Literal["only if", "when", "within"]


@frozen
class Precedes:
    """An event that comes before what a term is about, and how.

    ``event`` is empty where a deadline is counted from none.
    """

    event: str
    kind: LinkKind
    due: Due | None = None
