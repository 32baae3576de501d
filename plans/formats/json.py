"""JSON for programs: the public contract of ``schemas/``. Same input, same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plans.diffing import Change, Identity, Pair
from plans.errors import InputError
from plans.formats._base import Format, Options
from plans.formats._git_results import GitChanges, GitSetup
from plans.formats._json_history import blamed_json, search_json, traced_json
from plans.formats._json_merge import merged_json, status_json
from plans.formats._json_text import json_text
from plans.formats._json_verify import verification_json
from plans.formats._patch_results import BracketStatus, Merged
from plans.formats._results import (
    Blamed,
    Concordance,
    Explained,
    Findings,
    Log,
    RuleList,
    SearchResult,
    Shown,
    Traced,
)
from plans.formats._verify_results import Verification
from plans.model import Clause
from plans.negotiating import Comparison

if TYPE_CHECKING:
    from plans.formats._contract import (
        ChangeDocument,
        DiffDocument,
        FindingsDocument,
        IdentityDocument,
        PairDocument,
        RevisionDocument,
    )

FORMAT = Format(
    "application/json",
    {
        Blamed: blamed_json,
        BracketStatus: status_json,
        Merged: merged_json,
        SearchResult: search_json,
        Traced: traced_json,
        Verification: verification_json,
    },
)


@FORMAT.renders(Comparison)
def _comparison(result: Comparison, options: Options) -> str:
    diff = result.diff
    document: DiffDocument = {
        "format": "plans-diff/1",
        "before": _identity(diff.before),
        "after": _identity(diff.after),
        "alignment": _alignment(diff.alignment),
        "changes": [_change(change, options) for change in result.changes],
        "summary": diff.summary,  # type: ignore[typeddict-item]
        "patch": _patch(result),
    }
    return json_text(document)


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


def _identity(side: Identity) -> IdentityDocument:
    return {
        "ref": side.ref,
        "proposal": side.proposal,
        "revision": side.revision,
        "date": side.date,
        "title": side.title,
    }


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


@FORMAT.renders(Concordance)
def _concordance(result: Concordance, options: Options) -> str:
    return json_text({"format": "plans-alignment/1", "alignment": _alignment(result.pairs)})


@FORMAT.renders(Findings)
def _findings(result: Findings, options: Options) -> str:
    document: FindingsDocument = {
        "format": "plans-findings/1",
        "findings": [
            {
                "rule": finding.rule,
                "level": finding.level,
                "file": finding.origin.file if finding.origin else None,
                "line": finding.origin.line if finding.origin else None,
                "column": finding.origin.column if finding.origin else None,
                "clause": finding.clause,
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in result.findings
        ],
        "summary": {"files": result.files, **result.counts},
    }
    return json_text(document)


@FORMAT.renders(Shown)
def _shown(result: Shown, options: Options) -> str:
    identity = result.identity
    document: RevisionDocument = {
        "format": "plans-revision/1",
        "ref": identity.ref,
        "proposal": identity.proposal,
        "revision": identity.revision,
        "date": identity.date,
        "title": identity.title,
        "clauses": [_clause(clause) for clause in result.clauses],
    }
    return json_text(document)


def _clause(clause: Clause) -> Any:
    own = clause.model_dump(mode="json", exclude={"clauses"}, exclude_defaults=True)
    always = {
        "id": clause.id,
        "label": clause.label,
        "heading": clause.heading,
        "text": clause.text,
        "terms": {
            id: term.model_dump(mode="json", exclude_unset=True)
            for id, term in clause.terms.items()
        },
    }
    return {**always, **{name: own[name] for name in own if name not in always}} | {
        "clauses": [_clause(below) for below in clause.clauses]
    }


@FORMAT.renders(Log)
def _log(result: Log, options: Options) -> str:
    return json_text(
        {
            "format": "plans-log/1",
            "proposal": result.proposal,
            "title": result.title,
            "revisions": [
                {
                    "ref": entry.ref,
                    "date": entry.revision.date if entry.revision else None,
                    "title": entry.revision.title if entry.revision else "",
                    "status": entry.revision.status if entry.revision else "unreadable",
                    "parent": entry.revision.parent if entry.revision else None,
                    "tabled_by": list(entry.revision.tabled_by) if entry.revision else [],
                    "sources": list(entry.revision.sources) if entry.revision else [],
                    "events": [event.model_dump(mode="json") for event in entry.events],
                }
                for entry in result.entries
            ],
            "later": [event.model_dump(mode="json") for event in result.later],
        }
    )


@FORMAT.renders(RuleList)
def _rules(result: RuleList, options: Options) -> str:
    rows = [{name: getattr(entry, name) for name in entry.__slots__} for entry in result.entries]
    return json_text({"format": "plans-rules/1", "rules": rows})


@FORMAT.renders(Explained)
def _explained(result: Explained, options: Options) -> str:
    entry = {name: getattr(result.entry, name) for name in result.entry.__slots__}
    return json_text({"format": "plans-rule/1", **entry, "page": result.page})


@FORMAT.renders(GitSetup)
def _git_setup(result: GitSetup, options: Options) -> str:
    return json_text(
        {
            "format": "plans-git/1",
            "repository": result.repository or None,
            "works": result.works,
            "current": result.current,
            "settings": {each.name: each.value or None for each in result.settings},
        }
    )


@FORMAT.renders(GitChanges)
def _git_changes(result: GitChanges, options: Options) -> str:
    return json_text(
        {
            "format": "plans-changes/1",
            "before": result.before,
            "after": result.after or None,
            "diffs": [json.loads(_comparison(each, options)) for each in result.comparisons],
            "added": list(result.added),
            "removed": list(result.removed),
            "problems": list(result.problems),
        }
    )
