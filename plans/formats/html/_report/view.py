"""The view model of the change report: plain values, ordered and formatted, to be placed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from plans.diffing import Change
from plans.formats._base import Elsewhere, Frame
from plans.formats.html._directions import spoken
from plans.formats.html._report.changes import Tree, change_views
from plans.formats.html._report.clauses import ClauseView, Sources
from plans.formats.html._report.headlines import Headline, headlines, unnamed
from plans.formats.html._report.lookups import Desk
from plans.formats.html._report.order import ancestors, changes_by_row, rows_in_order
from plans.formats.html._report.overview import (
    claim_views,
    facts,
    figures,
    in_between,
    is_of_a_statement,
)
from plans.formats.html._report.positions import Positions
from plans.formats.html._report.red_lines import RedLinesByClause, red_lines
from plans.formats.html._report.reviews import NoteView, notes_on
from plans.formats.html._report.stretches import stretches
from plans.formats.html._report.strip_picture import Strip, strip
from plans.formats.html._report.words import (
    ATTESTATIONS,
    MARKS,
    SEVERITY_MEANINGS,
    VERDICT_MEANINGS,
    VERDICTS,
)
from plans.results import Comparison
from plans.terms import SEVERITIES
from plans.values import frozen
from plans.wording import published, read_until, review_tally, tally

# A longer table of contents lists the clauses at the top and those that changed.
MAX_CONTENTS = 400
NOWHERE_ELSE = Elsewhere()
# What lies beyond is folded: a browser lays out every row of a table that it shows. A page of a
# site has the gravest alone; each change stands at its clause as well.
MAX_FIGURES = 200
MAX_FIGURES_OF_MANY = 24


def as_published(result: Comparison) -> Comparison:
    """Return ``result`` with both texts called as a page for others calls them."""
    before, after = published(result.diff.before, result.diff.after)
    return replace(result, diff=replace(result.diff, before=before, after=after))


def report_view(
    result: Comparison, elsewhere: Elsewhere = NOWHERE_ELSE, frame: Frame | None = None
) -> dict[str, Any]:
    """Return the values that ``diff.html.j2`` places, by name."""
    desk = Desk(result, frame)
    # In this order: what is quoted on the way is listed at the end.
    return {
        **top_of(result, desk),
        **_text(result, desk, apart=bool(elsewhere.text)),
        "events": in_between(desk),
        "claims": claim_views(desk),
        "sources": desk.sources.listed,
        "legend": _legend(),
        "spoken": spoken(
            *((at.text for at in each.walk()) for each in (result.before, result.after))
        ),
        "elsewhere": elsewhere,
    }


def top_of(result: Comparison, desk: Desk) -> dict[str, Any]:
    """Return the values that stand above the text."""
    diff = result.diff
    sides = (diff.before, result.before), (diff.after, result.after)
    counts = diff.summary["severity"]
    return {
        "title": result.title or diff.after.title or diff.after.ref,
        "span": desk.span,
        "read_until": read_until(desk.registers),
        "names": desk.names,
        "sides": tuple(
            facts(who, revision, name, desk)
            for (who, revision), name in zip(sides, desk.names, strict=True)
        ),
        "tally": tally(result).partition(" · ")[0],
        "summary": diff.summary,
        "review": review_tally(decided) if (decided := result.review) else "",
        "counts": tuple((id, MARKS[id], counts[id]) for id in MARKS if id in counts),
        "headlines": (top := headlines(result.changes, desk)),
        "more": unnamed(result.changes, top, desk),
    }


def _text(result: Comparison, desk: Desk, *, apart: bool) -> dict[str, Any]:
    rows = rows_in_order(result)
    grouped = changes_by_row(rows, result.changes)
    lines, positions, tree = red_lines(desk), Positions(desk), Tree(grouped, rows, desk)
    holds = ancestors(rows, {anchor for anchor, changes in grouped.items() if changes})
    given = Sources(desk, tree, grouped, frozenset(holds), positions, RedLinesByClause(lines))
    found = stretches(rows, given, apart=apart)
    clauses = tuple(clause for each in found for clause in each.clauses)
    return {
        "red_lines": lines,
        **_figures(result, grouped, desk),
        "stretches": found,
        "read_here": {clause.anchor for clause in clauses},
        "noted_elsewhere": _noted_elsewhere(result),
        "length": len(rows),
        "stray": change_views(grouped.get("", []), (), tree, desk),
        "contents": _contents(clauses),
        "strip": strip(rows, grouped),
        # In a site what a party said stands on its own page, and at the clauses.
        "positions": () if desk.frame else positions.shown,
        "topics": _topics(clauses, desk),
        "parties": _parties(clauses, desk),
    }


def _noted_elsewhere(result: Comparison) -> tuple[NoteView, ...]:
    """Return what was noted of clauses that neither text has any more."""
    gone = {note.clause for note in result.notes} - {*result.before.places, *result.after.places}
    return notes_on(gone, result.notes)


def _figures(result: Comparison, grouped: Mapping[str, list[Change]], desk: Desk) -> dict[str, Any]:
    """Return the statements before and after: those listed, those folded, and how many are not."""
    anchors = {desk.print_of(c): anchor for anchor, changes in grouped.items() for c in changes}
    stated = [c for c in result.changes if is_of_a_statement(c)]
    listed, folded = stated[:MAX_FIGURES], stated[MAX_FIGURES:]
    if desk.frame:
        gravest = sorted(stated, key=lambda c: SEVERITIES.index(c.severity))[:MAX_FIGURES_OF_MANY]
        kept = {desk.print_of(c) for c in gravest}
        listed, folded = [c for c in stated if desk.print_of(c) in kept], []
    return {
        "figures": figures(listed, anchors, desk),
        "more_figures": figures(folded, anchors, desk),
        "unlisted": len(stated) - len(listed),
    }


def _contents(clauses: tuple[ClauseView, ...]) -> tuple[ClauseView, ...]:
    if len(clauses) <= MAX_CONTENTS:
        return clauses
    return tuple(c for c in clauses if not c.head.depth or c.head.state != "same")


def _topics(clauses: Iterable[ClauseView], desk: Desk) -> tuple[tuple[str, str, int], ...]:
    """Return the topics to filter by: id, title and number of clauses, in the register's order."""
    counts = Counter(topic for clause in clauses for topic in clause.topics)
    order = {topic: number for number, topic in enumerate(desk.registers.issues.topics)}
    ids = sorted(counts, key=lambda topic: (order.get(topic, len(order)), topic))
    return tuple((id, desk.topic_title(id), counts[id]) for id in ids)


