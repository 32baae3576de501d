"""What happened as operations that can be applied, reversed and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.patching.applying import Applied, Misfitting, apply
    from plans.patching.deriving import operations_between
    from plans.patching.inverting import invert
else:
    __getattr__, __dir__, __all__ = face(__name__)
