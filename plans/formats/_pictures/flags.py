"""What was claimed, as flags on the day on which it was said: the number, and whose word it is."""

from __future__ import annotations

from plans.formats._pictures.lettering import NARROWEST, Box, Rows, shortened, width
from plans.formats._pictures.picture import Href, leading, percent, tag, words
from plans.formats._pictures.time_axis import TimeAxis
from plans.model import Claim, Registers, bounds
from plans.values import frozen
from plans.wording import claimant, day

_ROW, _CLOTH = 18, 11


@frozen(slots=False)
class Flags:
    """Places flags so that their words do not collide on any width."""

    axis: TimeAxis
    registers: Registers
    href: Href

    def drawn(self, claims: tuple[Claim, ...], top: int) -> tuple[list[str], int]:
        """Return the flags of ``claims``, and how high they are together."""
        rows, found = Rows(NARROWEST), []
        for claim in claims:
            x = self.axis.at(bounds(claim.date)[0])
            # On the side of its mast that has more room.
            said = self._said(claim, max(x, 100 - x) / 100 * NARROWEST - _CLOTH)
            long = _CLOTH + width(said)
            leftward = x / 100 * NARROWEST + long > NARROWEST
            row = rows.place(Box(x, -long, 4) if leftward else Box(x, -4, long))
            found.append(self._flag(claim, said, x, top + row * _ROW, leftward=leftward))
        return found, len(rows) * _ROW if found else 0

    def _said(self, claim: Claim, room: float) -> str:
        number = claim.measurement.value.shown if claim.measurement else ""
        return shortened(f"“{number}” {claim.speaker or self._who(claim)}", room)

    def _who(self, claim: Claim) -> str:
        return claimant(claim, self.registers)

    def _flag(self, claim: Claim, said: str, x: float, top: int, *, leftward: bool) -> str:
        at, way = percent(x), -1 if leftward else 1
        cloth = tag("path", "unsure", d=f"M0 2L{8 * way} 5L0 9Z")
        flag = tag("svg", "", cloth, x=at, y=top, overflow="visible")
        mast = tag("line", "axis", x1=at, x2=at, y1=top + 2, y2=top + _ROW - 2)
        text = words(said, "note", leftward=leftward, x=at, dx=_CLOTH * way, y=top + 11)
        told = f"{day(claim.date)}, {self._who(claim)}: “{claim.statement}”"
        source = self.href("source", claim.sources[0]) if claim.sources else ""
        return leading(source, told, mast, flag, text)
