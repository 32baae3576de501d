"""The desk: pages on this machine alone, to compare two texts and to look after a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.serving.serving import serve
else:
    __getattr__, __dir__, __all__ = face(__name__)
