"""What happened to the proposals between two git revisions."""

from __future__ import annotations

from typing import ClassVar

from plans.results.comparison import Comparison
from plans.results.document import Document
from plans.values import frozen


@frozen
class GitChanges(Document):
    """``plans git changes --format json``."""

    called: ClassVar[str] = "the changes in git"
    form: ClassVar[str] = "plans-changes/1"
    rows: ClassVar[tuple[str, ...]] = ("diffs", "changes")

    before: str
    after: str | None
    """A git revision; null for what is staged."""
    diffs: tuple[Comparison, ...]
    """One for each revision that changed, or is new and has a parent to be compared with."""
    added: tuple[str, ...]
    """Revisions that are new and have nothing to be compared with."""
    removed: tuple[str, ...]
    problems: tuple[str, ...]
    """What cannot be read."""
