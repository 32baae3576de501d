"""A position table for a terminal: columns while they fit, and else a list an issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest

from plans.drafting import columns as width_of
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text._pages import PAD, PageOfTexts
from plans.results import PositionCellDocument, PositionRowDocument, PositionTable, TextDocument
from plans.wording import (
    Line,
    cell_lines,
    day,
    declarations_in,
    letters,
    points_in_words,
    row_words,
    table_words,
)

# A narrower column breaks most phrases.
_NARROWEST = 30
_GAP = "  "


def render(result: PositionTable, options: Options) -> str:
    """Return the texts, then what each says, topic by topic and issue by issue."""
    return _Page(result, options).text()


class _Page(PageOfTexts[PositionTable]):
    @property
    def room(self) -> int:
        """How wide a column is."""
        many = max(len(self.found.texts), 1)
        return (self.ink.width - len(PAD) - len(_GAP) * (many - 1)) // many

    @property
    def in_columns(self) -> bool:
        return bool(self.found.texts) and self.room >= _NARROWEST

    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield self.said(table_words(self.found), "", "strong")
        yield ""
        yield from self._heads()
        for topic, rows in groupby(self.found.lines, key=lambda row: row.topic):
            known = self.found.registers.issues.topics.get(topic, topic)
            if known:
                yield ""
                yield self.said(known, "", "label")
            for row in rows:
                yield ""
                yield from self._row(row)
        yield ""
        yield from self._foot()

    def _heads(self) -> Iterator[str]:
        wide = max((width_of(name) for name in self.names.values()), default=0)
        for text in self.found.texts:
            who = ", ".join(map(self.found.registers.name_of, text.tabled_by))
            name = self.names[text.ref]
            told = [text.title, who, day(text.date), text.ref]
            pad = " " * (len(PAD) + wide + len(_GAP))
            rest = self.said(" · ".join(filter(None, told)), pad)
            yield PAD + self.ink("strong", name) + rest[len(PAD) + width_of(name) :]

    def _row(self, row: PositionRowDocument) -> Iterator[str]:
        told = row_words(row, len(self.found.texts))
        head = f"{row.title} ({told})" if told else row.title
        yield self.said(head, "", "strong")
        yield from self._side_by_side(row) if self.in_columns else self._listed(row)
        yield from self._compromise(row)
        for cell in row.parties:
            name = self.found.registers.name_of(cell.party)
            yield from self._item(f"{name}:", *(words for words, _ in declarations_in(cell)))

    def _side_by_side(self, row: PositionRowDocument) -> Iterator[str]:
        marks = letters(row)
        found = [
            list(self._cell(cell, text, marks.get(text.ref, "")))
            for cell, text in zip(row.cells, self.found.texts, strict=True)
        ]
        heads = [[self.ink("faint", self.names[text.ref])] for text in self.found.texts]
        sizes = [width_of(self.names[text.ref]) for text in self.found.texts]
        yield self._joined([(head[0], size) for head, size in zip(heads, sizes, strict=True)])
        for cells in zip_longest(*found, fillvalue=""):
            yield self._joined([(cell, width_of(cell)) for cell in cells])

    def _joined(self, cells: Iterable[tuple[str, int]]) -> str:
        filled = (shown + " " * (self.room - size) for shown, size in cells)
        return (PAD + _GAP.join(filled)).rstrip()

    def _cell(self, cell: PositionCellDocument, text: TextDocument, mark: str) -> Iterator[str]:
        for number, line in enumerate(self._told(cell, text)):
            said = _said(line)
            said = f"({mark}) {said}" if mark and not number else said
            yield from Ink(colour=False, width=self.room).paragraph(said).split("\n")

    def _told(self, cell: PositionCellDocument, text: TextDocument) -> list[Line]:
        return list(cell_lines(cell, text, self.names, self.found.registers))

    def _listed(self, row: PositionRowDocument) -> Iterator[str]:
        """Yield what each text says; texts of which the same is told have one item."""
        marks = letters(row)
        told: dict[tuple[str, ...], list[str]] = {}
        for cell, text in zip(row.cells, self.found.texts, strict=True):
            mark = f"({marks[text.ref]}) " if text.ref in marks else ""
            lines = self._told(cell, text)
            said = tuple(_said(line, point=not mark) for line in lines)
            where = (
                points_in_words(label for line in lines for _, label in line.points) if mark else ""
            )
            name = self.names[text.ref] + (f" {where}" if where else "")
            told.setdefault((mark + said[0], *said[1:]) if said else (), []).append(name)
        for said, names in told.items():
            yield from self._item(", ".join(names) + ":", *said)

    def _item(self, name: str, *said: str) -> Iterator[str]:
        yield self.said(name, PAD, "faint")
        for each in said:
            yield self.said(each, PAD * 2)

    def _compromise(self, row: PositionRowDocument) -> Iterator[str]:
        found = row.compromise
        if found is None:
            return
        commands = [f"open: plans resolve {found.document} {spot}" for spot in found.open]
        said = commands or [term.said for term in found.terms] or list(found.words)
        yield from self._item("compromise:", *(said or ["taken out"]))

    def _foot(self) -> Iterator[str]:
        if self.found.overlaps:
            yield self.ink("label", "Each two texts")
            yield from self._overlaps()
            yield ""
        yield self.said(_LEGEND, "", "faint")
        yield from self.until()

    def _overlaps(self) -> Iterator[str]:
        pairs = [
            (f"{self.names[each.first]} / {self.names[each.second]}", each)
            for each in self.found.overlaps
        ]
        wide = max(width_of(name) for name, _ in pairs)
        for name, each in pairs:
            counts = (
                f"both speak on {each.both}, the same on {each.same} of these; "
                f"alone on {each.first_alone} / {each.second_alone}"
            )
            if wide > self.ink.width // 3:
                yield from self._item(name, counts)
                continue
            pad = PAD * 2 + " " * wide
            rest = self.said(counts, pad)
            yield PAD + name + rest[len(PAD) + width_of(name) :]


_LEGEND = (
    "Silence is neither yes nor no. What is carried over is not confirmed. "
    "To say the same is no agreement."
)


def _said(line: Line, *, point: bool = True) -> str:
    by = f"[{line.by}] " if line.by else ""
    where = points_in_words(label for _, label in line.points) if point else ""
    held = "carried" if line.carried and not line.remark else ""
    told = ", ".join(filter(None, [where, line.support, held]))
    return by + line.words + (f" ({told})" if told else "")
