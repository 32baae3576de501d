"""Files in: one format a file. A reader takes bytes and hands out blocks, or a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.readers._choosing import kind_of, read_document
    from plans.readers._reader import Reader
    from plans.readers.akn._form import AKN_FORM, JSON_SPACE
else:
    __getattr__, __dir__, __all__ = face(__name__)
