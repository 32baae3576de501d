"""What each side of a conflict wants, in a few words: a list of them tells what is in dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from plans.formats.html._report.words import Piece

if TYPE_CHECKING:
    from plans.formats.html._merge.cards import Column
    from plans.formats.html._merge.fields import FieldTable

# Longer words are cut: the card has all of them.
MOST = 90
# What stands at the edge of a few words and belongs to those that are left out.
_MARKS = " \n\t.,;:،؛。，、；："
_TAKES_OUT, _AS_BASE = "takes it out", "as in the base"
_AT_ONCE = {"gone": _TAKES_OUT, "same": _AS_BASE}

Wish = tuple[str, str]
"""Whose, and what."""


def gist(sides: tuple[Column, ...], table: FieldTable | None) -> tuple[Wish, ...]:
    """Return what each side wants, of a term by its fields."""
    if table:
        return tuple((who, _cut(_stated(table, at))) for at, who in enumerate(table.who))
    return tuple((each.who, _cut(_said(each))) for each in sides)


def _said(side: Column) -> str:
    return _AT_ONCE.get(side.state) or _came(side) or _went(side) or "; ".join(_whole(side))


def _came(side: Column) -> str:
    return _joined(_words(text, "insert") for text in _texts(side))


def _went(side: Column) -> str:
    gone = _joined(_words(text, "delete") for text in _texts(side))
    return f"without “{gone}”" if gone else ""


def _whole(side: Column) -> Iterator[str]:
    for part in side.parts:
        yield from (f"{called}: {value}" for called, value in part.terms)
    if text := _joined(_words(text, "equal") for text in _texts(side)):
        yield text


def _texts(side: Column) -> list[tuple[Piece, ...]]:
    return [text for part in side.parts for text in (part.heading, part.text)]


def _words(text: tuple[Piece, ...], mark: str) -> str:
    """Return the words of a text that are so marked, what stands between left out."""
    return _joined(said.strip(_MARKS) for op, _, said, _ in text if op == mark)


def _joined(words: Iterable[str]) -> str:
    return " … ".join(filter(None, words))


def _stated(table: FieldTable, at: int) -> str:
    return "; ".join(_fields(table, at)) or _AS_BASE


def _fields(table: FieldTable, at: int) -> Iterator[str]:
    for row in table.rows:
        cell = row.sides[at]
        if cell and cell.state == "gone":
            yield _TAKES_OUT
        elif cell and row.differs:
            yield cell.text if cell.state != "none" else f"no {row.name}"


def _cut(said: str) -> str:
    if len(said) <= MOST:
        return said
    start = said[:MOST]
    return f"{start[: max(start.rfind(' '), MOST // 2)].rstrip()} …"
