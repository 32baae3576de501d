"""Validate revisions and registers: schema first, then every rule."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plans.amending import Amendment
from plans.errors import InputError, InvalidDocument, Origin, Problem, UnreadableFile, did_you_mean
from plans.judging import LEVELS, Finding, Subject, check, rule_catalogue
from plans.model import REGISTERS, Chain, Pins, ProposalCard, Registers, Revision
from plans.reading import parse_exact, read_model, read_text
from plans.storing import (
    PINS,
    Located,
    Workspace,
    amendment_paths,
    locate,
    shown_path,
    text_of,
    workspace_for,
)

# What problems of the format itself are filed under; they are not a rule that could be turned off.
SCHEMA = "schema"


def validate(*refs: str | Path) -> tuple[Finding, ...]:
    """Return every finding in the named revisions; with no names, in the default proposal.

    Raises:
        InputError: a ref means nothing, or a file cannot be read as text.
    """
    refs = refs or _default_refs(workspace_for())
    return tuple(found for ref in refs for found in _one(*locate(ref)))


def validate_text(text: str, located: Located, workspace: Workspace) -> tuple[Finding, ...]:
    """Return every finding in ``text``, as what the file ``located`` may become."""
    blob = text.encode("utf-8", "surrogatepass")
    return tuple(_one(replace(located, blob=blob), workspace))


def checked_files(refs: Sequence[str | Path], *, everything: bool) -> int:
    """Return how many files a call of ``validate`` with these arguments looks at."""
    where = workspace_for()
    if not everything:
        return len(refs or _default_refs(where))
    return len(where.refs) + sum(os.path.lexists(path) for path, _ in _shared_files(where))


def _shared_files(workspace: Workspace) -> Iterator[tuple[Path, Any]]:
    """Yield every file of the workspace that is not a revision, there or not, and its model."""
    for name, model in REGISTERS.items():
        yield workspace.folder / f"{name}.yaml", model
    yield workspace.folder / PINS, Pins
    for proposal in workspace.proposals:
        yield workspace.folder / proposal / "proposal.yaml", ProposalCard
        yield workspace.chain_path(proposal), Chain
        for path in amendment_paths(workspace, proposal):
            yield path, Amendment


def _default_refs(workspace: Workspace) -> tuple[str, ...]:
    default = workspace.settings.default
    names = [default] if default else workspace.proposals
    return tuple(f"{name}@{rev}" for name in names for rev in workspace.revisions(name))


def validate_all(workspace: Workspace | None = None) -> tuple[Finding, ...]:
    """Return every finding in every file of the workspace, registers included."""
    where = workspace or workspace_for()
    found: list[Finding] = []
    for path, model in _shared_files(where):
        if os.path.lexists(path):
            found += _schema(path, model)
    if not found:
        found += _register_references(where)
    for ref in where.refs:
        try:
            found += _one(where.resolve(ref), where)
        except UnreadableFile as error:
            found.append(_unreadable(error, where.resolve(ref).path))
    return tuple(found)


def _schema(path: Path, model: Any) -> list[Finding]:
    name = shown_path(path)
    try:
        read_model(read_text(path, name), model, name)
    except InvalidDocument as error:
        return [_as_finding(problem) for problem in error.problems]
    except UnreadableFile as error:
        return [_unreadable(error, path)]
    return []


def _unreadable(error: UnreadableFile, path: Path) -> Finding:
    problem = error.problem
    return _as_finding(replace(problem, origin=problem.origin or Origin(shown_path(path))))


def _as_finding(problem: Problem) -> Finding:
    return Finding(SCHEMA, "error", problem.message, problem.hint, problem.origin)


def _one(located: Located, workspace: Workspace) -> list[Finding]:
    text, name = text_of(located)
    try:
        revision = read_model(text, Revision, name)
        parsed = parse_exact(text, name)
    except InvalidDocument as error:
        return [_as_finding(problem) for problem in error.problems]
    subject = _subject(revision, located, workspace)
    return check(subject, parsed.where, _levels(workspace))


def _levels(workspace: Workspace) -> dict[str, Any]:
    chosen = workspace.settings.levels
    for rule, level in chosen.items():
        if rule not in rule_catalogue():
            hint = did_you_mean(rule, rule_catalogue())
            raise InputError(f"levels: no rule called '{rule}'", hint=hint)
        if level not in (*LEVELS, "off"):
            raise InputError(f"levels: '{level}' is not a level", hint=", ".join((*LEVELS, "off")))
    return chosen


def _subject(revision: Revision, located: Located, workspace: Workspace) -> Subject:
    try:
        registers, registered = workspace.registers(), bool(located.proposal)
    except InvalidDocument:  # reported where the register itself is validated
        registers, registered = Registers(), False
    if not located.proposal and (workspace.folder / "parties.yaml").is_file():
        # A loose copy of a workspace's file is judged by the registers it was written for.
        registered = not workspace.bundled or bool(registers.parties.parties)
    earlier = _earlier(located, workspace)
    parent = _parent(revision, located, workspace)
    return Subject(revision, registers, located.ref, parent, earlier, registered, workspace.refs)


def _parent(revision: Revision, located: Located, workspace: Workspace) -> Revision | None:
    if not revision.parent:
        return None
    proposal = located.proposal or (workspace.settings.default or "")
    ref = revision.parent if "@" in revision.parent else f"{proposal}@{revision.parent}"
    return _quietly(ref, workspace) if ref in workspace.refs else None


def _quietly(ref: str, workspace: Workspace) -> Revision | None:
    """Return a revision for comparison; what is wrong with it is reported under its own name."""
    path = workspace.resolve(ref).path
    try:
        return read_model(read_text(path), Revision, str(path))
    except InputError:
        return None


def _earlier(located: Located, workspace: Workspace) -> dict[str, str]:
    if f"{located.proposal}@{located.revision}" not in workspace.refs:
        return {}
    known = workspace.revisions(located.proposal)
    names = known[: known.index(located.revision)]
    found: dict[str, str] = {}
    for name in names:
        revision = _quietly(f"{located.proposal}@{name}", workspace)
        for clause in revision.walk() if revision else ():
            found.setdefault(clause.id, f"{clause.heading} {clause.text}".strip())
    return found


def _register_references(workspace: Workspace) -> list[Finding]:
    """Return what the registers refer to and nobody has: the rules look only at revisions."""
    from plans.storing import dangling

    return [
        Finding("register-reference", "error", message, hint, Origin(shown_path(path), *place))
        for path, place, message, hint in dangling(workspace)
    ]
