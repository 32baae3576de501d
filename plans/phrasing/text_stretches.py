"""Where in a point the text is that a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.phrasing.context import Context
from plans.phrasing.passages import Own, Passage
from plans.phrasing.pieces import Piece, pieces_of
from plans.phrasing.word_places import Where, spots
from plans.phrasing.working_text import WorkingText
from plans.values import frozen


@frozen
class Stretch:
    """A stretch of a text of a point; ``whole`` if no part of the point is meant."""

    clause: str
    where: Where
    start: int
    end: int
    whole: bool


def stretches(context: Context, passage: Passage) -> list[Stretch]:
    """Return the stretches of text that a passage names, one for each point on its list.

    Raises:
        InputError: there is no such point or part of its text.
    """
    if passage.points is not None:
        return [_stretch(context, passage, clause) for clause in context.points(passage.points)]
    if not context.within:
        raise context.refused(
            "which point is meant is not said", "In point 7, leave out the second sentence."
        )
    outer = context.passage
    own = outer.own if passage.own == "point" else passage.own
    inner = Passage(None, own, (*passage.pieces, *outer.pieces))
    return [_stretch(context, inner, context.within)]


def _stretch(context: Context, passage: Passage, clause: str) -> Stretch:
    where = _WHERE.get(passage.own, "text")
    text: str = context.working.node(clause).get(where, "")
    start, end = 0, len(text)
    for piece in reversed(passage.pieces):
        inner = _piece(context, clause, text[start:end], piece)
        start, end = start + inner[0], start + inner[1]
    return Stretch(clause, where, start, end, passage.own == "point" and not passage.pieces)


_WHERE: Mapping[Own, Where] = {"heading": "heading", "closing words": "closing"}


def behind(context: Context, stretch: Stretch) -> Stretch | None:
    """Return the closing words of the point that ``stretch`` is the whole of, if it has any."""
    closing: str = context.working.node(stretch.clause).get("closing", "")
    if not stretch.whole or not closing:
        return None
    return Stretch(stretch.clause, "closing", 0, len(closing), stretch.whole)


def _piece(context: Context, clause: str, text: str, piece: Piece) -> tuple[int, int]:
    found = pieces_of(text, piece.kind)
    called = context.working.point(clause)
    if piece.kind == "paragraph" and len(found) < 2 and context.working.draft.below[clause]:
        below = context.working.draft.below[clause][:4]
        names = " or ".join(context.working.point(id) for id in below)
        raise context.refused(
            f"the paragraphs of {called} are points of their own; which is meant?",
            f"name it: {names}", piece.start,
        )  # fmt: skip
    if 0 < abs(piece.which) <= len(found):
        return found[piece.which - 1 if piece.which > 0 else piece.which]
    many = f"{len(found)} {piece.kind}{'' if len(found) == 1 else 's'}"
    raise context.refused(f"{called} has no {piece.called}", f"its text has {many}", piece.start)


def place_of_words(working: WorkingText, clause: str, words: str) -> str:
    """Return what a sentence calls the text of a point, told apart if ``words`` stand behind it."""
    point, sought = working.point(clause), words.strip() or words
    if any(spots(text, sought) for text in texts_below(working, clause)):
        return f"the opening words of {point}"
    return point


def texts_below(working: WorkingText, clause: str) -> Iterator[str]:
    """Yield the texts of all points below one, and all closing words."""
    if clause in working.draft.nodes:
        for id in working.draft.walk(clause):
            if id != clause:
                yield working.node(id).get("text", "")
            yield working.node(id).get("closing", "")
