"""What people decided on single changes, and for which changes of another comparison that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.reviewing.change_keys import keys_of as keys_of
    from plans.reviewing.decisions import Decided as Decided
    from plans.reviewing.decisions import Decision as Decision
    from plans.reviewing.decisions import Note as Note
    from plans.reviewing.decisions import Reviews as Reviews
    from plans.reviewing.standing import STATES as STATES
    from plans.reviewing.standing import Reviewed as Reviewed
    from plans.reviewing.standing import State as State
    from plans.reviewing.standing import gone as gone
    from plans.reviewing.standing import reviewed as reviewed
else:
    __getattr__, __dir__, __all__ = face(__name__)
