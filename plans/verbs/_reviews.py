"""What people decided on the changes of a comparison."""

from __future__ import annotations

from plans.diffing import Diff
from plans.model import Revision
from plans.reviewing import Reviewed, keys_of, reviewed
from plans.storing import Loaded, decisions_on


def reviews_of(
    after: Loaded | None, diff: Diff, old: Revision, new: Revision
) -> dict[str, Reviewed]:
    """Return what was decided on changes of ``diff``, by their fingerprints.

    Raises:
        InputError: the file of decisions is wrong.
    """
    decisions = decisions_on(after) if after else ()
    if not decisions:
        return {}
    found = reviewed(decisions)
    keys = keys_of(diff.changes, old, new)
    return {
        change.fingerprint: found[key]
        for change, key in zip(diff.changes, keys, strict=True)
        if key in found
    }
