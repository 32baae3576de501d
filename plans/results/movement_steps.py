"""One step between two texts on an issue, as JSON and every page have it."""

from __future__ import annotations

from typing import Literal

from plans.negotiating import Gauge, Leaning
from plans.results.declared_positions import DeclaredDocument
from plans.results.document import Part
from plans.results.position_cells import PositionCellDocument, TermDocument
from plans.terms import Attestation
from plans.values import frozen


@frozen
class MarkDocument(Part):
    """A place on the rail of an issue."""

    number: str | None
    """The number itself, of a scale the step counted from 0; null where there is no limit."""
    shown: str
    """The figure or word as a reader has it."""


@frozen
class MeasureDocument(Part):
    """By how much a step changes something."""

    gauge: Gauge
    unit: str
    """What ``change`` counts: a unit, percentage point, day, or step of the scale."""
    scale: tuple[str, ...]
    """The words of the scale, lowest first; empty for figures. No end is better."""
    before: MarkDocument
    after: MarkDocument
    change: str | None
    """How much more it is afterwards; null where one of the two has no limit."""


@frozen
class LeaningDocument(Part):
    """How a step stands to what a party had declared by the day of the later text."""

    party: str
    leaning: Leaning
    """``not told`` where what is wanted and what is stated are not on one rail."""
    interest: DeclaredDocument


@frozen
class StepDocument(Part):
    """What two texts state otherwise on an issue."""

    issue: str
    title: str
    topic: str
    """The id of the issue's topic; empty where it has none."""
    kind: Literal["step", "move"]
    """A move is a step between texts that one party tabled both."""
    because: Literal["same author", "lineage"] | None
    """What connects them: such a party, or else a lineage that has the one made from the other."""
    passed: tuple[str, ...]
    """The refs of texts between the two that do not speak on the issue."""
    before: tuple[TermDocument, ...]
    """All that the earlier text states."""
    after: tuple[TermDocument, ...]
    left: tuple[TermDocument, ...]
    """Of this what the later text does not state."""
    came: tuple[TermDocument, ...]
    """What it states that the earlier does not."""
    support: Attestation | None
    """The weakest support of the two ends."""
    measure: MeasureDocument | None
    """Null where what is stated cannot be put on one rail."""
    leanings: tuple[LeaningDocument, ...]
    """Of each party that had declared something; of any other it is not known what it wants."""


@frozen
class UnsteppedDocument(Part):
    """An issue on which there is no step to tell of, with both cells."""

    issue: str
    title: str
    topic: str
    passed: tuple[str, ...]
    before: PositionCellDocument
    after: PositionCellDocument


@frozen
class GivenDocument(Part):
    """The steps between two texts by where they lead for a party: ids of issues, and no sum."""

    party: str
    toward: tuple[str, ...]
    away: tuple[str, ...]
    neither: tuple[str, ...]
    """Those that pass what it wants, or move nothing."""
    not_told: tuple[str, ...]
    """Those of which this cannot be said."""
