"""Fields in sentences: of a point, of the revision, of a term; and what they were."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from plans.phrasing.context import Context
from plans.phrasing.matching import Attempt
from plans.phrasing.point_names import PointName
from plans.phrasing.quoting import quoted, value_words
from plans.phrasing.scanner import Scanner, short
from plans.values import frozen

# What a field was is said for orientation; longer values only get in the way.
_WAS_LENGTH = 60
# Words before ``of`` that are no fields.
_NO_FIELDS = ("words", "word", "end", "beginning", "start", "whole", "part", "number", "label")


_CLOSING = "closing words"


@frozen
class FieldName:
    """A field as a sentence names it: of a point, of the revision, or of the point spoken of."""

    name: str
    start: int
    point: PointName | None = None
    of_revision: bool = False


def read_field(attempt: Attempt) -> Iterator[FieldName]:
    """Yield every way to read the name of a field ahead."""
    scanner = attempt.scanner
    start = scanner.next.start
    scanner.takes("the")
    scanner.takes_one("whole of the", "whole")
    name = _name(scanner)
    if not name:
        return
    end = scanner.at
    if name in ("text", "heading", "closing"):
        yield FieldName(name, start)
    scanner.at = end
    if not scanner.takes_one("of", "to"):
        return
    owner = scanner.at
    if attempt.takes("revision"):
        yield FieldName(name, start, None, True)
    scanner.at = owner
    for point in attempt.each("point"):
        # A revision has a title, a point has a heading.
        yield FieldName("heading" if name == "title" else name, start, point)


def _name(scanner: Scanner) -> str:
    if scanner.takes("field"):
        return scanner.take().text if scanner.next.kind == "quoted" else ""
    if scanner.takes(_CLOSING):
        return "closing"
    word = scanner.next
    if word.kind != "word" or word.word in _NO_FIELDS:
        return ""
    return scanner.take().text


def clause_of_field(context: Context, field: FieldName) -> str | None:
    """Return the clause whose field it is, None for the revision.

    Raises:
        InputError: there is no such point, or none is named.
    """
    if field.of_revision:
        return None
    if field.point is None and not context.within:
        raise context.refused(
            f"whose {field.name} is meant is not said", "For the heading of point 7 substitute ‘…’",
            field.start,
        )  # fmt: skip
    return context.point(field.point) if field.point else context.within


def check_was(context: Context, was: Any, found: Any) -> None:
    """Make sure that a value was what a sentence says that it was.

    Raises:
        InputError: it was not.
    """
    if was != found:
        raise context.refused(f"it was {short(found)}, not {short(was)}", "is it the right base?")


def field_words(name: str) -> str:
    """Return the name of a field, in quotation marks where it could be taken for something else."""
    if name == "closing":
        return _CLOSING
    plain = re.fullmatch("[a-z]{3,}(_[a-z]+)*", name) and name not in (*_NO_FIELDS, "field", "term")
    return name if plain else f"field {quoted(name)}"


def was_words(old: object) -> str:
    """Return what a value was, in brackets, if that is short and said."""
    if not isinstance(old, str) or not old or len(old) > _WAS_LENGTH:
        return ""
    return f" (was {value_words(old)})"
