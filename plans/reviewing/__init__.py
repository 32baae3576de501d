"""What people decided on single changes, and for which changes of another comparison that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.reviewing.change_keys import keys_of
    from plans.reviewing.decisions import Decided, Decision, Note, Reviews
    from plans.reviewing.standing import STATES, Reviewed, State, gone, reviewed
else:
    __getattr__, __dir__, __all__ = face(__name__)
