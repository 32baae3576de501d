"""Lines of a document nobody prepared, to a tree of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.outlining.document import read_document as read_document
else:
    __getattr__, __dir__, __all__ = face(__name__)
