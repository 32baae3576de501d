"""What changed, in the sentences that a newspaper would put on top."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from plans.diffing import Change
from plans.formats.html._report.changes import led_by_value, where
from plans.formats.html._report.lookups import Desk
from plans.formats.html._report.words import predicate, said, subject
from plans.model import Stated, statements_of
from plans.results import Comparison
from plans.terms import SEVERITIES, Reworded, listed
from plans.values import frozen

# As many as one screen has room for.
MAX_HEADLINES = 8
# A longer exchange of words is read in the text.
MAX_WORDS = 80
# What ends one thing and begins another is no word of either.
_STOPS = " \n\t\xa0.,;:。，、；：،؛"
_TOLD = ("substantive", "reworded")
# So much of a rank says how grave a change is; the rest says how well it makes a headline.
_GRAVITY = 2


@frozen
class Headline:
    """One sentence on top: what changed, where, and which red lines it turned.

    ``values`` are those that the predicate may quote.
    """

    id: str
    subject: str
    predicate: str
    values: tuple[str, ...]
    where: str
    severity: str
    attestation: str
    red_lines: tuple[str, ...]


def headlines_of(result: Comparison) -> tuple[Headline, ...]:
    """Return the headlines of a comparison."""
    return headlines(result.changes, Desk(result))


def headlines(changes: Iterable[Change], desk: Desk) -> tuple[Headline, ...]:
    """Return the gravest changes in substance or words, one a clause, the gravest first.

    Red lines that turned count most. Then topics take turns, in the order of their register, each
    with what it leaves open, then with differences in figures, then with other values.
    """
    shifts: dict[str, list[Change]] = {}
    told: list[Change] = []
    for change in changes:
        if change.red_line:
            shifts.setdefault(change.clause, []).append(change)
        elif change.severity in _TOLD:
            told.append(change)
    best: dict[str, tuple[tuple[int, ...], Change]] = {}
    for number, change in enumerate(told):
        ranked = _rank(change, shifts.get(change.clause, []), number, desk), change
        best[change.clause] = min(best.get(change.clause, ranked), ranked)
    return tuple(
        _headline(change, shifts.get(change.clause, []), desk)
        for change in _by_turns(sorted(best.values()), desk)
    )


def unnamed(changes: Iterable[Change], named: Iterable[Headline], desk: Desk) -> int:
    """Return how many changes in substance or words no headline names, shadows left out."""
    known = {headline.id for headline in named}
    told = (c for c in changes if c.severity in _TOLD and desk.result.diff.leads(c))
    return sum(desk.print_of(change) not in known for change in told)


def _by_turns(ranked: list[tuple[tuple[int, ...], Change]], desk: Desk) -> Iterator[Change]:
    """Yield the first few, each topic once before any comes again; of one rank in their order."""
    order = {topic: number for number, topic in enumerate(desk.registers.issues.topics)}
    turns: Counter[tuple[tuple[int, ...], str]] = Counter()
    keyed = []
    for rank, change in ranked:
        gravity, topic = rank[:_GRAVITY], _topic(change, desk)
        weight = order.get(topic, len(order))
        keyed.append(((*gravity, turns[gravity, topic], weight, *rank), change))
        turns[gravity, topic] += 1
    first = sorted(keyed)[:MAX_HEADLINES]
    first.sort(key=lambda item: (*item[0][:_GRAVITY], item[0][_GRAVITY + 1], item[0][-1]))
    return (change for _, change in first)


def _topic(change: Change, desk: Desk) -> str:
    """Return the topic of a change, or the first that its clause states something on.

    Where nobody typed the clause, what sort of a change it is stands in for that: so a law with
    twenty new deadlines leaves room for a duty that became a permission.
    """
    stated = (
        each.term.issue for each in statements_of(desk.clause(change)) if isinstance(each, Stated)
    )
    issue = change.issue or next(stated, "")
    return desk.registers.topic_of(issue) or change.rule


def _rank(change: Change, shifts: list[Change], number: int, desk: Desk) -> tuple[int, ...]:
    parts = said(change)
    return (
        -len(shifts),
        SEVERITIES.index(change.severity),
        not any(_turns(change, each, desk) for each in shifts),
        not _left_open(change, desk),
        bool(change.follows) and not (change.term and shifts),
        change.term is None,
        not change.delta,
        _figures(parts.before) == _figures(parts.after),
        change.direction == "none",
        bool(parts.aspect),
        not (parts.before and parts.after),
        number,
    )


def _figures(value: str) -> list[str]:
    return re.findall(r"\d+", value)


def _turns(change: Change, shift: Change, desk: Desk) -> bool:
    """Whether a red line turned because of ``change``, or of what it follows from."""
    if change.follows:
        return change.follows == shift.follows and change.issue == shift.issue
    return desk.print_of(change) == shift.follows


def _left_open(change: Change, desk: Desk) -> str:
    """Return who wants what differently, if the change is that a clause is bracketed now."""
    if change.family != "brackets" or change.before or not change.clause_after:
        return ""
    sides = (party for each in desk.clause(change).alternatives for party in each.by)
    return listed(tuple(dict.fromkeys(sides)), desk.name_of)


def _headline(change: Change, shifts: list[Change], desk: Desk) -> Headline:
    lead = led_by_value(change, desk)
    alone = lead is not change
    about, parts = subject(lead, alone), said(lead)
    told = _open_words(change, desk) or _words(lead) or predicate(lead, alone)
    place = _place(change, about, told)
    return Headline(
        id=desk.print_of(change),
        subject=about,
        predicate=told,
        values=tuple(filter(None, (parts.before, parts.after))),
        where=f"{place}: {change.heading}" if alone and change.label else place,
        severity=change.severity,
        attestation=change.attestation or "",
        red_lines=tuple(_turned(shifts, desk)),
    )


def _open_words(change: Change, desk: Desk) -> str:
    sides = _left_open(change, desk)
    return f"is left open: {sides} want different things." if sides else ""


def _words(change: Change) -> str:
    """Return which words came, went or gave way, where they are few and stand in one place."""
    if not isinstance(change.says, Reworded):
        return ""
    gone, came = (_marked(change, op) for op in ("delete", "insert"))
    if max(len(gone), len(came)) != 1 or len("".join(gone + came)) > MAX_WORDS:
        return ""
    if not gone:
        return f"now says “{came[0]}” as well."
    if not came:
        return f"no longer says “{gone[0]}”."
    return f"says “{came[0]}” where it said “{gone[0]}”."


def _marked(change: Change, mark: str) -> list[str]:
    """Return the words that came or went, without the stops at their edges."""
    marked = (text.strip(_STOPS) for op, text in change.words or () if op == mark)
    return list(filter(None, marked))


def _place(change: Change, about: str, told: str) -> str:
    """Return where a change is, and whether the clause itself came or went.

    Nothing of it that the headline says: neither its heading nor that it is removed is said twice.
    """
    numbered = change.label_before or change.label_after
    place = where(change) if numbered or change.heading != about else ""
    gone = "removed" if change.clause_after is None else ""
    gone = gone or ("added" if change.clause_before is None else "")
    return ", ".join(filter(None, (place, "" if told.startswith(gone) else gone)))


def _turned(shifts: list[Change], desk: Desk) -> Iterator[str]:
    """Yield ``a red line of Russia: no longer met``, one phrase for a party and an outcome."""
    outcomes = {shift.redline.id: shift.became for shift in desk.result.shifts}
    counts = Counter((change.parties, outcomes[change.red_line or ""]) for change in shifts)
    for (parties, outcome), count in counts.items():
        lines = "a red line" if count == 1 else f"{count} red lines"
        yield f"{lines} of {desk.parties(parties)}: {outcome}"
