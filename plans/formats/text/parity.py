"""What two language versions do not say alike, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting import columns as width_of
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.paralleling import Beside
from plans.results import Parity
from plans.wording import clause_numbers, difference_words, judged_words, parity_counts

_PAD = "  "


def render(result: Parity, options: Options) -> str:
    """Return the versions, what was found in numbers, then each clause that is not alike."""
    ink = Ink(options.colour, options.width)
    lines = [*_heads(result, ink), ink("strong", parity_counts(result))]
    if judged := judged_words(result):
        lines.append(ink.paragraph(judged, "", "faint"))
    for clause in result.found.clauses:
        if clause.differences:
            lines += ["", *_clause(clause, result, ink)]
    return "\n".join(lines) + "\n"


def _heads(result: Parity, ink: Ink) -> Iterator[str]:
    wide = max(map(width_of, result.names))
    for name, version in zip(result.names, result.versions, strict=True):
        told = " · ".join((version.title, version.date or "undated", version.ref))
        pad = " " * (wide - width_of(name))
        yield f"{ink('label', name)}{pad}  {ink('faint', told)}"
    yield ""


def _clause(clause: Beside, result: Parity, ink: Ink) -> Iterator[str]:
    yield ink.paragraph(clause_numbers(clause), "", "strong")
    for each in clause.differences:
        yield ink.paragraph(difference_words(each, clause, result.names), _PAD)
