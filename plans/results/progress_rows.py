"""The columns of the progress of talks as rows: one share of one text a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from plans.negotiating import DEFINITIONS
from plans.records import Column, Records, dated, fields_of, keyed, under

if TYPE_CHECKING:
    from plans.results.nearness import ShareDocument
    from plans.results.progress import Progress

Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("text", "The ref of the text that is asked about.", brief=True),
    *dated("date", "When it was put forward.", under("date")),
    keyed("other", "The ref of the text it is held against; empty for brackets.", brief=True),
    *dated("date_other", "When that was put forward.", under("date_other"), brief=True),
    keyed("definition", "What is counted; no share stands alone.", DEFINITIONS, brief=True),
    keyed("count", "How many.", type="integer", brief=True),
    keyed("total", "Of how many.", type="integer", brief=True),
    keyed("parties", "The ids of those between whom it is, parted by spaces.", brief=True),
)


def progress_records(found: Progress) -> Records:
    """Return a row for each share: of brackets, and of values against each other text."""
    dates = {text.ref: text.date for text in found.texts}
    rows = [*_rows(found)]
    for row in rows:
        row |= {"date": dates[row["text"]], "date_other": dates.get(row["other"])}
    return Records.of(COLUMNS, rows)


def _rows(found: Progress) -> Iterator[Row]:
    for tally in found.tallies:
        yield {"text": tally.text, "other": None} | _share(tally.points)
    for near in found.nearness:
        # The first of its shares is of the text alone, and is told above.
        for share in near.shares[1:]:
            yield {"text": near.text, "other": near.other} | _share(share)


def _share(share: ShareDocument) -> Row:
    counted = fields_of(share, "definition", "count", "total")
    return counted | {"parties": " ".join(share.parties)}
