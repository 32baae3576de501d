"""Acts done to the text that they amend: what each instruction asks, as operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.enacting.acts import Enacted, enacted
    from plans.enacting.addresses import work_of
else:
    __getattr__, __dir__, __all__ = face(__name__)
