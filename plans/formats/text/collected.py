"""A collection that was compared, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.results import Collected
from plans.wording import counted

# How a pair can end but well, and what that means.
_ENDS = {
    "refused": "with a side that cannot be read",
    "fault": "over which the program failed",
    "timeout": "that took too long",
    "memory": "that wanted too much memory",
}


def render(result: Collected, options: Options) -> str:
    """Return what there is, what came of it, and where that is."""
    return "\n".join(_lines(result)) + "\n"


def _lines(result: Collected) -> Iterator[str]:
    documents, pairs = counted(result.documents, "document"), counted(result.pairs, "pair")
    yield f"{documents}, {pairs} of versions, {counted(result.changes, 'change')}"
    if result.lone:
        yield f"  {counted(result.lone, 'document')} with one version only"
    known = result.pairs - result.made
    if known and not result.errors:
        yield f"  {counted(known, 'pair')} known from before"
    for status, meaning in _ENDS.items():
        if count := result.ended.get(status):
            yield f"  {counted(count, 'pair')} {meaning}: see the table of errors"
