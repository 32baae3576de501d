"""How a sentence names a point: by its number, its heading or its id, within another or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from plans.phrasing.matching import Attempt
from plans.phrasing.ordinals import ordinal_of
from plans.phrasing.phrases import PARTS
from plans.phrasing.scanner import Scanner
from plans.values import frozen

# A number has few parts, and points do not stand deeper; what is longer is no number.
_RUN = 16
_JOINED = (", and", "and", "&", ",")


@frozen
class Step:
    """One level of a name.

    Attributes:
        by: what it is named by; a ``preamble`` is the number of an unnumbered paragraph at the top.
        text: the number, heading or id.
        part: what it is called: ``paragraph``, empty if it is not.
        start: where the name starts.
    """

    by: Literal["number", "heading", "id", "preamble"]
    text: str
    part: str
    start: int


# The name of a point, from the outermost level that is said to the point itself.
PointName = tuple[Step, ...]


@frozen
class PointNames:
    """Several points, named in one list.

    Attributes:
        names: their names; a bare ``(b)`` behind ``7(a)`` stands beside that.
        up_to: the last point of a range that starts with the only name.
    """

    names: tuple[PointName, ...]
    up_to: PointName | None = None


def read_point(attempt: Attempt, depth: int = 0) -> Iterator[PointName]:
    """Yield every way to read the name of a point ahead."""
    scanner = attempt.scanner
    own = _step(attempt)
    if own is None or depth > _RUN:
        return
    end = scanner.at
    if scanner.takes("of"):
        for above in read_point(attempt, depth + 1):
            yield (*above, own)
    scanner.at = end
    scanner.takes(",")
    if scanner.next.word in PARTS:
        for below in read_point(attempt, depth + 1):
            yield (own, *below)
    scanner.at = end
    yield (own,)


def _step(attempt: Attempt) -> Step | None:
    scanner = attempt.scanner
    start = scanner.next.start
    scanner.takes("the")
    which = ordinal_of(scanner.next.word)
    if which is not None:
        scanner.take()
    preamble = scanner.takes("preambular")
    scanner.takes("operative")
    part = scanner.take().text if scanner.next.word in PARTS else ""
    if preamble and part and which:
        return Step("preamble", str(which), part, start)
    if which is not None:
        return None
    if preamble:
        return Step("preamble", number(scanner), part, start)
    return _named(attempt, part, start)


def _named(attempt: Attempt, part: str, start: int) -> Step | None:
    scanner = attempt.scanner
    back = scanner.at
    if attempt.takes("headed"):
        return Step("heading", scanner.take().text, part, start) if _quoted(scanner) else None
    if _quoted(scanner):
        return Step("id", scanner.take().text, part, start) if part else None
    found = _bare(scanner)
    if found and (part or found.text[0] == "("):
        return replace(found, part=part, start=start)
    scanner.at = back
    return None


def _quoted(scanner: Scanner) -> bool:
    return scanner.next.kind == "quoted"


def bracketed_id(scanner: Scanner) -> str:
    """Return the id in brackets ahead, ``(‘black-sea’)``, empty if there is none."""
    back = scanner.at
    if scanner.takes("(") and _quoted(scanner):
        id = scanner.take().text
        if scanner.takes(")"):
            return id
    scanner.at = back
    return ""


def number(scanner: Scanner) -> str:
    """Return the number ahead as it is written, empty if there is none."""
    start = end = scanner.next.start
    for _ in range(_RUN):
        token = scanner.next
        if (token.fresh and end > start) or not _in_number(scanner):
            break
        end = scanner.take().end
    said = scanner.text[start:end]
    return "" if PARTS.issuperset(said.casefold().split()) else said


def _in_number(scanner: Scanner) -> bool:
    token = scanner.next
    if token.kind == "word":
        return token.word not in scanner.stops
    return token.text == ")" or (
        token.text == "(" and scanner.ahead(1).kind == "word" and scanner.ahead(2).text == ")"
    )


def read_points(attempt: Attempt) -> Iterator[PointNames]:
    """Yield every way to read a list of points ahead, the longest last."""
    scanner = attempt.scanner
    for first in attempt.each("point"):
        yield PointNames((first,))
        end, names = scanner.at, [first]
        if scanner.takes_one("to", "through") and (last := _next_name(attempt, first)):
            yield PointNames((first,), last)
        scanner.at = end
        while scanner.takes_one(*_JOINED):
            comma = scanner.text[scanner.at - 1] == ","
            bare = scanner.next.word not in (*PARTS, "the")
            more = _next_name(attempt, names[-1])
            if more is None:
                break
            names.append(more)
            end = scanner.at
            # Article 2, paragraph 3 is no list, but one point in another.
            if bare or not comma:
                yield PointNames(_spread(names))
            scanner.at = end


def _next_name(attempt: Attempt, last: PointName) -> PointName | None:
    """Return the name that goes on a list, perhaps as a bare number like that of the ``last``."""
    scanner = attempt.scanner
    own = _step(attempt)
    if own is None and last[-1].by != "heading" and (bare := _bare(scanner)):
        own = replace(bare, part="" if bare.text[0] == "(" else last[-1].part)
    if own is None:
        return None
    back = scanner.at
    if scanner.takes("of"):
        for above in attempt.each("point"):
            return (*above, own)
    scanner.at = back
    return (own,)


def _bare(scanner: Scanner) -> Step | None:
    start, said = scanner.next.start, number(scanner)
    if said and (id := bracketed_id(scanner)):
        return Step("id", id, "", start)
    return Step("number", said, "", start) if said else None


def _spread(names: list[PointName]) -> tuple[PointName, ...]:
    """Put all below what only the last says: ``paragraphs (a) and (c) of point 21``."""
    *above, own = names[-1]
    if not above or own.part or any(len(name) > 1 for name in names[:-1]):
        return tuple(names)
    return tuple((*above, name[-1]) for name in names)
