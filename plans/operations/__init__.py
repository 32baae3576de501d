"""What can be done to a revision: one operation a file, with its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.operations._forms import forms as forms
    from plans.operations._forms import stopwords as stopwords
    from plans.operations._operation import UNSAID as UNSAID
    from plans.operations._operation import Misfit as Misfit
    from plans.operations._operation import Operation as Operation
    from plans.operations._operation import Written as Written
    from plans.operations._union import AnyOperation as AnyOperation
    from plans.operations._union import operation_kinds as operation_kinds
    from plans.operations._words import edit as edit
    from plans.operations._words import edits as edits
else:
    __getattr__, __dir__, __all__ = face(__name__)
