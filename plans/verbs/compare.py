"""Two refs to a comparison: the diff, the red lines, and what a reader needs to understand it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from plans.diffing import Context, Diff, Identity, change_rule_catalogue
from plans.diffing import diff as diff_revisions
from plans.errors import InputError, NotFound, did_you_mean
from plans.model import Revision
from plans.negotiating import shifts, with_red_lines
from plans.reading import collector_paused
from plans.results import Comparison
from plans.storing import Loaded, Workspace, load_ref, with_pins, workspace_for
from plans.terms import SEVERITIES, Severity

Side = str | Path | Revision

# What a diff needs; a report asks for the rest too.
NEEDED = ("parties", "issues", "sources", "redlines", "lineage")


@collector_paused()
def compare(before: Side, after: Side, *, full: bool = False) -> Comparison:
    """Return what happened between two revisions, with the registers to read it by.

    Args:
        before: a ref, a path or a revision in hand.
        after: the same.
        full: load events and positions too.

    Raises:
        InputError: a ref or file is wrong.
    """
    sides = [_side(side) for side in (before, after)]
    workspace = next((each[2] for each in sides if each[2]), None) or workspace_for()
    registers = with_pins(workspace.registers(*(() if full else NEEDED)), workspace, after)
    old, new = sides[0][0], sides[1][0]
    severities = _severities(workspace)
    result = diff_revisions(
        old,
        new,
        identities=(sides[0][1], sides[1][1]),
        registers=registers,
        severities=severities,
    )
    found = shifts(old, new, registers)
    result = with_red_lines(result, Context(old, new, registers, severities), found)
    proposal = sides[1][1].proposal
    title = workspace.card(proposal).title if proposal in workspace.proposals else ""
    comparison = Comparison(result, old, new, registers, found, title)
    return replace(comparison, diff=replace(result, html=lambda _: _notebook(comparison)))


def _side(side: Side) -> tuple[Revision, Identity, Workspace | None]:
    if isinstance(side, Revision):
        identity = Identity(side.revision, "", side.revision, side.date, side.title)
        return side, identity, None
    loaded: Loaded = load_ref(side)
    return loaded.revision, loaded.identity, loaded.workspace


def _severities(workspace: Workspace) -> dict[str, Severity]:
    chosen: dict[str, Any] = workspace.settings.severities
    for rule, severity in chosen.items():
        if rule not in change_rule_catalogue():
            hint = did_you_mean(rule, change_rule_catalogue())
            raise InputError(f"severities: no change rule called '{rule}'", hint=hint)
        if severity not in SEVERITIES:
            raise InputError(
                f"severities: '{severity}' is not a severity", hint=", ".join(SEVERITIES)
            )
    return chosen


def _notebook(comparison: Comparison) -> str:
    from plans.verbs.render import render

    page = render(comparison, "html")
    # A frame keeps the page's styles to itself and the notebook's out.
    return f'<iframe srcdoc="{escape(page)}" width="100%" height="800"></iframe>'


def diff(before: Side, after: Side) -> Diff:
    """Return everything that happened from ``before`` to ``after``: refs, paths or revisions."""
    return compare(before, after).diff


def report(before: Side, after: Side, output: str | Path | None = None) -> str:
    """Return the annotated HTML report, and write it to ``output`` if given."""
    from plans.formats import Options
    from plans.storing import write_file
    from plans.verbs.render import render

    options = Options(templates=workspace_for().templates)
    page = render(compare(before, after, full=True), "html", options)
    if output is not None:
        write_file(Path(output), page)
    return page


def select(
    comparison: Comparison, severity: Severity | None = None, clauses: Iterable[str] = ()
) -> Comparison:
    """Return the comparison with only the changes at or above ``severity``, at ``clauses``.

    Raises:
        NotFound: neither side has such a clause.
    """
    wanted = set(clauses)
    known = {*comparison.before.places, *comparison.after.places}
    for clause in sorted(wanted - known):
        raise NotFound(f"no clause '{clause}' on either side", hint=did_you_mean(clause, known))
    ranks = SEVERITIES[: SEVERITIES.index(severity) + 1] if severity else SEVERITIES
    kept = tuple(
        change
        for change in comparison.changes
        if change.severity in ranks
        and (not wanted or wanted & {change.clause_before, change.clause_after})
    )
    return replace(comparison, selected=kept)
