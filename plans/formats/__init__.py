"""Results out: one format a file or folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.formats._base import Format as Format
    from plans.formats._base import Options as Options
else:
    __getattr__, __dir__, __all__ = face(__name__)
