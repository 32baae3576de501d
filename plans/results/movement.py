"""Steps from text to text: who says what now, by how much, and where that leads for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar

from plans.model import Registers, Revision
from plans.records import Records
from plans.results.cited import cited
from plans.results.document import Document, Part, handed, read_until
from plans.results.movement_steps import GivenDocument, StepDocument, UnsteppedDocument
from plans.results.position_table import TextDocument
from plans.terms import Attestation
from plans.values import frozen


@frozen
class LinkDocument(Part):
    """What the lineage says of two texts: that the one was made from the other."""

    attestation: Attestation | None
    sources: tuple[str, ...]
    note: str | None


@frozen
class PairDocument(Part):
    """Two texts, and every issue on which one of them speaks, in one of five lists."""

    before: str
    after: str
    author: tuple[str, ...] | None
    """Which parties tabled both, by id; null if none did."""
    link: LinkDocument | None
    """Null if no lineage says that the one came from the other."""
    steps: tuple[StepDocument, ...]
    open: tuple[UnsteppedDocument, ...]
    """Where one of the two is in brackets: told with all sides."""
    not_confirmed: tuple[UnsteppedDocument, ...]
    """Where all that seems to differ is only carried over."""
    one_speaks: tuple[UnsteppedDocument, ...]
    """Where one alone speaks. Nothing was dropped unless the ``fate`` of the other says so."""
    same: tuple[str, ...]
    """The ids of the issues on which both say the same. That is no agreement."""
    given: tuple[GivenDocument, ...]


@frozen
class MovementSummary(Part):
    """Counts over all pairs; a number of steps says nothing of how far they lead."""

    pairs: int
    steps: int
    moves: int
    measured: int
    open: int
    not_confirmed: int
    one_speaks: int
    same: int
    carried: int
    """Of ``one_speaks``, on how many the other text only carries over what its parent says."""


@frozen(slots=False)
class Movement(Document):
    """``plans movement --format json``.

    Attributes:
        texts: the texts, in the order in which they were named, or by date.
        pairs: each two texts between which there is a step.
        registers: what ids stand for.
        revisions: the texts themselves.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "a ledger of steps"
    form: ClassVar[str] = "plans-movement/1"

    texts: tuple[TextDocument, ...]
    pairs: tuple[PairDocument, ...]
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    def records(self) -> Records:
        """Return a row for each issue on which one of two texts speaks."""
        from plans.results.movement_rows import movement_records

        return movement_records(self)

    @property
    def steps(self) -> Iterator[tuple[PairDocument, StepDocument]]:
        """All steps, each with its pair."""
        return ((pair, step) for pair in self.pairs for step in pair.steps)

    @property
    def counts(self) -> MovementSummary:
        """How many steps there are, and how many issues without one."""
        steps = [step for _, step in self.steps]
        alone = [each for pair in self.pairs for each in pair.one_speaks]
        return MovementSummary(
            pairs=len(self.pairs),
            steps=len(steps),
            moves=sum(step.kind == "move" for step in steps),
            measured=sum(step.measure is not None for step in steps),
            open=sum(len(pair.open) for pair in self.pairs),
            not_confirmed=sum(len(pair.not_confirmed) for pair in self.pairs),
            one_speaks=len(alone),
            same=sum(len(pair.same) for pair in self.pairs),
            carried=sum("carried" in (each.before.state, each.after.state) for each in alone),
        )

    _texts = handed("texts", "What is compared.")
    _pairs = handed("pairs", "Each two texts, the earlier first.")
    _summary = handed("summary", of="counts")

    _sources = cited
    _read_until = read_until
