"""Files in: one format a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.readers._base import Importer as Importer
    from plans.readers._base import importer_for as importer_for
    from plans.readers._base import is_readable as is_readable
else:
    __getattr__, __dir__, __all__ = face(__name__)
