"""A review as plain text: what is open first, then what was decided, then what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Review, ReviewEntry
from plans.reviewing import Note, Reviewed
from plans.safe import one_line
from plans.wording import capital, decision_in_words, placed_note_in_words, review_tally

INDENT = "        "


def render(result: Review, options: Options) -> str:
    """Return ``result`` for a terminal or a pipe."""
    ink = Ink(options.colour, options.width)
    lines = [*_header(result, ink), ""]
    for state, entries in groupby(result.shown, key=lambda each: each.reviewed.state):
        lines += [ink("strong", capital(state))]
        for each in entries:
            lines += _entry(each, ink)
        lines.append("")
    if not result.shown:
        lines += [ink("strong", "Nothing to show." if result.all else "No changes."), ""]
    if result.gone:
        lines.append(ink("strong", "No longer there"))
        for gone in result.gone:
            lines += _gone(gone, ink)
        lines.append("")
    if notes := result.comparison.notes:
        lines += [ink("strong", "Notes on places"), *_notes(notes, ink), ""]
    return "\n".join(lines)


def _notes(notes: Iterable[Note], ink: Ink) -> Iterator[str]:
    for note in notes:
        yield ink.paragraph(placed_note_in_words(note), INDENT, "source")


def _header(result: Review, ink: Ink) -> Iterator[str]:
    sides = result.comparison.diff.before, result.comparison.diff.after
    for mark, side in zip("−+", sides, strict=True):
        yield f"{mark} {ink('label', side.ref)}  {ink('faint', side.date or 'undated')}"
    shown, all = len(result.shown), len(result.all)
    hidden = f" · showing {shown} of {all}" if shown < all else ""
    yield ink("strong", review_tally(result.counts) + hidden)


def _entry(entry: ReviewEntry, ink: Ink) -> Iterator[str]:
    change = entry.change
    where = f"{change.label}  " if change.label and not change.is_bare else ""
    told = f"{where}{change.message} ({change.severity} · {entry.key[:8]})"
    body = ink.paragraph(told, INDENT).lstrip()
    yield f"  {ink('label', f'{entry.number:>4}')}  {body}"
    yield from _decisions(entry.reviewed, ink)


def _gone(reviewed: Reviewed, ink: Ink) -> Iterator[str]:
    last = reviewed.decisions[-1]
    where = f"{last.clause}  " if last.clause else ""
    told = one_line(f"{where}{last.said} ({last.severity} · {last.change[:8]})")
    yield ink.paragraph(told, INDENT)
    yield from _decisions(reviewed, ink)


def _decisions(reviewed: Reviewed, ink: Ink) -> Iterator[str]:
    for each in reviewed.told:
        yield ink.paragraph(decision_in_words(each), INDENT + "  ", "source")
