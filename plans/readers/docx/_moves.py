"""Which paragraphs were moved, and from where: a paragraph is the same one in both places."""

from __future__ import annotations

from collections import deque

from plans.readers._stories import Paragraph
from plans.readers.docx._xml import Element, w

BEGINS = {w("moveFromRangeStart"): False, w("moveToRangeStart"): True}
ENDS = {w("moveFromRangeEnd"): False, w("moveToRangeEnd"): True}
# What else may stand in a paragraph that went, and in one that came.
_WITH = {False: "deletion", True: "insertion"}


class Moves:
    """The moves of a file: where a range of paragraphs went, and where one of that name came.

    Programs that name no ranges move paragraphs with the same words.
    """

    def __init__(self) -> None:
        # By way (went or came), the range that is open, and the last one that this paragraph saw.
        self._open = {False: ("", ""), True: ("", "")}
        self._seen = {False: "", True: ""}
        self._went: dict[str, deque[int]] = {}
        self._came: list[tuple[str, Paragraph]] = []

    def begin(self, element: Element) -> None:
        """Go into a range."""
        way = BEGINS[element.tag]
        name = element.get(w("name"), "")
        self._open[way] = (element.get(w("id"), ""), name)
        self._seen[way] = name

    def end(self, element: Element) -> None:
        """Come out of a range."""
        way = ENDS[element.tag]
        if element.get(w("id"), "") == self._open[way][0]:
            self._open[way] = ("", "")

    def take(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph; one that was moved in part stays what it is."""
        if _is_moved(paragraph, False):
            key = self._seen[False] or _moved_words(paragraph, False)
            self._went.setdefault(key, deque()).append(paragraph.number)
        elif _is_moved(paragraph, True):
            self._came.append((self._seen[True] or _moved_words(paragraph, True), paragraph))
        self._seen = {way: name for way, (_, name) in self._open.items()}

    def settle(self) -> None:
        """Give each paragraph that came the number of the one that went."""
        for key, paragraph in self._came:
            if left := self._went.get(key):
                paragraph.number = left.popleft()


def _is_moved(paragraph: Paragraph, brings: bool) -> bool:
    """Say whether all words of a paragraph went, or came, and some of them by a move."""
    ways = [_way(paragraph, at, brings) for at in range(len(paragraph.pieces))]
    return "move" in ways and "" not in ways


def _way(paragraph: Paragraph, at: int, brings: bool) -> str:
    """Return how a piece went or came; empty if it stayed."""
    piece = paragraph.pieces[at]
    kinds = {mark.change.kind for mark in piece.marks if mark.brings == brings}
    if not piece.text.strip() or _WITH[brings] in kinds - {"move"}:
        return "blank"
    return "move" if "move" in kinds else ""


def _moved_words(paragraph: Paragraph, brings: bool) -> str:
    words = "".join(
        piece.text
        for piece in paragraph.pieces
        if any(mark.change.kind == "move" and mark.brings == brings for mark in piece.marks)
    )
    return " ".join(words.split())
