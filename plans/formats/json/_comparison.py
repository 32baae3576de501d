"""A comparison as JSON: the public contract of ``schemas/diff.schema.json``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plans.aligning import Pair
from plans.diffing import Change
from plans.errors import InputError
from plans.formats._base import Options
from plans.formats.json._text import identity_document, json_text
from plans.results import Comparison, Concordance

if TYPE_CHECKING:
    from plans.results import AlignmentDocument, ChangeDocument, DiffDocument, PairDocument


def comparison_json(result: Comparison, options: Options) -> str:
    """Return plans-diff/1: the alignment, every change shown, and the patch if all are."""
    return json_text(diff_document(result, options))


def diff_document(result: Comparison, options: Options) -> DiffDocument:
    """Return a comparison as a document of plans-diff/1."""
    diff = result.diff
    return {
        "format": "plans-diff/1",
        "before": identity_document(diff.before),
        "after": identity_document(diff.after),
        "alignment": _alignment(diff.alignment),
        "changes": [_change(change, options) for change in result.changes],
        "summary": diff.summary,  # type: ignore[typeddict-item]
        "patch": _patch(result),
    }


def _patch(result: Comparison) -> list[Any] | None:
    """Return what makes one side of the other, if all of the diff is shown and ids stand once."""
    from plans.patching import operations  # no other result needs it

    if len(result.changes) < len(result.diff.changes):
        return None
    try:
        found = operations(result.before, result.after, result.diff.alignment)
    except InputError:
        return None
    return [each.data() for each in found]


def _alignment(pairs: Iterable[Pair]) -> list[PairDocument]:
    return [
        {
            "before": list(pair.before),
            "after": list(pair.after),
            "how": pair.how,
            "score": pair.score,
            "moved": pair.moved,
        }
        for pair in pairs
    ]


def _change(change: Change, options: Options) -> ChangeDocument:
    words = [(op, text) for op, text in change.words or ()]
    return {
        "fingerprint": change.fingerprint,
        "rule": change.rule,
        "kind": change.kind,
        "severity": change.severity,
        "direction": change.direction,
        "clause": {"before": change.clause_before, "after": change.clause_after},
        "label": {"before": change.label_before, "after": change.label_after},
        "heading": change.heading,
        "term": change.term,
        "issue": change.issue,
        "before": change.before_value,
        "after": change.after_value,
        "delta": change.delta,
        "message": change.message,
        "words": words if words and options.words else None,
        "attestation": change.attestation,
        "sources": list(change.sources),
        "parties": list(change.parties),
        "follows": change.follows,
    }


def concordance_json(result: Concordance, options: Options) -> str:
    """Return plans-alignment/1: which clause is which."""
    document: AlignmentDocument = {
        "format": "plans-alignment/1",
        "alignment": _alignment(result.pairs),
    }
    return json_text(document)
