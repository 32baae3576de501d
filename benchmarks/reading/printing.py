"""Prints a grown document as its style would: labels, headings, blank lines, indents, wraps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.reading.growing import Draft, Section
from benchmarks.reading.phrases import BREAK
from benchmarks.reading.phrases import load as load_language
from benchmarks.reading.style import Level, Style
from benchmarks.reading.tree import Part

# A line is only broken early, before what looks like a label, if it is at least so full.
_FULL = 0.4
# A title over text without wraps is centred as if lines had so many columns.
_COLUMNS = 72
# Chinese is broken anywhere but before these signs and within a number.
_HAN_UNIT = re.compile(r"\ue000?(?:\d+|\[\^\d\]|.)[，。；：、）”\]¹²³⁴⁵⁶⁷⁸⁹]*")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines with a blank line before them, or not; ``text``: more sentences of the same clause."""

    lines: tuple[str, ...]
    gap: bool = True
    text: bool = False


def printed(style: Style, draft: Draft) -> list[str]:
    """Return the lines of ``draft``, without page breaks and without its notes."""
    printer = _Printer(style)
    blocks = [*printer.top(draft)]
    for section in draft.sections:
        blocks += printer.family(section.parts, section.levels)
    return _lines(blocks, style.width)


def _lines(blocks: Sequence[Block], width: int) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if lines and (block.gap or (block.text and _looks_wrapped(lines[-1], block, width))):
            lines.append("")
        lines += block.lines
    return lines


def _looks_wrapped(line: str, block: Block, width: int) -> bool:
    """Whether the first word of ``block`` had no room on ``line``: nobody could see a new one."""
    return bool(width) and len(line) + 1 + len(block.lines[0].split(" ")[0]) > width - 2


class _Printer:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.spaced = bool(load_language(style.language).space)
        self.definition = Level(tight=style.tight_definitions)

    def top(self, draft: Draft) -> Iterator[Block]:
        """Print the title and the table of contents."""
        below = [draft.subtitle] if draft.subtitle else []
        match self.style.title:
            case "caps":
                yield Block(tuple(map(self._centred, [draft.title.upper(), *below])))
            case "plain":
                yield Block((draft.title, *below))
            case "heading":
                yield Block((f"# {draft.title}",))
                yield from (Block((line,)) for line in below)
        if self.style.contents:
            yield Block((load_language(self.style.language).rules["contents"][0],))
            yield Block(tuple(self._contents(draft.sections)))

    def _contents(self, sections: Sequence[Section]) -> Iterator[str]:
        columns = self.style.width or _COLUMNS
        page = 2
        for part in (part for section in sections for part in section.parts if part.heading):
            entry = " ".join(filter(None, (part.label, part.heading)))
            yield f"{entry} ".ljust(columns - 4, ".") + f" {page}"
            page += 1 + len(part.clauses) // 3

    def family(
        self, parts: Sequence[Part], levels: Sequence[Level], prefix: str = ""
    ) -> Iterator[Block]:
        """Print siblings; ``prefix`` are labels that stand on the line of the first."""
        for part in parts:
            level = self.definition if part.definition else levels[0]
            yield from self._part(part, level, levels[1:], prefix)
            prefix = ""

    def _part(
        self, part: Part, level: Level, below: Sequence[Level], prefix: str
    ) -> Iterator[Block]:
        opening = prefix + level.mark + self._label(part, level)
        if level.joined and not part.paragraphs and level.heading in ("none", "before"):
            above = [part.heading] if part.heading else []
            yield from (Block((heading,), gap=not level.tight) for heading in above)
            first, *more = self.family(part.clauses, below, opening)
            yield replace(first, gap=level.gap if above else not level.tight)
            yield from more
        else:
            yield from self._own(part, level, opening)
            yield from self.family(part.clauses, below)
        for text in part.closing:
            yield self._text("", text, level, gap=not (below and below[0].tight))

    def _label(self, part: Part, level: Level) -> str:
        label = part.label.replace(" ", "\u00a0") if self.style.no_break else part.label
        bracket = "[" if part.paragraphs and part.paragraphs[0].startswith("[") else ""
        return bracket + label + (level.space if label else "")

    def _own(self, part: Part, level: Level, opening: str) -> Iterator[Block]:
        """Print what a clause says itself, before its sub-clauses."""
        lines, opening = self._head(part, level, opening)
        if lines:
            yield Block(lines, gap=not level.tight)
        for at, text in enumerate(part.paragraphs):
            text = text.removeprefix("[") if opening.lstrip("#* ").startswith("[") else text
            gap = level.gap if lines or at else not level.tight
            if "\n" in text:
                yield Block(self._table(text), gap=True)
            else:
                yield replace(self._text(opening, text, level, gap=gap), text=at > 0)
            opening = ""
        if opening and not part.paragraphs:
            yield Block((opening.rstrip(),), gap=not level.tight and not lines)

    def _head(self, part: Part, level: Level, opening: str) -> tuple[tuple[str, ...], str]:
        """Return the lines of heading and label, and what the text begins with."""
        heading = self._centred(part.heading) if level.centred else part.heading
        label = self._centred(opening.strip()) if level.centred else opening.rstrip()
        match level.heading if part.heading else "none":
            case "on":
                return (opening + part.heading,), ""
            case "after":
                return (label, heading), ""
            case "above":
                return (heading, label), ""
            case "before":
                return (heading,), opening
            case "run-in":
                return (), opening + part.heading + level.runin
        if level.heading in ("after", "above"):
            return (label,), ""
        return (), opening

    def _centred(self, line: str) -> str:
        return line.center(self.style.width or _COLUMNS).rstrip()

    def _text(self, opening: str, text: str, level: Level, *, gap: bool) -> Block:
        first, rest = " " * level.indent, " " * (level.indent + level.hang)
        return Block(self._wrapped(opening + text, first, rest), gap, text=not opening)

    def _wrapped(self, text: str, first: str, rest: str) -> tuple[str, ...]:
        width = self.style.width
        if not width:
            return (first + text.replace(BREAK, ""),)
        glue = " " if self.spaced else ""
        units = text.split(" ") if self.spaced else _HAN_UNIT.findall(text)
        lines, line = [], first
        for unit in units:
            early = unit.startswith(BREAK) and len(line) > width * _FULL
            unit = unit.removeprefix(BREAK)
            begun = line.strip() != ""
            if begun and (early or len(line) + len(glue) + len(unit) > width):
                lines.append(line)
                line, begun = rest, False
            line += (glue if begun else "") + unit
        return (*lines, line)

    def _table(self, text: str) -> tuple[str, ...]:
        rows = [row.split("|") for row in text.split("\n")]
        match self.style.table:
            case "pipes":
                lines = [f"| {' | '.join(row)} |" for row in rows]
                return (lines[0], "|---" * len(rows[0]) + "|", *lines[1:])
            case "tabs":
                return tuple("\t".join(row) for row in rows)
        return tuple(_columns(row) for row in rows)


def _columns(row: Sequence[str]) -> str:
    first, *others = row
    return (first.ljust(36) + "".join(cell.ljust(12) for cell in others)).rstrip()
