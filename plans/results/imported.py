"""A revision read from a text, and how each of its clauses was matched with the parent."""

from __future__ import annotations

from dataclasses import dataclass

from plans.model import Revision
from plans.proposing import Match


@dataclass(frozen=True)
class Imported:
    """What an import found; programs take the revision as its file."""

    revision: Revision
    matches: tuple[Match, ...]
    source: str = ""
