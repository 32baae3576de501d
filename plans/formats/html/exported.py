"""A revision to hand on as a page: its text as it would be published, and nothing about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from plans.formats._base import Options
from plans.formats._directions import runs_leftward
from plans.formats._units import Unit, closing_units, opening_units, wishes_of
from plans.formats.html._page import DOCUMENT, page
from plans.languages import language_of
from plans.model import Clause
from plans.results import Exported
from plans.safe import writable
from plans.tables import Table
from plans.values import frozen

# The title of the page is the first level.
_LAST_HEADING = 6


@frozen
class _Rows:
    """A table; without heads if no column has one."""

    heads: tuple[Markup, ...]
    rows: tuple[tuple[Markup, ...], ...]


@frozen
class _Said:
    """A paragraph or a table: its lines or its rows."""

    label: Markup
    lines: tuple[Markup, ...]
    table: _Rows | None
    wish: bool


@frozen
class _Section:
    """A clause and those below it; the label stands at the heading if there is one."""

    id: str
    level: int
    label: Markup
    heading: Markup
    text: tuple[_Said, ...]
    clauses: tuple[_Section, ...]
    closing: tuple[_Said, ...]


def render(result: Exported, options: Options) -> str:
    """Return the title and the clauses, each a section that holds those below it."""
    sections = tuple(_sections(result.clauses, 0, result))
    words = " ".join(_words(result))
    language = language_of(words)
    values = {
        "title": _as_it_is(result.revision.title.strip()),
        "called": result.revision.title.strip() or result.identity.ref,
        "language": "" if language == "und" else language,
        "direction": "rtl" if runs_leftward(words) else "ltr",
        "clauses": sections,
    }
    return page("document.html.j2", values, options, DOCUMENT)


def _words(result: Exported) -> Iterator[str]:
    yield result.revision.title
    for clause in result.clauses:
        for each in clause.walk():
            yield from (each.heading, each.text, each.closing)


def _sections(clauses: Iterable[Clause], depth: int, result: Exported) -> Iterator[_Section]:
    for clause in clauses:
        units = list(opening_units(clause, depth, result.registers, wishes_of(result)))
        headed = bool(units) and units[0].kind == "heading"
        yield _Section(
            clause.id,
            min(depth + 2, _LAST_HEADING),
            _as_it_is(units[0].label if headed else ""),
            _as_it_is(units[0].text if headed else ""),
            tuple(map(_said, units[headed:])),
            tuple(_sections(clause.clauses, depth + 1, result)),
            tuple(map(_said, closing_units(clause, depth))),
        )


def _said(unit: Unit) -> _Said:
    table = unit.table
    lines = () if table else tuple(map(_as_it_is, unit.text.split("\n")))
    rows = _rows(table) if table else None
    return _Said(_as_it_is(unit.label), lines, rows, unit.kind == "wish")


def _rows(table: Table) -> _Rows:
    heads, *rows = (tuple(map(_as_it_is, row)) for row in (table.heads, *table.rows))
    return _Rows(heads if any(heads) else (), tuple(rows))


def _as_it_is(text: str) -> Markup:
    """Return words for a page as they are: those of a text that is handed on are not written out.

    Marks of direction belong to how they are spelled.
    """
    return escape(writable(text))
