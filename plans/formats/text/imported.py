"""What an import found: how each clause was matched, what was kept, what wants a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.proposing import Match
from plans.results import Imported
from plans.safe import one_line
from plans.wording import beside, counted


def render(result: Imported, options: Options) -> str:
    """Return one line a clause, one a warning, and a tally."""
    ink = Ink(options.colour, options.width)
    lines = [line for match in result.matches for line in _match(match, ink)]
    lines += [ink("warning", f"warning: {one_line(warning)}") for warning in result.warnings]
    return "\n".join([*lines, ink("strong", _tally(result))]) + "\n"


def _match(match: Match, ink: Ink) -> Iterator[str]:
    found = f"{match.how} {match.score:.2f}" if match.parent else "new"
    terms = [counted(len(match.kept), "term") + " kept"] if match.kept else []
    terms += [f"{len(match.proposed)} proposed"] if match.proposed else []
    said = " · ".join([found, *terms])
    named = (ink("label", match.label), one_line(beside(match.label, match.title)))
    title = " ".join(filter(None, named))
    yield f"{title}  {ink('faint', match.id)}  {ink('note', said)}"
    if match.look:
        yield ink.paragraph(f"look: {match.look}", "    ", "warning")


def _tally(result: Imported) -> str:
    hows = Counter(match.how if match.parent else "new" for match in result.matches)
    parts = [f"{number} {how}" for how, number in sorted(hows.items())]
    looks = sum(bool(match.look) for match in result.matches)
    proposed = sum(len(match.proposed) for match in result.matches)
    counts = f"{counted(len(result.matches), 'clause')}: {', '.join(parts)}"
    return f"{counts} · {counted(proposed, 'proposed term')} · {looks} to look at"
