"""What patterns of sentences can call by name: phrases in fixed words, and what has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.phrasing.field_names import read_field
from plans.phrasing.matching import Attempt, Hole, Vocabulary
from plans.phrasing.new_points import NewPoint, read_new_point
from plans.phrasing.ordinals import ordinal_of
from plans.phrasing.passages import HERE, Passage, read_passage
from plans.phrasing.phrases import PARTS, PHRASES
from plans.phrasing.point_names import number, read_point, read_points
from plans.phrasing.point_places import read_beside, read_place
from plans.phrasing.term_names import read_term
from plans.phrasing.wishes import read_wish
from plans.phrasing.words import read_quotation, read_words


def _value(attempt: Attempt) -> Iterator[Any]:
    scanner = attempt.scanner
    if scanner.has_value:
        yield scanner.value()


def _was(attempt: Attempt) -> Iterator[Any]:
    """Read ``(was 600000 personnel)``."""
    scanner = attempt.scanner
    if scanner.takes("(", "was"):
        value = scanner.value()
        if scanner.takes(")"):
            yield value


def _json(attempt: Attempt) -> Iterator[Any]:
    if attempt.scanner.next.text in ("[", "{"):
        yield attempt.scanner.json()


def _side(attempt: Attempt) -> Iterator[str]:
    for side in ("after", "before"):
        if attempt.takes(side):
            yield side
            return


def _edge(attempt: Attempt) -> Iterator[tuple[str, Passage]]:
    """Read ``at the end [of the heading of point 7]``."""
    scanner = attempt.scanner
    for edge in ("at the end", "at the beginning"):
        if attempt.takes(edge):
            end = scanner.at
            yield edge, HERE
            scanner.at = end
            if scanner.takes("of"):
                for passage in attempt.each("passage"):
                    yield edge, passage
            return


def _number(attempt: Attempt) -> Iterator[str]:
    if said := number(attempt.scanner):
        yield said


def _numbers(attempt: Attempt) -> Iterator[list[str]]:
    """Read ``paragraphs (d) and (e), respectively``."""
    scanner = attempt.scanner
    found: list[str] = []
    while not found or scanner.takes_one(", and", "and", ","):
        back = scanner.at
        scanner.takes("the")
        if scanner.next.word in PARTS:
            scanner.take()
        said = scanner.take().text if scanner.next.kind == "quoted" else number(scanner)
        if not said:
            scanner.at = back
            break
        found.append(said)
        end = scanner.at
        yield list(found)
        scanner.at = end
        scanner.takes_one(", respectively", "respectively")
    if found and scanner.at != end:
        yield found


def _ordinal(attempt: Attempt) -> Iterator[int]:
    which = ordinal_of(attempt.scanner.next.word)
    if which is not None and which > 0:
        attempt.scanner.take()
        yield which


def _count(attempt: Attempt) -> Iterator[str]:
    if attempt.scanner.next.kind == "word":
        yield attempt.scanner.take().text


def _pieces(attempt: Attempt) -> Iterator[list[NewPoint]]:
    """Read new points, one behind the other: ``5 ‘First.’; and 5a ‘Second.’``."""
    scanner = attempt.scanner
    found: list[NewPoint] = []
    while not found or _goes_on(attempt):
        more = next(read_new_point(attempt), None)
        if more is None:
            break
        found.append(more)
        end = scanner.at
        yield list(found)
        scanner.at = end


def _goes_on(attempt: Attempt) -> bool:
    scanner = attempt.scanner
    if scanner.takes_one("; and", ", and", ", ;", "and"):
        return True
    return scanner.next.text in (";", ",") and not scanner.ahead(1).fresh and bool(scanner.take())


def _ids(attempt: Attempt) -> Iterator[dict[str, str]]:
    """Read ``‘old-id’ to ‘new-id’, …``."""
    scanner = attempt.scanner
    found: dict[str, str] = {}
    while not found or scanner.takes(","):
        if scanner.next.kind != "quoted":
            return
        old = scanner.take().text
        if not scanner.takes("to") or scanner.next.kind != "quoted":
            return
        found[old] = scanner.take().text
    yield found


def _ids_in_order(attempt: Attempt) -> Iterator[list[str]]:
    scanner = attempt.scanner
    found: list[str] = []
    while scanner.next.kind == "quoted":
        found.append(scanner.take().text)
        if not scanner.takes_one(", and", "and", ","):
            break
    if found or scanner.takes("nothing"):
        yield found


HOLES = {
    "alternative": Hole("an alternative: [us] ‘…’", read_wish),
    "beside": Hole("a place: after point 7", read_beside),
    "count": Hole("how many", _count),
    "described": Hole("a new point: 7a ‘…’", read_new_point),
    "edge": Hole("at the end, or at the beginning", _edge),
    "field": Hole("a field: the heading of point 7", read_field),
    "ids": Hole("ids: ‘old-id’ to ‘new-id’", _ids),
    "json": Hole("a list or mapping as JSON", _json),
    "number": Hole("a number", _number),
    "numbers": Hole("the new number", _numbers),
    "ordinal": Hole("first, second, …", _ordinal),
    "passage": Hole("a point", read_passage),
    "pieces": Hole("the new points: 5 ‘…’; and 5a ‘…’", _pieces),
    "place": Hole("a place: after point 7, at the end", read_place),
    "point": Hole("a point", read_point),
    "points": Hole("a point", read_points),
    "quote": Hole("words in quotation marks", read_quotation),
    "side": Hole("after, or before", _side),
    "term": Hole("a term of the point", read_term),
    "terms": Hole("the ids of the terms: ‘b’, ‘a’", _ids_in_order),
    "value": Hole("a value", _value),
    "was": Hole("what it was: (was 5)", _was),
    "words": Hole("words in quotation marks", read_words),
}
VOCABULARY: Vocabulary = {**PHRASES, **HOLES}
