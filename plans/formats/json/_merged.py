"""A merge and the brackets it leaves, as JSON for programs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._text import identity_document, json_text
from plans.model import plain
from plans.results import BracketStatus, Merged
from plans.wording import disputes

if TYPE_CHECKING:
    from plans.results import ConflictDocument, MergeDocument, StatusDocument


def merged_json(result: Merged, options: Options) -> str:
    """Return plans-merge/1: whether it is clean, each conflict, and the merged revision."""
    found = zip(result.merge.conflicts, disputes(result), strict=True)
    conflicts: list[ConflictDocument] = [
        {
            "clause": conflict.clause,
            "term": conflict.term,
            "kind": conflict.kind,
            "label": dispute.label,
            "heading": dispute.title,
            "message": dispute.what,
            "base": conflict.base,
            "sides": {
                name: conflict.sides[name] for name in result.sides if name in conflict.sides
            },
        }
        for conflict, dispute in found
    ]
    document: MergeDocument = {
        "format": "plans-merge/1",
        "clean": result.merge.clean,
        "strict": result.strict,
        "base": identity_document(result.base_identity),
        "sides": {name: identity_document(side) for name, side in result.sides.items()},
        "conflicts": conflicts,
        "revision": plain(result.merge.revision),
    }
    return json_text(document)


def status_json(result: BracketStatus, options: Options) -> str:
    """Return plans-status/1: the open brackets and how many there are by party and topic."""
    parties = Counter(name for each in result.brackets for name in each.parties)
    topics = Counter(topic for each in result.brackets for topic in each.topics)
    document: StatusDocument = {
        "format": "plans-status/1",
        "revision": identity_document(result.identity),
        "brackets": [
            {
                "clause": each.clause,
                "label": each.label,
                "heading": each.title,
                "term": each.term,
                "topics": list(each.topics),
                "alternatives": [{"by": list(wish.by), **wish.said} for wish in each.alternatives],
            }
            for each in result.brackets
        ],
        "summary": {
            "open": len(result.brackets),
            "clauses": result.clauses,
            "by_party": dict(sorted(parties.items())),
            "by_topic": dict(sorted(topics.items())),
        },
    }
    return json_text(document)
