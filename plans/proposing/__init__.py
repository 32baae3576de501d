"""What an imported revision takes from its parent, and what its prose suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.proposing.importing import imported
    from plans.proposing.inheriting import inherit
    from plans.proposing.match import Match
    from plans.proposing.partial import completed
    from plans.proposing.preamble import Introduced, day_in, parties_in
    from plans.proposing.rereading import reread
else:
    __getattr__, __dir__, __all__ = face(__name__)
