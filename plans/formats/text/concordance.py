"""The concordance: which clause is which, how that was found, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator

from plans.aligning import Pair
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.model import Revision
from plans.results import Concordance
from plans.safe import one_line

# A pair less sure than this wants a look.
DOUBTFUL = 0.5


def render(result: Concordance, options: Options) -> str:
    """Return one line a pair."""
    ink = Ink(options.colour, options.width)
    rows = list(_rows(result))
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    widths = [max(width, len(name)) for width, name in zip(widths, HEAD, strict=False)]
    head = [name.ljust(width) for name, width in zip(HEAD, [*widths, 0], strict=True)]
    lines = [ink.raw("strong", "  ".join(head))]
    for row, pair in zip(rows, result.pairs, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        line = "  ".join([*cells, row[4]]).rstrip()
        doubtful = pair.how == "none" or pair.score < DOUBTFUL
        lines.append(ink.raw("warning", line) if doubtful else line)
    return "\n".join(lines) + "\n"


HEAD = ("before", "after", "how", "score", "clause")


def _rows(result: Concordance) -> Iterator[tuple[str, str, str, str, str]]:
    for pair in result.pairs:
        side, id = (result.after, pair.after[0]) if pair.after else (result.before, pair.before[0])
        moved = " moved" if pair.moved else ""
        score = f"{pair.score:.2f}" if pair.how != "none" else ""
        title = one_line(side.places[id].clause.title)
        yield (
            _labels(pair, result.before, "before"),
            _labels(pair, result.after, "after"),
            pair.how + moved,
            score,
            title,
        )


def _labels(pair: Pair, revision: Revision, side: str) -> str:
    ids = pair.before if side == "before" else pair.after
    return one_line(", ".join(revision.places[id].label or id for id in ids)) or "—"
