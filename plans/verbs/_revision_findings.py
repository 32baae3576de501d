"""What is to be said of one file: first of its schema, then by every rule."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from plans.errors import InputError, InvalidDocument, Origin, UnreadableFile, did_you_mean
from plans.judging import LEVELS, Finding, Subject, check, rule_catalogue, schema_finding
from plans.model import Path as Steps
from plans.model import Registers, Revision
from plans.reading import Sound, parse_exact, read_model, sound_parts
from plans.storing import YAML, Located, Workspace, document_of, shown_path, text_of


def revision_findings(located: Located, workspace: Workspace) -> list[Finding]:
    """Return every finding in the revision that the file ``located`` holds."""
    try:
        if located.path.suffix.lower() not in (*YAML, ".json"):
            return _judged(_as_read(located), located, workspace)
        text, name = text_of(located)
    except UnreadableFile as error:
        return [schema_finding(error.problem, shown_path(located.path))]
    try:
        revision = read_model(text, Revision, name)
        parsed = parse_exact(text, name)
    except InvalidDocument as error:
        found = [schema_finding(problem) for problem in error.problems]
        return sorted([*found, *_of_the_rest(text, name, located, workspace)], key=_place)
    return _judged(Sound(revision, parsed.where), located, workspace)


def _as_read(located: Located) -> Sound[Revision]:
    """Return what a text that is no revision yet is read as, with the line of each clause."""
    document, name = document_of(located), shown_path(located.path)
    ids = {at.path: at.clause.id for at in Subject(document.revision).clauses}

    def where(path: Steps) -> Origin:
        above = (path[:length] for length in range(len(path), 0, -1))
        id = next((ids[each] for each in above if each in ids), "")
        lines = document.passages[id].paragraphs if id in document.passages else ()
        return Origin(name, min(lines), 1) if lines else Origin(name)

    return Sound(document.revision, where)


def _of_the_rest(text: str, name: str, located: Located, workspace: Workspace) -> list[Finding]:
    """Return what the rules say of what can be read of a file that breaks the format."""
    try:
        sound = sound_parts(text, Revision, name)
    except InvalidDocument:
        return []
    return _judged(sound, located, workspace) if sound else []


def _judged(sound: Sound[Revision], located: Located, workspace: Workspace) -> list[Finding]:
    subject = _subject(sound.value, located, workspace)
    return check(subject, sound.where, _levels(workspace))


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.origin.line, finding.origin.column) if finding.origin else (0, 0)


def text_findings(text: str, located: Located, workspace: Workspace) -> list[Finding]:
    """Return every finding in ``text``, as what the file ``located`` may become."""
    blob = text.encode("utf-8", "surrogatepass")
    return revision_findings(replace(located, blob=blob), workspace)


def schema_findings(path: Path, model: type[BaseModel], workspace: Workspace) -> list[Finding]:
    """Return what keeps the file ``path`` from being a ``model``."""
    name = shown_path(path)
    try:
        workspace.read(path, model)
    except InvalidDocument as error:
        return [schema_finding(problem) for problem in error.problems]
    except UnreadableFile as error:
        return [schema_finding(error.problem, name)]
    return []


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
    try:
        return workspace.read(workspace.resolve(ref).path, Revision)
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
            found.setdefault(clause.id, f"{clause.heading} {clause.prose}".strip())
    return found
