"""Who said something that is no text, and the number that was said."""

from __future__ import annotations

from plans.model import Claim, Measurement, Registers
from plans.wording.typography import day


def claimant(claim: Claim, registers: Registers) -> str:
    """Return who said it: ``Zelensky (Ukraine)``, ``Ukraine``, or the speaker alone."""
    party = registers.name_of(claim.party) if claim.party else ""
    if claim.speaker and party:
        return f"{claim.speaker} ({party})"
    return claim.speaker or party


def measured(found: Measurement) -> str:
    """Return ``90 % of the points, as of 28 December 2025``."""
    of = f" of {found.of}" if found.of else ""
    as_of = f", as of {day(found.as_of)}" if found.as_of else ""
    return f"{found.value.shown}{of}{as_of}"


def read_until(registers: Registers) -> str:
    """Return up to which day the sources were read, as a sentence; empty if that is not said."""
    until = registers.sources.read_until
    return f"Sources read up to {day(until)}." if until else ""
