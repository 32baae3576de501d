"""Two refs to a comparison: the diff, the red lines, and what a reader needs to understand it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from plans.diffing import Context, Identity, Progress, one_by_one
from plans.diffing import diff as diff_revisions
from plans.drafting import ReadDocument
from plans.errors import InputError, did_you_mean
from plans.model import Revision
from plans.negotiating import shifts, with_red_lines
from plans.reading import collector_paused
from plans.results import Comparison
from plans.storing import Loaded, Workspace, load_ref, shared_workspace, with_pins
from plans.terms import SEVERITIES, Severity
from plans.verbs._comparable import SAY_PARTIAL as SAY_PARTIAL
from plans.verbs._comparable import (
    comparable,
    differing_page_lines,
    in_two_languages,
    maybe_partial,
)
from plans.verbs._cores import all_at_once
from plans.verbs._sides import Side, readings_of, refuse_without_changes, sides_of

if TYPE_CHECKING:
    from plans.verbs._tracked_changes import Readings


# What a diff needs, and what is told beside it; a report asks for the rest too.
_NEEDED = ("parties", "issues", "sources", "redlines", "lineage")
_BESIDE = ("events", "claims")


# Of texts that state nothing and belong to no talks only who is called what.
_NAMES = ("parties", "issues", "lineage")


@collector_paused()
def compare(
    before: Side,
    after: Side | None = None,
    *,
    full: bool = False,
    beside: bool = True,
    notes: bool = False,
    partial: bool = False,
    by: str = "",
    progress: Progress | None = None,
    all_cores: bool = False,
) -> Comparison:
    """Return what happened between two revisions, with the registers to read it by.

    Args:
        before: a ref, a path, a revision in hand, or one that was loaded.
        after: the same; without it, ``before`` is a file, and what is tracked in it is compared.
        full: load positions too.
        beside: load what happened and what was said between the texts.
        notes: tell what people decided and noted, which is not for everybody.
        partial: whether ``after`` tells only part of the text; what it leaves out stands.
        by: of a file with tracked changes, the author whose changes are compared; else all.
        progress: what to call with (done, all) as clauses are compared.
        all_cores: whether all cores of this machine may share the work on long texts.

    Raises:
        InputError: a ref or file is wrong.
    """
    sides = list(map(_side, sides_of(before, after, by)))
    workspace = _workspace(sides)
    readings = _readings(sides, asked=after is None)
    needed = _needed(sides, full=full, beside=beside)
    registers = with_pins(workspace.registers(*needed), workspace, after or before)
    if readings:
        registers = readings.recorded_in(registers)
    old, new, said = comparable(sides[0].revision, sides[1].revision, partial=partial)
    severities = _severities(workspace)
    result = diff_revisions(
        old,
        new,
        identities=(sides[0].identity, sides[1].identity),
        registers=registers,
        severities=severities,
        progress=progress,
        spread=all_at_once if all_cores else one_by_one,
    )
    if readings:
        result = readings.with_makers(result)
    context = Context(old, new, registers, severities)
    found = shifts(result, context)
    result = with_red_lines(result, context, found)
    if not (partial or new.partial):
        said += maybe_partial(result.alignment, sides[1].revision, sides[1].identity.ref)
    said += differing_page_lines(*map(_document, sides))
    said += in_two_languages(sides[0].revision, sides[1].revision)
    warnings = (*_warnings(sides), *said)
    title = _title(workspace, sides[1].identity.proposal)
    told = Comparison(result, old, new, registers, found, title, warnings=warnings)
    return _with_notes(told, sides) if notes else told


def _with_notes(found: Comparison, sides: Sequence[_Side]) -> Comparison:
    """Return a comparison with what people decided on its changes and noted of its texts."""
    # Most comparisons are made for everybody.
    from plans.storing import decisions_on
    from plans.verbs._reviews import notes_of, reviews_of

    after = sides[1].loaded
    decisions = decisions_on(after) if after else ()
    return replace(
        found,
        reviews=reviews_of(decisions, found.diff, found.before, found.after),
        notes=notes_of(side.loaded for side in sides if side.loaded),
    )


class _Side(NamedTuple):
    revision: Revision
    identity: Identity
    workspace: Workspace | None = None
    warnings: tuple[str, ...] = ()
    loaded: Loaded | None = None


def _needed(sides: Sequence[_Side], *, full: bool, beside: bool) -> Sequence[str]:
    """Return the registers to load; none named is all."""
    if _are_strange(sides):
        return _NAMES
    return () if full else (*_NEEDED, *(_BESIDE if beside else ()))


def _are_strange(sides: Sequence[_Side]) -> bool:
    """Say whether nothing that a party or a source has said can be about these texts."""
    return not any(
        side.identity.proposal or any(each.terms or each.cites for each in side.revision.walk())
        for side in sides
    )


def _readings(sides: Sequence[_Side], *, asked: bool) -> Readings | None:
    """Return the sides as readings of one file, if they are; if that was asked for, they must."""
    before, after = (side.loaded for side in sides)
    found = readings_of(before, after) if before and after else None
    if asked:
        refuse_without_changes(found)
    return found


def _workspace(sides: Sequence[_Side]) -> Workspace:
    return shared_workspace([each.workspace for each in sides if each.workspace])


def _warnings(sides: Sequence[_Side]) -> Iterator[str]:
    """Yield what was said while reading; of two readings of one file the same is said once."""
    said = (warning for side in sides for warning in (*side.warnings, *_nothing_in(side)))
    return iter(dict.fromkeys(said))


def _nothing_in(side: _Side) -> Iterator[str]:
    """Yield that nothing stands in a file: whoever compares it may have taken the wrong one."""
    if _document(side) and not side.revision.clauses:
        yield f"{side.identity.ref} holds no words"


def _document(side: _Side) -> ReadDocument | None:
    return side.loaded.document if side.loaded else None


def _title(workspace: Workspace, proposal: str) -> str:
    return workspace.card(proposal).title if proposal in workspace.proposals else ""


def _side(side: Side) -> _Side:
    if isinstance(side, Revision):
        return _Side(side, Identity.of(side))
    loaded = side if isinstance(side, Loaded) else load_ref(side)
    return _Side(loaded.revision, loaded.identity, loaded.workspace, loaded.warnings, loaded)


def _severities(workspace: Workspace) -> dict[str, Severity]:
    chosen: dict[str, Any] = workspace.settings.severities
    if not chosen:
        return chosen
    # All rules that there are: most workspaces choose nothing.
    from plans.diffing import change_rule_catalogue

    for rule, severity in chosen.items():
        if rule not in change_rule_catalogue():
            hint = did_you_mean(rule, change_rule_catalogue())
            raise InputError(f"severities: no change rule called '{rule}'", hint=hint)
        if severity not in SEVERITIES:
            raise InputError(
                f"severities: '{severity}' is not a severity", hint=", ".join(SEVERITIES)
            )
    return chosen
