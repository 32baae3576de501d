"""How much changed, a line a clause: words that are new and words that are gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from typing import ClassVar

from plans.diffing import Change, word_diff
from plans.model import Clause
from plans.results.comparison import Comparison, SummaryDocument
from plans.results.document import Document, Part, handed, said
from plans.results.identity import IdentityDocument, identity_document
from plans.terms import SEVERITIES, Severity
from plans.values import frozen

# Where words are not parted by spaces, every sign is one.
_SIGN = "\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff"
_WORD = re.compile(rf"[{_SIGN}]|[^\W_{_SIGN}]+")


@frozen
class ClauseStatDocument(Part):
    """How much of a clause changed."""

    clause: str
    """Its id in the later text, or of the removed clause."""
    label: str
    heading: str
    severity: Severity
    """The gravest of its changes."""
    changes: int
    inserted: int
    """Words that are new in it; of a new clause all."""
    deleted: int
    """Words that are gone from it; of a removed clause all."""


@frozen(slots=False)
class ChangeStat(Document):
    """``plans diff --stat --format json``.

    Attributes:
        comparison: what was compared, perhaps narrowed.
    """

    called: ClassVar[str] = "a stat"
    form: ClassVar[str] = "plans-stat/1"
    rows: ClassVar[tuple[str, ...]] = ("clauses",)

    comparison: Comparison

    @said("before")
    def _before(self) -> IdentityDocument:
        return identity_document(self.comparison.diff.before)

    @said("after")
    def _after(self) -> IdentityDocument:
        return identity_document(self.comparison.diff.after)

    _clauses = handed("clauses", "The clauses with changes that are shown, in their order.")
    _inserted = handed("inserted", "All words that are new.")
    _deleted = handed("deleted", "All words that are gone.")

    @said("summary")
    def _summary(self) -> SummaryDocument:
        """Counts of all changes, as in a diff."""
        return SummaryDocument(**self.comparison.diff.summary, review=self.comparison.review)

    @cached_property
    def clauses(self) -> tuple[ClauseStatDocument, ...]:
        """The clauses with changes that are shown, in their order."""
        groups = groupby(self.comparison.changes, lambda each: (each.clause, not each.clause_after))
        return tuple(self._counted(tuple(changes)) for _, changes in groups)

    @property
    def inserted(self) -> int:
        """All words that are new."""
        return sum(each.inserted for each in self.clauses)

    @property
    def deleted(self) -> int:
        """All words that are gone."""
        return sum(each.deleted for each in self.clauses)

    def _counted(self, changes: tuple[Change, ...]) -> ClauseStatDocument:
        first = changes[0]
        before = self._words("before", (each.clause_before for each in changes))
        after = self._words("after", (each.clause_after for each in changes))
        edits = word_diff(before, after)
        return ClauseStatDocument(
            clause=first.clause,
            label=first.label,
            heading="" if first.is_bare else first.heading,
            severity=min((each.severity for each in changes), key=SEVERITIES.index),
            changes=len(changes),
            inserted=sum(len(_WORD.findall(words)) for op, words in edits if op == "insert"),
            deleted=sum(len(_WORD.findall(words)) for op, words in edits if op == "delete"),
        )

    def _words(self, side: str, ids: Iterator[str | None]) -> str:
        """Return all that the clauses of one side say that changes of one clause are at."""
        places = getattr(self.comparison, side).places
        found = dict.fromkeys(id for id in ids if id in places)
        return "\n\n".join(_said_by(places[id].clause) for id in found)


def _said_by(clause: Clause) -> str:
    return "\n\n".join(part for part in (clause.heading, clause.prose) if part)
