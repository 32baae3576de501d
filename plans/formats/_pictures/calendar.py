"""The ground of a picture in time: its months, the times that are cut, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._pictures.lettering import NARROWEST, ROOMY
from plans.formats._pictures.picture import percent, tag, words
from plans.formats._pictures.time_axis import LEFT, TimeAxis

# Where time begins and ends, in per cent; and where it ends if what comes after is not known.
FIRST, LAST, KNOWN = 2.0, 98.0, 93.0
# Where the names of months stand.
_NAMES = 12


def ground(axis: TimeAxis, id: str, top: int, foot: int, *, known: bool) -> Iterator[str]:
    """Yield the elements that stand behind all others, from ``top`` to the axis at ``foot``.

    Args:
        axis: where days stand.
        id: what the picture is called by.
        top: where the ground begins, in pixels.
        foot: where the axis is.
        known: whether the axis ends where knowledge ends.
    """
    if known:
        yield from _unknown(f"{id}-hatch", top, foot)
    for tick in axis.ticks(NARROWEST, ROOMY):
        if tick.said:
            x, roomy = percent(tick.x), "" if tick.always else " roomy"
            yield tag("line", "grid" + roomy, x1=x, x2=x, y1=top, y2=foot)
            yield words(tick.said, "note" + roomy, x=x, dx=LEFT, y=_NAMES)
    for cut in axis.cuts:
        for aside in (-2, 2):
            ends = {"x1": aside - 2, "x2": aside + 2, "y1": foot + 5, "y2": foot - 5}
            yield tag("svg", "cut", tag("line", "axis", **ends), x=percent(cut), overflow="visible")


def _unknown(id: str, top: int, foot: int) -> Iterator[str]:
    line = tag("path", "hatch", d="M0 6L6 0")
    yield tag("pattern", "", line, id=id, width=6, height=6, patternUnits="userSpaceOnUse")
    place = {"x": percent(KNOWN), "y": top, "width": percent(100 - KNOWN)}
    yield tag("rect", "", fill=f"url(#{id})", height=foot - top, **place)
