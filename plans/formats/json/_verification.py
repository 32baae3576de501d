"""How the revisions stand to what was tabled, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.results import Verdict, Verification, Verified

if TYPE_CHECKING:
    from plans.results import VerdictDocument, VerificationDocument, VerifiedDocument


def verification_json(result: Verification, options: Options) -> str:
    """Return every proposal with its revisions, the oldest first."""
    document: VerificationDocument = {
        "format": "plans-verification/1",
        "sound": result.sound,
        "proposals": [_proposal(each) for each in result.proposals],
    }
    return json_text(document)


def _proposal(result: Verified) -> VerifiedDocument:
    return {
        "proposal": result.proposal,
        "sound": result.sound,
        "breaks": list(result.breaks),
        "entries": result.entries,
        "last": result.last or None,
        "revisions": [_verdict(each) for each in result.verdicts],
    }


def _verdict(verdict: Verdict) -> VerdictDocument:
    return {
        "ref": verdict.ref,
        "state": verdict.state,
        "date": verdict.date or None,
        "hash": verdict.hash or None,
        "details": list(verdict.details),
        "hint": verdict.hint,
        "signature": verdict.signed or None,
        "signer": verdict.signer or None,
    }
