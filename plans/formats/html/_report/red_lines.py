"""Red lines: what the parties have declared, and how each revision stands to it."""

from __future__ import annotations

from collections.abc import Iterable

from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.words import VERDICTS
from plans.negotiating import Judgement, Shift, on_the_same_matter
from plans.terms import Term
from plans.values import frozen
from plans.wording import day

# What became of a line: those that turned, what else was declared on the matter, by whichever
# party; then verdicts that moved otherwise. Within each the register's order.
_ORDER = ("turned", "beside", "moved", "")


@frozen
class VerdictView:
    """How one revision stands to a red line, and where; ``more`` qualifies the word."""

    word: str
    mark: str
    more: str
    clauses: tuple[Link, ...]


@frozen
class RedLineView:
    """One declared red line; ``shift`` is of ``_ORDER``, ``became`` what it came to in words."""

    anchor: str
    party: str
    day: str
    iso: str
    speaker: str
    statement: str
    note: str
    support: Support
    before: VerdictView
    after: VerdictView
    shift: str
    became: str
    decidable: bool
    issues: tuple[str, ...]
    page: str
    """The way to where it stands among the lines of its party, in a site that has that."""


def red_lines(desk: Desk) -> tuple[RedLineView, ...]:
    """Return all declared red lines, those that the change turned first."""
    found = desk.result.shifts
    turned = [shift for shift in found if shift.told]
    beside = [other for shift in turned for other in on_the_same_matter(shift, found)]
    views = [_red_line(shift, _kind(shift, beside), desk) for shift in found]
    return tuple(sorted(views, key=lambda view: _ORDER.index(view.shift)))


def _red_line(shift: Shift, kind: str, desk: Desk) -> RedLineView:
    line = shift.redline
    return RedLineView(
        anchor=f"rl-{line.id}",
        party=desk.name_of(line.party),
        day=day(line.declared),
        iso=line.declared or "",
        speaker=line.speaker,
        statement=line.statement,
        note=line.note or "",
        support=desk.support(line.attestation, line.sources),
        before=_verdict(shift.before, desk, before=True),
        after=_verdict(shift.after, desk, before=False),
        shift=kind,
        became=shift.became,
        decidable=bool(line.checks),
        issues=line.issues,
        page=desk.page_of("parties", line.party, line.id),
    )


def _kind(shift: Shift, beside: list[Shift]) -> str:
    if shift.told:
        return "turned"
    if shift in beside:
        return "beside"
    return "moved" if shift.moved else ""


def _verdict(judgement: Judgement, desk: Desk, *, before: bool) -> VerdictView:
    links = tuple(desk.link(id, before=before) for id in judgement.clauses)
    return VerdictView(
        judgement.verdict, VERDICTS[judgement.verdict], _more(judgement, desk), links
    )


def _more(judgement: Judgement, desk: Desk) -> str:
    if judgement.otherwise:
        return f"had it stood: {judgement.otherwise}"
    return "; ".join(f"as {desk.name_of(side)} wants it: {word}" for side, word in judgement.sides)


class RedLinesByClause:
    """The red lines that a clause has a say in, other than those its changes tell of.

    A clause on a matter has all that was declared on it, whoever declared it.
    """

    def __init__(self, views: Iterable[RedLineView]) -> None:
        self._views = [view for view in views if view.shift != "turned" and _is_told(view)]

    def at(self, anchor: str, issues: Iterable[str]) -> tuple[RedLineView, ...]:
        """Return the lines that the clause at ``anchor`` decides, or that are on its ``issues``."""
        about = set(issues)
        return tuple(
            view
            for view in self._views
            if not about.isdisjoint(view.issues) or anchor in _anchors(view)
        )


def _is_told(view: RedLineView) -> bool:
    """Say whether a text is held against the line, and says something of it."""
    return bool({view.before.word, view.after.word} - {"declared later", "not judged"})


def _anchors(view: RedLineView) -> set[str]:
    return {link.anchor for link in (*view.before.clauses, *view.after.clauses)}


def issues_of(terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the issues that terms are about, each once."""
    return tuple(dict.fromkeys(term.issue for term in terms))
