"""A comparison at a glance: what stands on top of its report, for a page that leads to it."""

from __future__ import annotations

from typing import Any

from plans.formats.html._report.headlines import Headline
from plans.formats.html._report.lookups import Desk
from plans.formats.html._report.order import changes_by_row, rows_in_order
from plans.formats.html._report.strip_picture import Strip, strip
from plans.formats.html._report.view import as_published, top_of
from plans.results import Comparison
from plans.values import frozen


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
