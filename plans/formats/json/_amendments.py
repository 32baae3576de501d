"""Amendments as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.merging import Conflict
from plans.model import plain
from plans.operations import UNSAID
from plans.results import AmendmentAdoption, AmendmentCheck, AmendmentList, Worded

if TYPE_CHECKING:
    from plans.results import (
        AdoptionDocument,
        AmendmentCheckDocument,
        AmendmentsDocument,
        BareConflictDocument,
    )


def amendment_list_json(result: AmendmentList, options: Options) -> str:
    """Return plans-amendments/1: each amendment as its file has it, and its sentences."""
    document: AmendmentsDocument = {
        "format": "plans-amendments/1",
        "proposal": result.proposal,
        "amendments": [_amendment(each) for each in result.amendments],
    }
    return json_text(document)


def _amendment(worded: Worded) -> Any:
    amendment = worded.amendment
    data: dict[str, Any] = plain(amendment.model_copy(update={"operations": ()}))
    return {
        **data,
        "by": list(amendment.by),
        "status": amendment.status,
        "operations": [each.data() for each in amendment.operations],
        "sentences": list(worded.sentences),
        "file": worded.file,
    }


def _conflicts(conflicts: Iterable[Conflict]) -> list[BareConflictDocument]:
    return [
        {
            "clause": each.clause,
            "term": each.term,
            "kind": each.kind,
            "base": each.base,
            "sides": dict(each.sides),
        }
        for each in conflicts
    ]


def amendment_check_json(result: AmendmentCheck, options: Options) -> str:
    """Return plans-amendment-check/1: a verdict for each amendment, with what it rests on."""
    document: AmendmentCheckDocument = {
        "format": "plans-amendment-check/1",
        "proposal": result.proposal,
        "amendments": [
            {
                "amendment": each.amendment.amendment,
                "verdict": each.verdict,
                "shifts": list(each.shifts),
                "misfits": [
                    {
                        "operation": misfit.number,
                        "message": misfit.message,
                        "expected": None if misfit.expected is UNSAID else misfit.expected,
                        "found": None if misfit.found is UNSAID else misfit.found,
                    }
                    for misfit in each.misfits
                ],
                "conflicts": [
                    {"with": clash.other, **row}
                    for clash in each.clashes
                    for row in _conflicts(clash.conflicts)
                ],
            }
            for each in result.checked
        ],
    }
    return json_text(document)


def amendment_adoption_json(result: AmendmentAdoption, options: Options) -> str:
    """Return plans-adoption/1: the new revision and what became of every open amendment."""
    found = result.adoption
    document: AdoptionDocument = {
        "format": "plans-adoption/1",
        "ref": result.ref,
        "base": result.base,
        "adopted": list(result.chosen) if found.revision else [],
        "rebased": [each.amendment for each in found.rebased],
        "superseded": [each.amendment for each in found.superseded],
        "stuck": dict(found.stuck),
        "conflicts": _conflicts(found.conflicts),
        "revision": plain(found.revision) if found.revision else None,
    }
    return json_text(document)
