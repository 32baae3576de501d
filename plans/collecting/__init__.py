"""Many documents at once: every change between their versions, as rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.collecting.bounds import environment_of_ours, limit_memory
    from plans.collecting.driving import collect
    from plans.collecting.helpers import Limits
else:
    __getattr__, __dir__, __all__ = face(__name__)
