"""How deep a clause stands by the list that the file itself counts it in.

Within one list levels are certain: what stands on a deeper level is inside the last that stood on a
higher one, whatever its number looks like. How two lists stand to each other no file says.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.outlining.nodes import Level
from plans.outlining.statements import Begin, Head


def stated_depth(stack: Sequence[Level], here: Begin | Head) -> int | None:
    """Return how many of the open levels of ``stack`` stay open above ``here``, if that is sure."""
    if here.depth is not None or here.listed is None:
        return here.depth
    name, deep = here.listed
    same = [at for at, level in enumerate(stack) if level.listed and level.listed[0] == name]
    above = [at + 1 for at in same if _depth(stack[at]) < deep]
    return above[-1] if above else next(iter(same), None)


def _depth(level: Level) -> int:
    return level.listed[1] if level.listed else 0
