"""A comparison as plain text: header, then each changed clause: changes, words, sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plans.diffing import Change, Identity
from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.formats.text._tables import marked_words
from plans.results import Comparison
from plans.safe import one_line
from plans.terms import SEVERITIES, Reworded, Severity
from plans.wording import (
    decision_in_words,
    makers,
    note_in_words,
    placed_note_in_words,
    review_tally,
    same_matter,
    standing,
    supported,
    tally,
)

MARKS: dict[Severity, str] = {
    "red-line": "‼",
    "substantive": "●",
    "reworded": "◐",
    "minor": "○",
    "editorial": "·",
}


def render(result: Comparison, options: Options) -> str:
    """Return ``result`` for a terminal or a pipe."""
    ink = Ink(options.colour, options.width)
    lines = [*_header(result, ink), ""]
    # Of two loose texts: to say under each clause that nobody cited anything helps nobody.
    cited = any(map(_cites, result.changes))
    known: set[str] = set()
    for _, group in groupby(result.changes, key=_place):
        changes = list(group)
        lines += _clause(changes, result, ink)
        lines += _notes(changes[0], result, ink)
        support = _support(changes, result, known) if cited else ()
        lines += [*(ink.paragraph(each, INDENT, "source") for each in support), ""]
    if not result.changes:
        lines += [ink("strong", "No changes." if not result.diff.changes else "None shown."), ""]
    return "\n".join([*lines, *_notes_elsewhere(result, ink)])


def _notes(change: Change, result: Comparison, ink: Ink) -> Iterator[str]:
    """Yield what people noted of the clause of a change."""
    for note in result.notes:
        if note.clause in (change.clause_before, change.clause_after):
            yield ink.paragraph(note_in_words(note), INDENT, "source")


def _notes_elsewhere(result: Comparison, ink: Ink) -> Iterator[str]:
    """Yield what people noted of clauses that no change is shown at."""
    shown = {id for each in result.changes for id in (each.clause_before, each.clause_after)}
    left = [note for note in result.notes if note.clause not in shown]
    if left:
        yield ink("strong", "Noted of other clauses")
        for note in left:
            yield ink.paragraph(placed_note_in_words(note), INDENT, "source")
        yield ""


def _header(result: Comparison, ink: Ink) -> Iterator[str]:
    sides = result.diff.before, result.diff.after
    if result.title:
        yield ink("strong", result.title)
    width = max(len(side.ref) for side in sides)
    for mark, side in zip("−+", sides, strict=True):
        yield f"{mark} {_identity(side, width, ink)}"
    yield ink.raw("strong", tally(result))
    if counts := result.review:
        yield f"review: {review_tally(counts)}"


def _identity(side: Identity, width: int, ink: Ink) -> str:
    date = ink("faint", side.date or "undated")
    return (
        f"{ink('label', side.ref)}{' ' * (width - len(side.ref))}  {date}  {one_line(side.title)}"
    )


def _clause(changes: list[Change], result: Comparison, ink: Ink) -> Iterator[str]:
    first = changes[0]
    worst = min((change.severity for change in changes), key=SEVERITIES.index)
    named = [(first.label, "label"), ("" if first.is_bare else first.heading, "strong")]
    title = "  ".join(ink(style, said) for said, style in named if said)
    yield f"{title}  {ink(worst, worst)}"
    for change in _gravest_first(changes):
        if not _said_below(change, words=result.words):
            yield from _message(change, result, ink)
            yield from _decisions(change, result, ink)
    yield from _below(changes, result, ink)


def _below(changes: list[Change], result: Comparison, ink: Ink) -> Iterator[str]:
    """Yield the words of a clause, and what people decided on changes that have no other line."""
    for change in changes if result.words else ():
        yield from _words(change, ink)
    for change in changes:
        if _said_below(change, words=result.words):
            yield from _decisions(change, result, ink)


def _decisions(change: Change, result: Comparison, ink: Ink) -> Iterator[str]:
    """Yield what people decided on a change."""
    reviewed = result.reviews.get(change.fingerprint) if result.reviews else None
    for each in reviewed.told if reviewed else ():
        yield ink.paragraph(decision_in_words(each), INDENT, "source")


def _words(change: Change, ink: Ink) -> Iterator[str]:
    """Yield the words of a change, and who made it, where no line of its own says that."""
    if change.words:
        yield from marked_words(ink, change.words, INDENT)
        if change.makers and not change.follows and _said_below(change, words=True):
            yield ink.paragraph(makers(change.makers), INDENT, "source")


def _place(change: Change) -> tuple[str, bool]:
    """Return what a change is at; a clause that is gone may have had the id of another."""
    return change.clause, change.clause_after is None


def _gravest_first(changes: list[Change]) -> list[Change]:
    """Return changes by how grave they are; what follows from one of them stays behind it."""
    if len(changes) == 1:
        return changes
    ranks: dict[str, int] = {}
    for change in changes:
        lead = change.follows or change.fingerprint
        rank = SEVERITIES.index(change.severity)
        ranks[lead] = min(rank, ranks.get(lead, rank))
    return sorted(changes, key=lambda change: ranks[change.follows or change.fingerprint])


def _said_below(change: Change, *, words: bool) -> bool:
    """Whether marked words, another change or the line of sources says it better than a line."""
    if isinstance(change.says, Reworded):
        return words or change.follows is not None
    return change.family == "support" and change.follows is not None


def _message(change: Change, result: Comparison, ink: Ink) -> Iterator[str]:
    mark = MARKS[change.severity]
    by = f" · {makers(change.makers)}" if change.makers else ""
    body = ink.paragraph(f"{change.told}{by}", INDENT).lstrip()
    yield f"  {ink.raw(change.severity, mark)} {body}"
    if change.family == "red line":
        said = standing(change.legs, change.attestation, result.registers)
        yield ink.paragraph(said, INDENT, "source")
        if others := tuple(same_matter(change, result)):
            yield ink.paragraph("also declared on this:", INDENT)
            yield from (ink.paragraph(other, INDENT + "  ") for other in others)


def _support(changes: list[Change], result: Comparison, known: set[str]) -> Iterator[str]:
    """Yield what supports the changes of a clause; sources join the ``known`` once told."""
    was = next((change.before for change in changes if change.family == "support"), None)
    earlier = f" (before: {was})" if was else ""
    own = [change for change in changes if change.family != "red line"]
    for attestation, sources in dict.fromkeys((each.attestation, each.sources) for each in own):
        yield supported(attestation, sources, result.registers, known) + earlier
        known.update(sources)


def _cites(change: Change) -> bool:
    return bool(change.attestation or change.sources)
