"""What happened as operations that can be applied, reversed and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.patching.applying import Applied as Applied
    from plans.patching.applying import Misfitting as Misfitting
    from plans.patching.applying import apply as apply
    from plans.patching.deriving import operations_between as operations_between
    from plans.patching.inverting import invert as invert
else:
    __getattr__, __dir__, __all__ = face(__name__)
