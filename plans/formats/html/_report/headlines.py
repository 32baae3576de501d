"""What changed, in the sentences that a newspaper would put on top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.diffing import Change
from plans.formats.html._report.changes import led_by_value, where
from plans.formats.html._report.lookups import Desk
from plans.formats.html._report.words import predicate, said
from plans.terms import SEVERITIES, Reworded

# As many as a newspaper would put under a headline.
MAX_HEADLINES = 6
# A longer exchange of words is read in the text.
MAX_WORDS = 80
_TOLD = ("substantive", "reworded")
# So much of a rank says how grave a change is; the rest says how well it makes a headline.
_GRAVITY = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence on top: what changed, where, and which red lines it turned."""

    id: str
    subject: str
    predicate: str
    where: str
    severity: str
    attestation: str
    red_lines: tuple[str, ...]


def headlines(changes: Iterable[Change], desk: Desk) -> tuple[Headline, ...]:
    """Return the gravest changes in substance or words, one a clause, the gravest first.

    Red lines that turned count most, then a difference in figures, then values.
    """
    changes = list(changes)
    shifts: dict[str, list[Change]] = {}
    for change in changes:
        if change.red_line:
            shifts.setdefault(change.clause, []).append(change)
    best: dict[str, tuple[tuple[int, ...], Change]] = {}
    for number, change in enumerate(changes):
        if change.severity not in _TOLD or change.red_line:
            continue
        rank = _rank(change, len(shifts.get(change.clause, ())), number)
        if change.clause not in best or rank < best[change.clause][0]:
            best[change.clause] = (rank, change)
    chosen = sorted(best.values())[:MAX_HEADLINES] if best else []
    chosen.sort(key=lambda item: (*item[0][:_GRAVITY], item[0][-1]))
    return tuple(_headline(change, shifts.get(change.clause, []), desk) for _, change in chosen)


def _rank(change: Change, shifts: int, number: int) -> tuple[int, ...]:
    parts = said(change)
    return (
        -shifts,
        SEVERITIES.index(change.severity),
        bool(change.follows) and not (change.term and shifts),
        not change.delta,
        bool(parts.aspect),
        not (parts.before and parts.after),
        change.term is None,
        number,
    )


def _headline(change: Change, shifts: list[Change], desk: Desk) -> Headline:
    lead = led_by_value(change, desk)
    place = where(change) + _gone(change)
    return Headline(
        id=desk.print_of(change),
        subject=said(lead).subject,
        predicate=_words(lead) or predicate(lead),
        where=place if lead is change or not change.label else f"{place}: {change.heading}",
        severity=change.severity,
        attestation=change.attestation or "",
        red_lines=tuple(_turned(shifts, desk)),
    )


def _words(change: Change) -> str:
    """Return which words gave way to which, where they are few and stand in one place."""
    if not isinstance(change.says, Reworded):
        return ""
    gone, came = (_marked(change, op) for op in ("delete", "insert"))
    if len(gone) != 1 or len(came) != 1 or len(gone[0] + came[0]) > MAX_WORDS:
        return ""
    return f"says “{came[0]}” where it said “{gone[0]}”."


def _marked(change: Change, mark: str) -> list[str]:
    return [text.strip() for op, text in change.words or () if op == mark]


def _gone(change: Change) -> str:
    """Return whether the clause itself came or went, which is more than one of its statements."""
    if change.clause_after is None:
        return ", removed"
    return ", added" if change.clause_before is None else ""


def _turned(shifts: list[Change], desk: Desk) -> Iterator[str]:
    """Yield ``a red line of Russia: no longer met``, one phrase for a party and an outcome."""
    outcomes = {shift.redline.id: shift.became for shift in desk.result.shifts}
    counts = Counter((change.parties, outcomes[change.red_line or ""]) for change in shifts)
    for (parties, outcome), count in counts.items():
        lines = "a red line" if count == 1 else f"{count} red lines"
        yield f"{lines} of {desk.parties(parties)}: {outcome}"
