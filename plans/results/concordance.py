"""Which clause of one revision is which of the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from plans.aligning import How, Pair
from plans.model import Revision
from plans.results.document import Document, Part, said
from plans.values import frozen


@frozen
class PairDocument(Part):
    """Clauses that are the same clause."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    how: How
    """Which stage of the alignment found it; ``none`` for a clause that stands alone."""
    score: float
    """How sure it is, 0 to 1."""
    moved: bool
    """Whether it stands elsewhere among the clauses around it."""


def pair_documents(pairs: Iterable[Pair]) -> tuple[PairDocument, ...]:
    """Return an alignment as JSON has it."""
    return tuple(map(PairDocument.drawn_from, pairs))


@frozen(slots=False)
class Concordance(Document):
    """``plans diff --alignment`` and ``plans align`` with ``--format json``."""

    called: ClassVar[str] = "an alignment"
    form: ClassVar[str] = "plans-alignment/1"
    rows: ClassVar[tuple[str, ...]] = ("alignment",)

    before: Revision
    after: Revision
    pairs: tuple[Pair, ...]

    @said("alignment")
    def _alignment(self) -> tuple[PairDocument, ...]:
        """Every clause of both sides in exactly one pair."""
        return pair_documents(self.pairs)
