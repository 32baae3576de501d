"""What was said about a text or the talks, as JSON says it."""

from __future__ import annotations

from collections.abc import Iterable

from plans.model import Claim, Measurement
from plans.results.document import Part
from plans.terms import Attestation
from plans.values import frozen


@frozen
class AboutDocument(Part):
    """What a claim is about, by refs and ids."""

    texts: tuple[str, ...]
    clauses: tuple[str, ...]
    issues: tuple[str, ...]
    events: tuple[str, ...]


@frozen
class MeasurementDocument(Part):
    """The number that was said."""

    value: str
    """With its unit, as the file has it."""
    of: str
    as_of: str | None


@frozen
class ClaimDocument(Part):
    """What a party or a speaker said, as ``claims.yaml`` has it; it is no clause of any text."""

    id: str
    date: str
    party: str | None
    speaker: str
    statement: str
    about: AboutDocument
    measurement: MeasurementDocument | None
    attestation: Attestation | None
    sources: tuple[str, ...]
    note: str | None


def claim_documents(claims: Iterable[Claim]) -> tuple[ClaimDocument, ...]:
    """Return what JSON says of each claim, in their order."""
    return tuple(map(_claim, claims))


def _claim(claim: Claim) -> ClaimDocument:
    measured = claim.measurement
    return ClaimDocument.drawn_from(
        claim,
        about=AboutDocument.drawn_from(claim.about),
        measurement=_measurement(measured) if measured else None,
    )


def _measurement(measured: Measurement) -> MeasurementDocument:
    return MeasurementDocument.drawn_from(measured, value=str(measured.value))
