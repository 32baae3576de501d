"""Say what changed between two revisions, clause by clause and term by term.

Examples:
  plans diff v1 v2
  plans diff old.docx new.docx --stat
  plans diff v1 v2 --severity substantive -o changes.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plans.cli._answering import target_of
from plans.cli._commands import Command, Task
from plans.cli._comparing import compared, put_side_by_side
from plans.cli._options import (
    Before,
    By,
    Clauses,
    Further,
    Later,
    Notes,
    Output,
    Partial,
    Severity,
    at_least,
    flag,
    format_of_file,
    named,
    sides,
)

if TYPE_CHECKING:
    from plans.results import ChangeStat, Comparison


def diff(
    before: Before,
    after: Later = None,
    more: Further = None,
    format: Annotated[str | None, format_of_file("comparison")] = None,
    severity: Annotated[
        Severity | None,
        typer.Option(
            help="Show only changes this grave or graver; words to read stay with substantive ones."
        ),
    ] = None,
    clause: Clauses = None,
    words: Annotated[bool, typer.Option(help="Show the words that changed.")] = True,
    alignment: Annotated[
        bool, flag("--alignment", "Print which clause is which, nothing else.")
    ] = False,
    stat: Annotated[
        bool, flag("--stat", "Print how much changed: a line a clause, and the counts.")
    ] = False,
    exit_code: Annotated[bool, flag("--exit-code", "Exit with 1 if something changed.")] = False,
    fail_on: Annotated[
        Severity | None, typer.Option(help="Exit with 1 if a change is this grave or graver.")
    ] = None,
    notes: Notes = False,
    partial: Partial = False,
    by: By = "",
    output: Output = None,
) -> None:
    from plans.formats import made_of
    from plans.verbs.select import select

    if after and more:
        given = {
            "--severity": severity,
            "--clause": clause,
            "--no-words": not words,
            "--alignment": alignment,
            "--notes": notes,
            "--partial": partial,
            "--by": by,
        }
        found_in = put_side_by_side([before, after, *more], format, output, given)
        _exit(found_in.worst, fail_on, any_change=exit_code)
        return
    before, after = sides(before, after)
    target = target_of(format, output, named(before, after))
    found = compared(
        before,
        after,
        full=made_of(target.format, "html"),
        # A terminal has no room for what happened and what was said between the texts.
        beside=target.format != "text",
        notes=notes,
        partial=partial,
        by=by,
    )
    if alignment:
        from plans.results import Concordance

        target.put(Concordance(found.before, found.after, found.diff.alignment))
        return
    chosen = select(found, severity.value if severity else None, clause or (), words=words)
    target.put(_counted(chosen) if stat else chosen)
    _exit(chosen.worst, fail_on, any_change=exit_code)


def _counted(found: Comparison) -> ChangeStat:
    from plans.results import ChangeStat

    return ChangeStat(found)


def _exit(worst: str | None, fail_on: Severity | None, *, any_change: bool) -> None:
    """Leave with 1 if something as grave as asked for changed."""
    if worst and (any_change or (fail_on and at_least(worst, fail_on))):
        raise typer.Exit(1)


COMMAND = Command(diff, rank=10, task=Task.COMPARE)
