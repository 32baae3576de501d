"""What there is to tell of a text that was put forward: itself, its brackets, and red lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from plans.diffing import Change
from plans.model import Registers
from plans.results import Comparison
from plans.terms import SEVERITIES
from plans.values import frozen
from plans.wording import counted, tally

Sort = Literal["text", "brackets", "red lines"]

# As many changes as an entry tells; the page that it links to has all.
_TOLD = 6
_RELAYED = "wording-as-relayed"


@frozen
class News:
    """Something that happened.

    Attributes:
        sort: what it is about.
        key: what it is known by, whatever its words become.
        title: what happened, in a line.
        date: the day, as data has it.
        ref: the text that it happened in; empty of a line that was declared.
        clause: the id of the clause in it, if one.
        parties: ids of those whom it concerns.
        by: ids of those who did it.
        lines: what else is said of it.
    """

    sort: Sort
    key: str
    title: str
    date: str
    ref: str
    clause: str = ""
    parties: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    def concerns(self, party: str) -> bool:
        """Say whether a party did it, or it is about them."""
        return party in self.parties or party in self.by


@frozen
class Tabled:
    """A text that was put forward: its ref, what it is called, when and by whom, its clauses."""

    ref: str
    name: str
    date: str
    by: tuple[str, ...]
    clauses: int


def first_news(text: Tabled, summary: str = "") -> News:
    """Return what there is to tell of a text that was made from none."""
    title = f"{text.name}: a first text of {counted(text.clauses, 'clause')}"
    lines = (summary,) if summary else ()
    return News("text", text.ref, title, text.date, text.ref, by=text.by, lines=lines)


def news_of(text: Tabled, found: Comparison) -> Iterator[News]:
    """Yield what there is to tell of a text beside the one that it was made from.

    Of wording that is only a relay's there is nothing to tell.
    """
    if not _only_relayed(found.diff.changes):
        yield _text_news(text, found)
    for change in found.diff.changes:
        if change.family == "brackets":
            yield _change_news("brackets", text, change, found)
        elif change.red_line:
            yield _change_news("red lines", text, change, found)


def declared_news(registers: Registers) -> Iterator[News]:
    """Yield each red line that was declared on a day that is known."""
    for line in registers.redlines.redlines:
        if line.declared:
            title = f"Red line declared by {registers.name_of(line.party)}: {line.statement}"
            by = (line.party,)
            yield News("red lines", f"red-line:{line.id}", title, line.declared, "", by=by)


def _only_relayed(changes: Iterable[Change]) -> bool:
    """Say whether all that differs is how relays word it, and what follows from that."""
    own = [each for each in changes if not each.follows and each.family != "support"]
    return bool(own) and all(each.rule == _RELAYED for each in own)


def _text_news(text: Tabled, found: Comparison) -> News:
    told = sorted(
        (each for each in found.diff.changes if each.rule != _RELAYED and not each.follows),
        key=lambda change: SEVERITIES.index(change.severity),
    )
    lines = (tally(found), *(f"{each.message}." for each in told[:_TOLD]))
    head = told[0].message if told else "nothing changed"
    return News(
        "text", text.ref, f"{text.name}: {head}", text.date, text.ref, by=text.by, lines=lines
    )


def _change_news(sort: Sort, text: Tabled, change: Change, found: Comparison) -> News:
    return News(
        sort,
        f"{found.diff.before.ref}..{text.ref} {change.fingerprint}",
        f"{text.name}: {change.message}",
        text.date,
        text.ref,
        clause=change.clause_after or "",
        parties=change.parties,
        by=text.by,
    )
