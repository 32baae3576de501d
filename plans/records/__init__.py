"""Rows of data: columns that are said once, and rows as dictionaries, a data frame or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.records.columns import Column as Column
    from plans.records.columns import Type as Type
    from plans.records.columns import Value as Value
    from plans.records.columns import dated as dated
    from plans.records.columns import fields_of as fields_of
    from plans.records.columns import keyed as keyed
    from plans.records.columns import linked as linked
    from plans.records.columns import through as through
    from plans.records.columns import under as under
    from plans.records.tables import Filled as Filled
    from plans.records.tables import Table as Table
    from plans.records.tables import View as View
    from plans.records.tabular import Records as Records
    from plans.records.tabular import Tabular as Tabular
else:
    __getattr__, __dir__, __all__ = face(__name__)
