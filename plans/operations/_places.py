"""Where an operation puts a clause, as far as that place is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans import phrasing
from plans.operations._operation import Misfit

if TYPE_CHECKING:
    from plans.phrasing import Draft


def spot(draft: Draft, under: str, after: str | None) -> tuple[str, str | None, str | None]:
    """Return the place as it is now: where the sibling has gone, the end of its level."""
    if under != phrasing.TOP and under not in draft.nodes:
        raise Misfit(f"there is no clause '{under}' to stand below")
    if after and after not in draft.below[under]:
        where = f"below '{under}'" if under else "at the top"
        return under, None, f"'{after}' does not stand {where}: put last there"
    return under, after, None
