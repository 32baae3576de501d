"""Which text a sentence speaks of: that of a point, its heading, or a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plans.phrasing.matching import Attempt
from plans.phrasing.pieces import Piece, read_piece
from plans.phrasing.point_names import PointNames
from plans.values import frozen

Own = Literal["point", "text", "heading", "opening words", "closing words"]


@frozen
class Passage:
    """A text as a sentence names it.

    Attributes:
        points: whose it is; None for the point that the sentence speaks of already.
        own: which of its texts; ``point`` where only the point is named.
        pieces: which part, from the smallest to the largest.
    """

    points: PointNames | None
    own: Own = "point"
    pieces: tuple[Piece, ...] = ()


# The text that the sentence speaks of already.
HERE = Passage(None)


def read_passage(attempt: Attempt) -> Iterator[Passage]:
    """Yield every way to read the name of a text ahead."""
    scanner = attempt.scanner
    back = scanner.at
    yield from _piece_first(attempt)
    scanner.at = back
    yield from _own_first(attempt)
    scanner.at = back
    for points in attempt.each("points"):
        end = scanner.at
        if scanner.takes(","):
            for piece in read_piece(attempt):
                yield Passage(points, "point", (piece,))
        scanner.at = end
        if scanner.takes(",") and (own := _own(attempt)):
            yield Passage(points, own)
        scanner.at = end
        yield Passage(points)


def _piece_first(attempt: Attempt) -> Iterator[Passage]:
    """Read ``the second sentence [of point 7]``."""
    scanner = attempt.scanner
    for piece in read_piece(attempt):
        end = scanner.at
        if scanner.takes_one("of", "in"):
            for passage in attempt.each("passage"):
                yield Passage(passage.points, passage.own, (piece, *passage.pieces))
        scanner.at = end
        yield Passage(None, "point", (piece,))


def _own_first(attempt: Attempt) -> Iterator[Passage]:
    """Read ``the heading [of point 7]``."""
    scanner = attempt.scanner
    own = _own(attempt)
    if own is None:
        return
    end = scanner.at
    if scanner.takes_one("of", "in", "to"):
        for points in attempt.each("points"):
            yield Passage(points, own)
    scanner.at = end
    yield Passage(None, own)


def _own(attempt: Attempt) -> Own | None:
    back = attempt.scanner.at
    attempt.scanner.takes("the")
    for own in _OWN:
        if attempt.takes(own):
            return own
    attempt.scanner.at = back
    return None


_OWN: tuple[Own, ...] = ("heading", "text", "opening words", "closing words")
