"""What is wrong with registers that keep the format: what they say of each other, and of texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from plans.errors import Origin, did_you_mean
from plans.judging import Finding
from plans.model import Issue, Position, ScaleStep
from plans.reading import Parsed
from plans.storing import Workspace
from plans.terms import term_kinds
from plans.verbs._register_files import clauses_of, parsed_register, place_in
from plans.verbs._register_findings import register_findings
from plans.verbs._source_findings import source_findings


def shared_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield every finding in the registers of ``workspace``, each of which has its format.

    Raises:
        InvalidDocument: one has not.
    """
    yield from register_findings(workspace)
    yield from lineage_findings(workspace)
    yield from position_findings(workspace)
    yield from scale_findings(workspace)
    yield from source_findings(workspace)


_ENDS = ("from", "to")
Where = tuple[str | int, ...]


def lineage_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for every text that is not there, and every clause that its text has not."""
    parsed = parsed_register("lineage", workspace)
    if parsed is None:
        return
    for where, end, edge in _ends(parsed.value):
        ref = edge[end]
        if ref not in workspace.refs:
            yield _missing(f"no text called '{ref}'", (*where, end), ref, workspace.refs, parsed)
            continue
        known = clauses_of(ref, workspace)
        for place, id in _rows(edge, where, end):
            if known is not None and id not in known:
                yield _missing(f"{ref} has no clause called '{id}'", place, id, known, parsed)


def _missing(said: str, where: Where, id: str, known: Collection[str], parsed: Parsed) -> Finding:
    hint = did_you_mean(id, known)
    return Finding("register-reference", "error", said, hint, place_in(parsed, *where))


def _ends(value: Any) -> Iterator[tuple[Where, str, Any]]:
    """Yield each edge twice: where it stands, and which of its ends is meant."""
    edges = value.get("lineage") if isinstance(value, dict) else None
    for number, edge in enumerate(edges or ()):
        for end in _ENDS:
            yield ("lineage", number), end, edge


def _rows(edge: Any, where: Where, end: str) -> Iterator[tuple[Where, str]]:
    for number, row in enumerate(edge.get("clauses") or ()):
        for id in row.get(end) or ():
            yield (*where, "clauses", number, end), id


def position_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each position against a clause of its own, or on an issue and no value.

    A stance is toward the clause if one is given. Who asks in its own text for a ban supports the
    clause, and does not oppose it. On an issue, to support or oppose is to want some value of it.
    """
    parsed = parsed_register("positions", workspace)
    if parsed is None:
        return
    for index, position in enumerate(workspace.registers("positions").positions.positions):
        origin = place_in(parsed, "positions", index, "stance")
        yield from _against_own_clause(position, workspace, origin)
        yield from _without_value(position, origin)


def _against_own_clause(
    position: Position, workspace: Workspace, origin: Origin
) -> Iterator[Finding]:
    tabled = _tabled_by(workspace, position.clause or "")
    if position.stance == "opposes" and position.party in tabled:
        message = f"'{position.party}' is said to oppose {position.clause}, which it tabled"
        hint = "a stance is toward the clause where one is given: perhaps supports"
        yield Finding("position-against-own-clause", "error", message, hint, origin)


def _without_value(position: Position, origin: Origin) -> Iterator[Finding]:
    if position.stance in ("supports", "opposes") and not (position.clause or position.wants):
        message = f"'{position.party}' {position.stance} something on '{position.issue}'"
        hint = "say in 'wants' which value it wants, or name the clause that it is about"
        yield Finding("position-without-value", "note", message, hint, origin)


def _tabled_by(workspace: Workspace, clause: str) -> tuple[str, ...]:
    proposal = clause.partition("@")[0]
    return workspace.card(proposal).tabled_by if proposal in workspace.proposals else ()


Fault = tuple[str, str]
"""What is wrong, and what to do."""


def scale_findings(workspace: Workspace) -> Iterator[Finding]:
    """Yield a finding for each step of ``issues.yaml`` that is no step, or fits no term."""
    parsed = parsed_register("issues", workspace)
    if parsed is None:
        return
    for id, issue in workspace.registers("issues").issues.issues.items():
        for index, step in enumerate(issue.steps):
            origin = place_in(parsed, "issues", id, "steps", index)
            for message, hint in _faults(step, id, issue):
                yield Finding("scale-step", "error", message, hint, origin)


def _faults(step: ScaleStep, id: str, issue: Issue) -> Iterator[Fault]:
    if step.step not in issue.scale:
        hint = did_you_mean(step.step, issue.scale)
        yield f"'{step.step}' is not on the scale of '{id}'", hint or "add it to the scale"
    named = step.when.get("kind", ())
    kinds = [named] if isinstance(named, str) else [str(each) for each in named]
    if not kinds:
        yield "a step has to say of which kind of term it is", "add 'kind' to 'when'"
    for kind in kinds:
        yield from _faults_of_kind(kind, step, issue)


def _faults_of_kind(kind: str, step: ScaleStep, issue: Issue) -> Iterator[Fault]:
    known = term_kinds().get(kind)
    if known is None:
        yield f"no term kind called '{kind}'", did_you_mean(kind, term_kinds())
        return
    if issue.kinds and kind not in issue.kinds:
        yield f"no {kind} is about this issue", f"add it to 'kinds': {', '.join(issue.kinds)}"
    for field in step.when:
        if field not in known.model_fields:
            yield f"a {kind} has no '{field}'", did_you_mean(field, known.model_fields)
