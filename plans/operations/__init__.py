"""What can be done to a revision: one operation a file, with its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.operations._operation import UNSAID, Misfit, Operation, Written
    from plans.operations._union import AnyOperation, forms, operation_kinds, stopwords
    from plans.operations._words import edit, edits
else:
    __getattr__, __dir__, __all__ = face(__name__)
