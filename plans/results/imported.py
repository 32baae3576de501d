"""A revision read from a file, and how each of its clauses was matched with the parent."""

from __future__ import annotations

from plans.model import Revision
from plans.proposing import Match
from plans.records import Records, Tabular
from plans.values import frozen


@frozen(slots=False)
class Imported(Tabular):
    """What an import found; programs take the revision as its file.

    ``warnings`` says what was dropped or set apart while reading, one line each.
    """

    revision: Revision
    matches: tuple[Match, ...]
    warnings: tuple[str, ...] = ()

    def records(self) -> Records:
        """Return a row for each clause."""
        return self.revision.records()
