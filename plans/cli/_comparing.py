"""Two texts compared under a line of progress, and what was noticed while they were read said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.cli import _terminal as terminal

if TYPE_CHECKING:
    from plans.results import Comparison


def compared(
    before: str,
    after: str | None,
    *,
    full: bool,
    beside: bool = True,
    notes: bool,
    partial: bool,
    by: str,
) -> Comparison:
    """Return the comparison of two texts, for which all cores are used.

    Args:
        before: a ref or a file.
        after: another; without it, what is tracked in the file.
        full: whether clauses without changes are wanted too.
        beside: whether what happened and what was said between the texts is.
        notes: whether what people decided and noted is.
        partial: whether the later side tells only part.
        by: whose tracked changes count; everybody's if empty.
    """
    from plans.verbs.compare import compare

    with terminal.waiting("comparing") as step:
        found = compare(
            before,
            after,
            full=full,
            beside=beside,
            notes=notes,
            partial=partial,
            by=by,
            progress=step,
            all_cores=True,
        )
    terminal.say_warnings(found.warnings)
    return found
