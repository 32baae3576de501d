"""Findings as lines an editor can jump to: ``file:line:column: level: message [rule]``."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.text._folding import folded
from plans.formats.text._ink import Ink
from plans.results import Findings
from plans.safe import one_line
from plans.wording import counted

# To editors and grep a finding is one line, however wide.
AS_IT_IS = True


def render(result: Findings, options: Options) -> str:
    """Return one line a finding, a hint below the first that it is for, and a tally."""
    ink = Ink(options.colour, options.width)
    lines = []
    told: set[tuple[str, str]] = set()
    for finding in result.findings:
        where = f"{finding.origin}: " if finding.origin else ""
        level = ink(finding.level, finding.level)
        rule = ink("faint", f"[{finding.rule}]")
        lines.append(f"{one_line(where)} {level}: {one_line(finding.message)} {rule}".lstrip())
        if finding.hint and (finding.rule, finding.hint) not in told:
            told.add((finding.rule, finding.hint))
            lines.append(f"    {ink('faint', 'hint: ' + finding.hint)}")
    files = counted(result.files, "file")
    found = ", ".join(counted(number, level) for level, number in result.counts.items())
    verdict = f"{files} checked: {found}" if found else f"{files} checked: nothing to report"
    text = "\n".join([*lines, ink("strong", verdict)]) + "\n"
    return folded(text, options.width) if options.narrow else text
