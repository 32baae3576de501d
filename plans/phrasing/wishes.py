"""Alternatives in sentences: the sides in square brackets, and what they want."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.model import Plain
from plans.phrasing.matching import Attempt
from plans.values import frozen


@frozen
class Wish:
    """An alternative as a sentence says it: all of it, or its sides and what they want.

    One that says nothing at all, ``{}``, is whole too.
    """

    whole: Plain | None
    by: tuple[str, ...]
    value: Any
    quoted: bool
    start: int


def read_wish(attempt: Attempt) -> Iterator[Wish]:
    """Yield ``[e3, ukraine] 800000 personnel``, or an alternative as JSON."""
    scanner = attempt.scanner
    start = scanner.next.start
    if scanner.next.text == "{":
        whole = scanner.json()
        yield Wish(whole if isinstance(whole, dict) else {}, (), None, False, start)
    if not scanner.takes("["):
        return
    by: list[str] = []
    while not by or scanner.takes(","):
        if scanner.next.kind not in ("word", "quoted"):
            return
        by.append(scanner.take().text)
    if scanner.takes("]"):
        quoted = scanner.next.kind == "quoted"
        yield Wish(None, tuple(by), scanner.value(), quoted, start)


def sides(by: Any) -> list[str]:
    """Return the sides of an alternative as a list, however they are written."""
    if isinstance(by, str):
        return [by]
    return [str(each) for each in by] if isinstance(by, list | tuple) else []
