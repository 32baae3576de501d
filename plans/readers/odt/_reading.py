"""One reading of an OpenDocument text: what its paragraphs are, and the numbers of its lists."""

from __future__ import annotations

from plans.drafting import Accepts, Change
from plans.readers._paragraph_blocks import Shape
from plans.readers._stories import Paragraph, Row, said
from plans.readers._story_blocks import Counted, StoryReading
from plans.readers.odt._lists import Counter, Levels
from plans.readers.odt._styles import Look, Place, Styles


class Reading(StoryReading):
    """The text of a file in which the changes that ``accepts`` says yes to are made."""

    def __init__(self, styles: Styles, accepts: Accepts) -> None:
        super().__init__(accepts)
        self._styles = styles
        self._counter = Counter()

    def _formed(self, item: Paragraph | None, text: str) -> tuple[Shape, Counted]:
        look: Look = item.look if item else Look()
        # What has no words is not counted.
        levels = self._levels(look.place) if text else {}
        label = self._label(look.place, levels)
        place = look.place if label else None
        indent = self._styles.indent(look.style)
        if indent is None and place and place.depth in levels:
            indent = levels[place.depth].indent
        shape = Shape(look.heading, self._styles.titles(look.style), indent=indent or 0)
        return shape, (label, (place.list, place.depth - 1) if place and place.style else None)

    def _levels(self, place: Place | None) -> Levels:
        if place is None:
            return {}
        return self._styles.levels(place.style) if place.style else self._styles.outline

    def _label(self, place: Place | None, levels: Levels) -> str:
        if place is None or not levels:
            return ""
        return self._counter.label(place.list, levels, place.depth, place.start)

    def _stays(self, row: Row) -> bool:
        """Say whether a row is there: it has words, or had none before any change."""
        if any(self._plain_row(row)):
            return True
        return not any(said(cell.items, _keeps_all) for cell in row.cells)


def _keeps_all(change: Change) -> bool:
    return change.kind != "deletion"
