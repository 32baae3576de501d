"""Rows of data: columns that are said once, and rows as dictionaries, a data frame or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.records.columns import (
        Column,
        Type,
        Value,
        dated,
        fields_of,
        keyed,
        linked,
        through,
        under,
    )
    from plans.records.tables import Filled, Table, View
    from plans.records.tabular import Records, Tabular
else:
    __getattr__, __dir__, __all__ = face(__name__)
