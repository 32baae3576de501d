"""Blame as a table: on the left who brought a value and when, on the right the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.text._footnotes import Footnotes
from plans.formats.text._ink import Ink
from plans.model import Alternative, Reading
from plans.results import Blamed, Support, supported_at, supported_by
from plans.safe import one_line
from plans.values import frozen
from plans.wording import beside, term_in_words

if TYPE_CHECKING:
    from plans.tracing import BlamedClause, BlamedValue, Origin

# A name of several parties is cut here, so that the table keeps its columns.
_PARTIES = 18
# With fewer columns than this for the value, it goes below its origin.
_ROOM = 34


@frozen(slots=False)
class _Row:
    """The cells of one line, and what stands behind them."""

    cells: tuple[str, ...]
    said: str
    doubt: str = ""
    amended: str = ""
    depth: int = 0


def render(result: Blamed, options: Options) -> str:
    """Return every clause with the origin of its values, and the sources at the end."""
    page = _Page(result, options)
    identity = result.identity
    ink = page.ink
    head = f"{ink('label', identity.ref)}  {identity.date or 'undated'}  {one_line(identity.title)}"
    blocks = [(each, list(page.rows(each))) for each in result.blame.clauses]
    widths = _widths(row for _, rows in blocks for row in rows)
    lines = [head]
    for each, rows in blocks:
        lines += ["", page.heading(each)]
        for row in rows:
            lines += page.row(row, widths)
    lines += ["", *page.legend(), *page.notes.lines(ink)]
    return "\n".join(lines).rstrip() + "\n"


def _widths(rows: Iterable[_Row]) -> list[int]:
    columns = list(zip(*(row.cells for row in rows), strict=True))
    return [max(map(len, column)) for column in columns]


class _Page:
    """What the rows of one page have in common."""

    def __init__(self, result: Blamed, options: Options) -> None:
        self.result = result
        self.blame = result.blame
        self.ink = Ink(options.colour, options.width)
        self.notes = Footnotes(result.registers)
        # A whole revision shows the start of each text; a clause, and the words, all of it.
        self.full = result.words or len(result.blame.clauses) < len(
            result.blame.step.revision.places
        )
        self._order = {ref: number for number, ref in enumerate(result.blame.chain)}
        self._manners: set[str] = set()

    def heading(self, blamed: BlamedClause) -> str:
        """Return the clause's number, heading, id, and where it comes from."""
        clause = blamed.clause
        label = blamed.place.label
        title = clause.heading or beside(label, clause.title)
        named = (self.ink("label", label), self.ink("strong", title), self.ink("faint", clause.id))
        ways = "; ".join(self._ways(blamed))
        said = self.ink("faint", f"({ways})") if ways else ""
        return "  ".join(filter(None, (" ".join(filter(None, named)), said)))

    def _ways(self, blamed: BlamedClause) -> Iterator[str]:
        turn = blamed.turn
        if turn:
            what = {"split": "split from", "merge": "merged from", "id": "was"}[turn.how]
            when = f" in {self._short(turn.ref)}"
            yield f"{what} {', '.join(turn.before)}{when}"
        if blamed.clause.carried:
            source = f" from {self._short(blamed.source.ref)}" if blamed.source else ""
            yield f"carried{source}"
        elif blamed.source and self._elsewhere(blamed.source.ref):
            sure = "" if blamed.source.firm else ", by inference"
            same = blamed.before == (blamed.clause.id,)
            ids = "" if same else f" {', '.join(blamed.before)}"
            yield f"from {blamed.source.ref}{ids}{sure}"

    def _elsewhere(self, ref: str) -> bool:
        return ref.rpartition("@")[0] != self.result.identity.proposal

    def _short(self, ref: str) -> str:
        return ref if self._elsewhere(ref) else ref.rpartition("@")[2]

    def rows(self, blamed: BlamedClause) -> Iterator[_Row]:
        """Yield the rows of a clause: its text or words, what differs from it, its terms."""
        values = {value.slot: value for value in blamed.values}
        main = values.get("text") or values.get("heading")
        if blamed.words:
            yield from self._words(blamed)
        for value in blamed.values:
            if self._has_row(value, main, words=bool(blamed.words)):
                yield self._row(blamed, value)
            if value.slot == "term":
                yield from self._fields(blamed, value)

    def _has_row(self, value: BlamedValue, main: BlamedValue | None, *, words: bool) -> bool:
        match value.slot:
            case "field":
                return False
            case "text":
                return not words
            case "heading" | "label":
                # Worth a line where it was changed after the words were.
                return main is None or self._younger(value, main)
        return True

    def _younger(self, value: BlamedValue, main: BlamedValue) -> bool:
        order = self._order
        return value is main or order[value.origin.ref] > order[main.origin.ref]

    def _words(self, blamed: BlamedClause) -> Iterator[_Row]:
        for text, origin in blamed.words:
            support = supported_at(self.blame, origin)
            amended = self._amended(origin, "text")
            yield _Row(self._cells(origin, support), text, amended=amended)

    def _fields(self, blamed: BlamedClause, term: BlamedValue) -> Iterator[_Row]:
        """Yield the fields of a term that are older than its present value, together by origin."""
        fields = [
            value
            for value in blamed.values
            if value.slot == "field"
            and value.name.partition(".")[0] == term.name
            and value.origin.ref != term.origin.ref
        ]
        fields.sort(key=lambda value: self._order[value.origin.ref])
        for _, group in groupby(fields, key=lambda value: value.origin.ref):
            same = list(group)
            names = ", ".join(value.name.partition(".")[2].replace("_", " ") for value in same)
            yield _Row(
                self._cells(same[0].origin, supported_by(self.blame, blamed, same[0])),
                f"↳ {names}",
                "",
                self._amended(same[0].origin, "field", *(value.name for value in same)),
                2,
            )

    def _row(self, blamed: BlamedClause, value: BlamedValue) -> _Row:
        cells = self._cells(value.origin, supported_by(self.blame, blamed, value))
        amended = self._amended(value.origin, value.slot, value.name)
        return _Row(cells, self._said(blamed, value), "; ".join(self._doubts(value)), amended)

    def _amended(self, origin: Origin, slot: str, *names: str) -> str:
        """Return which amendments brought a value, and whose they are."""
        name_of = self.result.registers.name_of
        found = {
            each.amendment: ", ".join(map(name_of, each.by)) or "nobody named"
            for name in names or ("",)
            for each in self.result.amended_by(origin, slot, name)
        }
        said = [f"{id} ({who})" for id, who in found.items()]
        return f"by amendment {', '.join(said)}" if said else ""

    def _doubts(self, value: BlamedValue) -> Iterator[str]:
        if value.before:
            first, last = self._short(value.before.first), self._short(value.before.last)
            span = first if first == last else f"{first} to {last}"
            yield f"came back; stood before in {span}"
        if value.earlier:
            yield f"the same in {self._short(value.earlier.ref)}; that it is from there is inferred"

    def _cells(self, origin: Origin, support: Support) -> tuple[str, ...]:
        self._manners.add(origin.manner)
        mark = {"introduced": " ", "first-known": "≤", "carried": "?"}[origin.manner]
        names = ", ".join(map(self.result.registers.name_of, support.parties))
        if len(names) > _PARTIES:
            names = names[: _PARTIES - 1] + "…"
        said = self.notes.said([support]) or "no source"
        return (
            mark + one_line(self._short(origin.ref)),
            support.date or "undated",
            one_line(names),
            said,
        )

    def _said(self, blamed: BlamedClause, value: BlamedValue) -> str:
        clause, name_of = blamed.clause, self.result.registers.name_of
        if value.slot == "term":
            term = clause.terms[value.name]
            return f"• {term_in_words(term, name_of)}"
        if value.slot == "alternative":
            side = clause.alternatives[value.number]
            return f"[{', '.join(map(name_of, side.by))}] {self._side(side)}"
        if value.slot == "reading":
            return f"another reading: {self._side(clause.readings[value.number])}"
        if value.slot == "text":
            return clause.text
        if value.slot == "closing":
            return f"closing words: {clause.closing}"
        return f"{value.slot} {getattr(clause, value.slot)}"

    def _side(self, side: Alternative | Reading) -> str:
        name_of = self.result.registers.name_of
        terms = (term.value_in_words(name_of) for term in side.terms.values())
        return " · ".join(filter(None, [side.text, side.closing, *terms])) or "nothing: take it out"

    def row(self, row: _Row, widths: Sequence[int]) -> Iterator[str]:
        """Yield the lines of a row; on a narrow page the value goes below its origin."""
        roles = ("label", "", "", "source")
        cells = [cell.ljust(width) for cell, width in zip(row.cells, widths, strict=True)]
        left = "  ".join(
            self.ink.raw(role, cell) if role else cell
            for role, cell in zip(roles, cells, strict=True)
        )
        margin = sum(widths) + 2 * len(widths)
        below = self.ink.width - margin < _ROOM
        pad = " " * ((4 if below else margin) + row.depth)
        said = self._lines(row.said, pad)
        if below:
            yield left.rstrip()
            yield from said
        else:
            yield left + "  " + said[0][margin:]
            yield from said[1:]
        if row.amended:
            yield self.ink.paragraph(row.amended, pad, "source")
        if row.doubt:
            yield self.ink.paragraph(row.doubt, pad, "warning")

    def _lines(self, said: str, pad: str) -> list[str]:
        lines = self.ink.paragraph(said, pad).split("\n")
        if self.full or len(lines) <= 2:
            return lines
        cut = lines[1][: self.ink.width - 2]
        return [lines[0], (cut if len(cut) == len(lines[1]) else cut.rpartition(" ")[0]) + " …"]

    def legend(self) -> Iterator[str]:
        """Yield what the marks mean, where they are used."""
        faint = self.ink
        if "first-known" in self._manners:
            said = "≤  first known there: no text that it was certainly made from is at hand"
            yield faint("faint", said)
        if "carried" in self._manners:
            said = "?  said there to be carried over, and not found in what it was made from"
            yield faint("faint", said)
        lost = sorted({each for step in self.blame.chain.values() for each in step.lost})
        for each in lost:
            yield faint("warning", f"{each} cannot be read: what is older than it is not known")
        if self._manners:
            yield ""
