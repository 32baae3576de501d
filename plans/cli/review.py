"""Decide on the changes between two texts, one by one, and see what is still open.

Examples:
  plans review v1..v2 --undecided
  plans review v1..v2 --accept 3 --by Anna
  plans review v1..v2 --question 7 --by Anna --note "On whose word?"
  plans review v1..v2 --accept-all --by Anna --dry-run
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plans.cli import _terminal as terminal
from plans.cli._answering import target_of
from plans.cli._commands import Command, Task
from plans.cli._options import (
    After,
    Before,
    Clauses,
    DryRun,
    Output,
    Severity,
    at_least,
    both_sides,
    flag,
    format_of_file,
)
from plans.cli._people import today, who
from plans.values import frozen

if TYPE_CHECKING:
    from plans.results import Review
    from plans.reviewing import Decision
    from plans.verbs.review import Wish

Changes = list[str] | None
_CHANGE = "a number of the list, the digits behind it, or clause:term; repeatable."


def review(
    before: Before,
    after: After = None,
    accept: Annotated[Changes, typer.Option(help=f"Accept a change: {_CHANGE}")] = None,
    question: Annotated[Changes, typer.Option(help="Question a change, called as above.")] = None,
    remark: Annotated[
        Changes, typer.Option(help="Remark on a change; it stays as undecided as it is.")
    ] = None,
    accept_all: Annotated[
        bool, flag("--accept-all", "Accept all that is shown and undecided.")
    ] = False,
    note: Annotated[str | None, typer.Option(help="In which words.")] = None,
    by: Annotated[
        str | None, typer.Option(help="Who decides; by default the user.name of git.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="When; by default today.")] = None,
    severity: Annotated[
        list[Severity] | None,
        typer.Option(help="Show only changes of exactly this severity; repeatable."),
    ] = None,
    clause: Clauses = None,
    undecided: Annotated[
        bool, flag("--undecided", "Show only what nobody accepted or questioned.")
    ] = False,
    format: Annotated[str | None, format_of_file("review")] = None,
    exit_code: Annotated[
        bool, flag("--exit-code", "Exit with 1 if a change is not accepted.")
    ] = False,
    fail_on: Annotated[
        Severity | None,
        typer.Option(help="Exit with 1 if a change this grave or graver is not accepted."),
    ] = None,
    output: Output = None,
    dry_run: DryRun = False,
) -> None:
    from plans.formats import made_of
    from plans.storing import add_decisions, decided_file, load_ref
    from plans.verbs.review import decisions, review

    old, new = both_sides(before, after)
    target = target_of(format, output, [old, new])
    asked = Shown(tuple(severity or ()), tuple(clause or ()), undecided)
    look = partial(review, old, new, full=made_of(target.format, "html"), **asked.given)
    with terminal.waiting("comparing"):
        found = look()
    if wishes := _wishes(accept, question, remark, all=accept_all):
        texts = load_ref(old), load_ref(new)
        made = decisions(found, texts, wishes, by=who(by), date=date or today(), note=note)
        if dry_run:
            terminal.put_edit(decided_file(texts[1], made))
            return
        _tell(made, add_decisions(texts[1], made))
        found = look()
    elif dry_run or {note, by, date} != {None}:
        raise typer.BadParameter("nothing is decided: say --accept, --question or --remark")
    terminal.say_warnings(found.comparison.warnings)
    target.put(found)
    _exit(found, fail_on, any_change=exit_code)


@frozen
class Shown:
    """What is to be shown."""

    severities: tuple[Severity, ...]
    clauses: tuple[str, ...]
    undecided: bool

    @property
    def given(self) -> dict[str, Any]:
        """As the verb has it."""
        severities = [each.value for each in self.severities]
        return {"severities": severities, "clauses": self.clauses, "undecided": self.undecided}


def _wishes(accepted: Changes, questioned: Changes, remarked: Changes, *, all: bool) -> list[Wish]:
    """Return what is decided, if anything."""
    from plans.verbs.review import Wish

    wishes = [
        Wish("accepted", tuple(accepted or ()), all=all),
        Wish("questioned", tuple(questioned or ())),
        Wish("remarked", tuple(remarked or ())),
    ]
    return [each for each in wishes if each.changes or each.all]


def _tell(made: Sequence[Decision], path: Path) -> None:
    """Say what was decided, and where it is kept."""
    from collections import Counter

    counts = Counter(each.decision for each in made)
    told = ", ".join(f"{count} {decision}" for decision, count in counts.items())
    terminal.say(f"{told} by {made[0].by}: {_shown(path)}")


def _shown(path: Path) -> str:
    from plans.storing import shown_path

    return shown_path(path)


def _exit(found: Review, fail_on: Severity | None, *, any_change: bool) -> None:
    """Leave with 1 if a change as grave as asked for is not accepted."""
    left = [each.change.severity for each in found.all if each.reviewed.state != "accepted"]
    if left and (any_change or (fail_on and any(at_least(each, fail_on) for each in left))):
        raise typer.Exit(1)


COMMAND = Command(review, rank=27, task=Task.COMPARE)
