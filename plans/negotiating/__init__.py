"""What the parties want and how a revision stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.negotiating.redlines import Judgement as Judgement
    from plans.negotiating.redlines import Shift as Shift
    from plans.negotiating.redlines import Verdict as Verdict
    from plans.negotiating.redlines import judge as judge
    from plans.negotiating.redlines import shifts as shifts
    from plans.negotiating.redlines import with_red_lines as with_red_lines
else:
    __getattr__, __dir__, __all__ = face(__name__)
