"""A diff with all a reader needs to understand it: both texts, the registers, the red lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from plans.diffing import Diff
from plans.model import Registers, Revision
from plans.negotiating.redlines import Shift


@dataclass(frozen=True)
class Comparison:
    """What every format renders when two revisions were compared."""

    diff: Diff
    before: Revision
    after: Revision
    registers: Registers = field(default_factory=Registers)
    shifts: tuple[Shift, ...] = ()
    title: str = ""
