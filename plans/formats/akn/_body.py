"""The text of a document: its title, and each clause as an element with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from unicodedata import bidirectional

from plans.formats.akn._places import Placed
from plans.formats.akn._xml import Lines, empty, holder, words
from plans.model import Alternative, Registers
from plans.safe import writable
from plans.tables import Table, parts
from plans.terms import listed

_LEFTWARD = ("R", "AL")


def preface(title: str) -> Lines:
    """Yield the title of a document, if it has one."""
    if title:
        line = " ".join(writable(title).split())
        yield from holder("preface", [f"<p>{words('docTitle', line)}</p>"])


def main_body(clauses: Sequence[Placed], language: str, registers: Registers | None) -> Lines:
    """Yield the clauses; with what sides still want beside each if there are ``registers``."""
    text = "".join(each.clause.text for top in clauses for each in top.walk())
    inner = [line for each in clauses for line in _clause(each, registers)] or [empty("p")]
    style = "direction: rtl" if _runs_leftward(text) else ""
    yield from holder("mainBody", inner, xml_lang=language, style=style)


def _clause(place: Placed, registers: Registers | None) -> Lines:
    clause, kind = place.clause, place.kind
    within = [
        *_line("num", clause.label),
        *_line("heading", clause.heading, f"{place.id}__heading"),
        *_words(place, registers),
    ]
    yield from holder(kind.element, within, name=kind.name, eId=place.id, wId=clause.id)
    if registers:
        for number, each in enumerate(clause.alternatives, 1):
            yield from _alternative(place, number, each, registers)


def _line(name: str, text: str, id: str = "") -> Lines:
    if text:
        yield words(name, text, eId=id)


def _words(place: Placed, registers: Registers | None) -> Lines:
    """Yield the words of a clause around those below it."""
    clause = place.clause
    if not (clause.clauses or clause.closing):
        yield from _paragraphs("content", place.id, clause.text)
        return
    if clause.text:
        yield from _paragraphs("intro", place.id, clause.text)
    for below in place.below:
        yield from _clause(below, registers)
    if clause.closing:
        yield from _paragraphs("wrapUp", place.id, clause.closing)


def _paragraphs(name: str, place: str, text: str) -> Lines:
    """Yield an element that holds the paragraphs and the tables of a text."""
    id = f"{place}__{name.lower()}"
    numbers = count(1)
    found = (_piece(part, id, numbers) for part in parts(text))
    yield from holder(name, [line for piece in found for line in piece] or [empty("p")], eId=id)


def _piece(part: str | Table, place: str, numbers: Iterator[int]) -> Lines:
    if isinstance(part, Table) and any(map(any, (part.heads, *part.rows))):
        return _table(part, f"{place}__table_{next(numbers)}")
    paragraphs = writable(str(part)).split("\n\n")
    return (words("p", each.strip()) for each in paragraphs if each.strip())


def _table(table: Table, id: str) -> Lines:
    rows = [
        *holder("tr", _cells("th", table.heads)),
        *(line for row in table.rows for line in holder("tr", _cells("td", row))),
    ]
    yield from holder("table", rows, eId=id)


def _cells(name: str, cells: Iterable[str]) -> Lines:
    return (f"<{name}>{words('p', cell)}</{name}>" for cell in cells)


def _alternative(place: Placed, number: int, said: Alternative, registers: Registers) -> Lines:
    """Yield what a side wants in place of a clause, which it stands behind."""
    id = f"{place.id}__alternative_{number}"
    within = [
        *_line("heading", said.heading, f"{id}__heading"),
        *_paragraphs("content", id, "\n\n".join(filter(None, (said.text, said.closing)))),
    ]
    yield from holder(
        "hcontainer",
        within,
        name="alternative",
        eId=id,
        wId=f"{place.clause.id}__alternative_{number}",
        alternativeTo=f"#{place.id}",
        title=listed(said.by, registers.name_of),
    )


def _runs_leftward(text: str) -> bool:
    """Say whether more letters are written from right to left than from left to right."""
    ways = [bidirectional(letter) for letter in text]
    return sum(way in _LEFTWARD for way in ways) > ways.count("L")
