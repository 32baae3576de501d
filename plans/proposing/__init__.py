"""What an imported revision takes from its parent, and what its prose suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.proposing.importing import imported as imported
    from plans.proposing.inheriting import inherit as inherit
    from plans.proposing.match import Match as Match
    from plans.proposing.partial import completed as completed
    from plans.proposing.preamble import Introduced as Introduced
    from plans.proposing.preamble import day_in as day_in
    from plans.proposing.preamble import parties_in as parties_in
    from plans.proposing.rereading import reread as reread
else:
    __getattr__, __dir__, __all__ = face(__name__)
