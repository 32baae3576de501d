"""A merge and the brackets it leaves, as JSON for programs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from plans.diffing import Identity
from plans.formats._base import Options
from plans.formats._conflicts import disputes
from plans.formats._json_text import json_text
from plans.formats._patch_results import BracketStatus, Merged
from plans.model import plain


def merged_json(result: Merged, options: Options) -> str:
    """Return plans-merge/1: whether it is clean, each conflict, and the merged revision."""
    found = zip(result.merge.conflicts, disputes(result), strict=True)
    conflicts = [
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
    return json_text(
        {
            "format": "plans-merge/1",
            "clean": result.merge.clean,
            "strict": result.strict,
            "base": _identity(result.base_identity),
            "sides": {name: _identity(side) for name, side in result.sides.items()},
            "conflicts": conflicts,
            "revision": plain(result.merge.revision),
        }
    )


def _identity(side: Identity) -> dict[str, Any]:
    names = ("ref", "proposal", "revision", "date", "title")
    return {name: getattr(side, name) for name in names}


def status_json(result: BracketStatus, options: Options) -> str:
    """Return plans-status/1: the open brackets and how many there are by party and topic."""
    parties = Counter(name for each in result.brackets for name in each.parties)
    topics = Counter(topic for each in result.brackets for topic in each.topics)
    return json_text(
        {
            "format": "plans-status/1",
            "revision": _identity(result.identity),
            "brackets": [
                {
                    "clause": each.clause,
                    "label": each.label,
                    "heading": each.title,
                    "term": each.term,
                    "topics": list(each.topics),
                    "alternatives": [{"by": list(by), **said} for by, said in each.alternatives],
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
    )
