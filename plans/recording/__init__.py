"""A data set of documents: every table, what its columns mean, and how its rows are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.recording.corpus import Basis, Compared, Corpus, Text
    from plans.recording.every_table import TABLES, filled
    from plans.recording.views import VIEWS
else:
    __getattr__, __dir__, __all__ = face(__name__)
