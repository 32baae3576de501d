"""What the parties want and how a revision stands to it."""

from plans.negotiating._comparison import Comparison
from plans.negotiating.redlines import Judgement, Shift, Verdict, judge, shifts, with_red_lines

__all__ = ["Comparison", "Judgement", "Shift", "Verdict", "judge", "shifts", "with_red_lines"]
