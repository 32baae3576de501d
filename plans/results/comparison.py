"""A diff with all a reader needs to understand it: both texts, the registers, the red lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from plans.diffing import Change, Diff
from plans.model import Registers, Revision
from plans.negotiating import Shift
from plans.results.document import Document
from plans.terms import SEVERITIES, Severity


@dataclass(frozen=True)
class Comparison(Document):
    """What every format renders when two revisions were compared."""

    called: ClassVar[str] = "a diff"
    diff: Diff
    before: Revision
    after: Revision
    registers: Registers = field(default_factory=Registers)
    shifts: tuple[Shift, ...] = ()
    title: str = ""
    selected: tuple[Change, ...] | None = None
    warnings: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes to show: those selected, or all of the diff's."""
        return self.diff.changes if self.selected is None else self.selected

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the changes to show."""
        found = {change.severity for change in self.changes}
        return next((severity for severity in SEVERITIES if severity in found), None)
