"""The tracked changes of an OpenDocument text, which stand before it, by their ids."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting import Change, ChangeKind, Mark, Marks
from plans.readers.odt._xml import Element, n
from plans.values import frozen

_BRINGS = {n("text:insertion"): True, n("text:deletion"): False}


@frozen
class Region:
    """A change: what stands in it, and what was there before, of words that were struck."""

    marks: Marks
    struck: Element | None = None


class Changes:
    """The changes of a file."""

    def __init__(self, text: Element) -> None:
        self.all: list[Change] = []
        self._regions: dict[str, Region] = {}
        for each in text.iterchildren(n("text:tracked-changes")):
            for region in each.iterchildren(n("text:changed-region")):
                id = region.get(n("text:id")) or region.get(n("xml:id")) or ""
                self._regions[id] = self._region(region)

    def get(self, id: str) -> Region:
        """Return the change that is called ``id``; one that nobody knows changes nothing."""
        return self._regions.get(id, Region(()))

    def _region(self, region: Element) -> Region:
        marks = tuple(self._marks(region))
        # What one person inserted and another struck came in before it went.
        marks = tuple(sorted(marks, key=lambda mark: not mark.brings))
        return Region(marks, region.find(n("text:deletion")))

    def _marks(self, region: Element) -> Iterator[Mark]:
        for each in region:
            if each.tag in _BRINGS:
                brings = _BRINGS[each.tag]
                info = each.find(n("office:change-info"))
                kind: ChangeKind = "insertion" if brings else "deletion"
                change = Change(kind, author_of(info), day_of(info))
                if change not in self.all[-1:]:
                    self.all.append(change)
                yield Mark(change, brings)


def author_of(info: Element | None) -> str:
    """Return who made a change or a comment."""
    return "" if info is None else " ".join((info.findtext(n("dc:creator")) or "").split())


def day_of(info: Element | None) -> str:
    """Return when a change or a comment was made, as the file has it; some write noughts."""
    date = "" if info is None else (info.findtext(n("dc:date")) or "").strip()
    return "" if date.startswith("0000") else date
