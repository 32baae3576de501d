"""What the parties want and how a revision stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.negotiating.claims import claims_about as claims_about
    from plans.negotiating.claims import events_between as events_between
    from plans.negotiating.claims import issues_stated as issues_stated
    from plans.negotiating.outcomes import Shift as Shift
    from plans.negotiating.outcomes import became as became
    from plans.negotiating.outcomes import on_the_same_matter as on_the_same_matter
    from plans.negotiating.outcomes import shifts as shifts
    from plans.negotiating.outcomes import with_red_lines as with_red_lines
    from plans.negotiating.statements import Statements as Statements
    from plans.negotiating.verdicts import Judgement as Judgement
    from plans.negotiating.verdicts import Verdict as Verdict
    from plans.negotiating.verdicts import judge as judge
    from plans.negotiating.verdicts import judged as judged
else:
    __getattr__, __dir__, __all__ = face(__name__)
