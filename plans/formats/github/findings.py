"""GitHub workflow commands: findings and changes as annotations on the lines of a pull request."""

from __future__ import annotations

from plans.formats._base import Options
from plans.results import Findings
from plans.safe import visible

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _escaped(text: str, *, value: bool = False) -> str:
    """Escape what the command syntax would read as its own."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(text.replace(":", "%3A").replace(",", "%2C") if value else text)


def render(result: Findings, options: Options) -> str:
    """Return one workflow command a finding, which GitHub shows at its line."""
    lines = []
    for finding in result.findings:
        where = ""
        if finding.origin:
            origin = finding.origin
            place = (
                f"file={_escaped(origin.file, value=True)},line={origin.line},col={origin.column}"
            )
            where = f" {place},title={finding.rule}"
        hint = f" ({finding.hint})" if finding.hint else ""
        lines.append(f"::{_LEVELS[finding.level]}{where}::{_escaped(finding.message + hint)}")
    return "".join(line + "\n" for line in lines)
