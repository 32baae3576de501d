"""What is wrong with the files of the workspace, each fault under its line."""

from __future__ import annotations

from pathlib import Path

from plans.errors import InputError, Origin, Span
from plans.judging import Finding
from plans.reading import read_text
from plans.storing import real_path
from plans.values import frozen

# Lines that are shown of the entry that a faulty one belongs to, and beyond.
WITHIN, BEYOND = 6, 2
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
    # What begins an entry is about what follows it.
    begins = lines[at.line - 1].lstrip().startswith("- ")
    above, below = (BEYOND, WITHIN) if begins else (WITHIN, BEYOND)
    first, last = max(1, at.line - above), min(len(lines), at.line + below)
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
