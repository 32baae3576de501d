"""Steps of scales that no scale has, or that describe a term which cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from plans.errors import did_you_mean
from plans.judging import Finding
from plans.model import Issue, ScaleStep
from plans.storing import Workspace
from plans.terms import term_kinds
from plans.verbs._register_files import parsed_register, place_in

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