def _parties(clauses: Iterable[ClauseView], desk: Desk) -> tuple[tuple[str, str, int], ...]:
    """Return the parties to filter by: id, name and number of clauses, by name."""
    counts = Counter(party for clause in clauses for party in clause.parties)
    named = sorted((desk.name_of(id), id) for id in counts)
    return tuple((id, name, counts[id]) for name, id in named)


def _legend() -> dict[str, Any]:
    return {
        "severities": tuple((id, MARKS[id], SEVERITY_MEANINGS[id]) for id in MARKS),
        "attestations": tuple(ATTESTATIONS.items()),
        "verdicts": tuple((id, VERDICTS[id], VERDICT_MEANINGS[id]) for id in VERDICTS),
    }


@frozen
class Glance:
    """What stands on top of a report.

    Attributes:
        tally: how many clauses changed.
        counts: the severities, each with its mark and how many changes have it.
        strip: all clauses as a picture.
        headlines: the gravest changes, the gravest first; ids and anchors are those of the report.
        more: how many grave changes are none of them.
        summary: the counts of the comparison.
    """

    tally: str
    counts: tuple[tuple[str, str, int], ...]
    strip: Strip
    headlines: tuple[Headline, ...]
    more: int
    summary: dict[str, Any]


def glance(result: Comparison) -> Glance:
    """Return what stands on top of the report of ``result``; the text below it is not made."""
    shown = as_published(result)
    view, rows = top_of(shown, Desk(shown)), rows_in_order(shown)
    return Glance(
        view["tally"],
        view["counts"],
        strip(rows, changes_by_row(rows, shown.changes)),
        view["headlines"],
        view["more"],
        dict(view["summary"]),
    )
