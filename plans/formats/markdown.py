"""Markdown for a pull request or a chat: a table of what changed, then clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.diffing import Change, Edit
from plans.formats._base import Format, Options
from plans.negotiating import Comparison
from plans.results import GitChanges
from plans.safe import one_line
from plans.wording import supported, tally

FORMAT = Format(
    "text/markdown",
    {"Comparison": "markdown.comparison_markdown", "GitChanges": "markdown.git_changes_markdown"},
)

# Everything that CommonMark or GitHub's dialect could read as markup, HTML, a mention or a link.
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&@:=^$])")


def escaped(text: str) -> str:
    """Return ``text`` on one line so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", one_line(text))


def comparison_markdown(result: Comparison, options: Options) -> str:
    """Return a table of the terms that changed, then every change by clause."""
    before, after = result.diff.before, result.diff.after
    lines = [
        f"## {escaped(result.title or after.title)}: {escaped(before.ref)} → {escaped(after.ref)}"
    ]
    lines += ["", escaped(tally(result)), ""]
    if typed := [change for change in result.changes if change.term and not change.follows]:
        lines += [*_table(typed), ""]
    for _, group in groupby(result.changes, key=lambda change: change.clause):
        lines += [*_clause(list(group), result, options), ""]
    if not result.changes:
        lines.append("No changes.")
    return "\n".join(lines).rstrip() + "\n"


def _table(changes: list[Change]) -> Iterator[str]:
    yield "| point | change | before | after | severity |"
    yield "|---|---|---|---|---|"
    for change in changes:
        cells = [change.label, change.rule, change.before or "—", change.after or "—"]
        delta = f" ({change.delta})" if change.delta else ""
        cells[3] += delta
        yield "| " + " | ".join(escaped(cell) for cell in [*cells, change.severity]) + " |"


def _clause(changes: list[Change], result: Comparison, options: Options) -> Iterator[str]:
    first = changes[0]
    yield f"### {escaped(f'{first.label} {first.heading}'.strip())}"
    yield ""
    for change in changes:
        yield f"- **{change.severity}** {escaped(change.message)} `{change.rule}`"
    for change in changes:
        if change.words and options.words:
            yield ""
            yield "> " + _words(change.words)
    said = dict.fromkeys((change.attestation, change.sources) for change in changes)
    yield ""
    for attestation, sources in said:
        yield f"<sub>{escaped(supported(attestation, sources, result.registers))}</sub>"


def _words(edits: Iterable[Edit]) -> str:
    marks = {"equal": ("", ""), "delete": ("<del>", "</del>"), "insert": ("<ins>", "</ins>")}
    pieces = []
    for op, text in edits:
        opening, closing = marks[op]
        lead = " " if text[:1].isspace() else ""
        tail = " " if text[-1:].isspace() else ""
        pieces.append(f"{lead}{opening}{escaped(text)}{closing}{tail}")
    return " ".join("".join(pieces).split())


def git_changes_markdown(result: GitChanges, options: Options) -> str:
    """Return a report of each file that changed."""
    parts = [comparison_markdown(each, options) for each in result.comparisons]
    for title, refs in (("New", result.added), ("Removed", result.removed)):
        if refs:
            parts.append(f"**{title}:** {', '.join(escaped(ref) for ref in refs)}\n")
    parts += [f"**Cannot be read:** {escaped(problem)}\n" for problem in result.problems]
    return "\n".join(parts) or "No proposal changed.\n"
