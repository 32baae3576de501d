"""What a helper says of the workspace: what is wrong with its files, each fault under its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plans.errors import InputError, Origin, Span
from plans.judging import LEVELS, Finding, schema_finding
from plans.reading import read_text
from plans.serving.noted import notes_at, reviews_of
from plans.serving.open_brackets import brackets
from plans.serving.wire import Message
from plans.storing import find_workspace, real_path, shown_path
from plans.values import frozen
from plans.verbs.validate import validate
from plans.verbs.validate_all import validate_all

# Lines that are shown above the faulty one and below.
ABOVE, BELOW = 6, 2
# Nobody reads more at once; of the rest it is said how many there are.
MOST = 40
# Longer lines are cut.
_WIDE = 400


@frozen
class Line:
    """A line of a file, parted where it is wrong."""

    number: int
    before: str
    wrong: str = ""
    after: str = ""
    here: bool = False


@frozen
class Excerpt:
    """A finding and the lines around it.

    Attributes:
        editor: an address that opens an editor there.
    """

    file: str
    line: int
    clause: str
    level: str
    rule: str
    message: str
    hint: str
    lines: tuple[Line, ...]
    editor: str


def excerpts(findings: tuple[Finding, ...]) -> tuple[Excerpt, ...]:
    """Return the first of ``findings`` with the lines that they are about."""
    texts: dict[str, list[str]] = {}
    return tuple(_excerpt(each, texts) for each in findings[:MOST])


def _excerpt(finding: Finding, texts: dict[str, list[str]]) -> Excerpt:
    at = finding.origin or Origin("")
    if at.file not in texts:
        texts[at.file] = _lines(at.file)
    path = real_path(Path(at.file))
    return Excerpt(
        file=at.file,
        line=at.line,
        clause=finding.clause or "",
        level=finding.level,
        rule=finding.rule,
        message=finding.message,
        hint=finding.hint,
        lines=tuple(_around(at, texts[at.file])),
        editor=f"vscode://file{path.as_posix()}:{at.line}:{at.column}" if at.line else "",
    )


def _lines(file: str) -> list[str]:
    try:
        return read_text(Path(file), file).splitlines() if file else []
    except InputError:
        return []


def _around(at: Origin, lines: list[str]) -> list[Line]:
    if not 0 < at.line <= len(lines):
        return []
    first, last = max(1, at.line - ABOVE), min(len(lines), at.line + BELOW)
    shown = range(first, last + 1)
    return [
        _faulty(number, lines[number - 1][:_WIDE], at)
        if number == at.line
        else Line(number, lines[number - 1][:_WIDE])
        for number in shown
    ]


def _faulty(number: int, text: str, at: Origin) -> Line:
    start, end = _columns(number, text, at)
    return Line(number, text[:start], text[start:end], text[end:], here=True)


def _columns(number: int, text: str, at: Origin) -> tuple[int, int]:
    """Return from where to where a line is wrong: its value, if that stands in it."""
    value = at.value or Span(number, at.column, number, len(text) + 1)
    if value.line != number:
        value = Span(number, at.column, number, len(text) + 1)
    end = value.end_column if value.end_line == number else len(text) + 1
    return value.column - 1, max(end - 1, value.column)


def problems(_files: Sequence[bytes], refs: Sequence[str]) -> Message:
    """Say what is wrong with these revisions, or with every file."""
    workspace = find_workspace(Path())
    found = _of(refs) if refs else validate_all(workspace)
    found = tuple(sorted(found, key=lambda each: LEVELS.index(each.level)))
    texts = {shown_path(workspace.resolve(ref).path): ref for ref in workspace.refs}
    shown = [{**asdict(each), **_placed(each, texts)} for each in excerpts(found)]
    return Message({"problems": shown, "found": len(found), "bundled": workspace.bundled})


def counts(_files: Sequence[bytes]) -> Message:
    """Return each fault, and how many brackets are open and how many notes are kept."""
    workspace = find_workspace(Path())
    faults = [_fault(each) for each in validate_all(workspace)]
    opened = sum(len(each["brackets"]) for each in brackets(()).says["texts"])
    kept = [reviews_of(name) for name in workspace.proposals]
    noted = sum(len(each.notes) + len(each.reviews) for each in kept)
    return Message({"faults": faults, "brackets": opened, "notes": noted})


def _placed(fault: Excerpt, refs: Mapping[str, str]) -> dict[str, Any]:
    """Return which clause of which text a fault is in, with what was noted of that."""
    ref = refs.get(fault.file, "") if fault.clause else ""
    notes = reviews_of(ref.partition("@")[0]).notes if ref else ()
    return {"ref": ref, "notes": notes_at(fault.clause, notes)}


def _fault(finding: Finding) -> str:
    """Return what tells a fault from another, wherever its line moves."""
    file = finding.origin.file if finding.origin else ""
    return "\n".join((finding.rule, file, finding.clause or "", finding.message))


def _of(refs: Sequence[str]) -> tuple[Finding, ...]:
    """Return what keeps these revisions from being read."""
    try:
        found = validate(*refs)
    except InputError as error:
        found = (schema_finding(error.problem),)
    return tuple(each for each in found if each.level == "error")
