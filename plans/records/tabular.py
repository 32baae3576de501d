"""What every result that has rows offers of them."""

from __future__ import annotations

from typing import Any, Literal

from plans.records.rows import Rows


class Tabular:
    """Something that can be had as rows: dictionaries, a data frame, a table in a notebook."""

    __slots__ = ()

    def records(self) -> Records:
        """Return its rows below their columns."""
        raise NotImplementedError

    def to_records(self) -> list[dict[str, Any]]:
        """Return its rows as dictionaries, with int, float, bool, ``datetime.date`` or None."""
        return self.records().as_dictionaries()

    def to_frame(self, library: Literal["pandas", "polars"] | None = None) -> Any:
        """Return its rows as a data frame of pandas, or of polars where that alone is there.

        Raises:
            InputError: neither is installed, or not the one that was asked for.
        """
        from plans.records.frames import frame

        return frame(self.records(), library)

    def _repr_html_(self) -> str:
        """Show its first rows in a notebook."""
        from plans.records.html import table

        return table(self.records())


class Records(Rows, Tabular):
    """Rows below their columns, to be looked at or calculated with."""

    def records(self) -> Records:
        """Return themselves."""
        return self
