"""Grows the tree of clauses of a document from its style: what is true, before it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.reading.numbers import label
from benchmarks.reading.phrases import Language, Pen, capital
from benchmarks.reading.phrases import load as load_language
from benchmarks.reading.style import Level, Style
from benchmarks.reading.tree import Part

PLAIN = Level()
RECITAL = Level(label="({n})")
# How often a label is followed by one that was squeezed in, where the style has such labels.
_SQUEEZED = 0.3
# Stands in the words of a language for the term that is defined.
_TERM = "<term>"
_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class Section:
    """Clauses that look alike at each depth: a preamble, the body, the annexes."""

    levels: tuple[Level, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that was grown and not yet printed."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...]


def grow(style: Style, seed: int) -> Draft:
    """Return the document that ``seed`` gives in ``style``."""
    return _Gardener(style, Random(f"{style.name} {seed}")).draft()


class _Gardener:
    def __init__(self, style: Style, rng: Random) -> None:
        self.style = style
        self.rng = rng
        self.language: Language = load_language(style.language)
        self.pen = Pen(self.language, rng, style.decoys, style.alternatives)
        self.notes: list[str] = []
        self.counters: dict[str, int] = {}
        self.headings: list[str] = []

    def draft(self) -> Draft:
        sections = [*self._opening(), Section(self.style.levels, self._family(self.style.levels))]
        if self.style.ending:
            sections.append(self._plain("ending"))
        if self.style.annexes:
            sections.append(Section(self.style.annexes, self._family(self.style.annexes)))
        title = self.pen.write("title")
        subtitle = self.pen.write("subtitle") if self.style.subtitled else ""
        return Draft(title, subtitle, tuple(sections), tuple(self.notes))

    def _plain(self, *rules: str) -> Section:
        parts = (Part(paragraphs=(capital(self.pen.write(rule)),)) for rule in rules)
        return Section((PLAIN,), tuple(parts))

    def _opening(self) -> Iterator[Section]:
        count = self.rng.randint(2, 4)
        match self.style.preamble:
            case "paragraphs":
                yield self._plain(*["preamble"] * (count - 1), "adopting")
            case "assembly":
                yield self._plain("opening")
                said = [
                    capital(self.pen.write("preambular")) + self.language.comma
                    for _ in range(count)
                ]
                yield Section((PLAIN,), tuple(Part(paragraphs=(each,)) for each in said))
            case "recitals":
                yield self._recitals(count)
                yield self._plain("adopting")

    def _recitals(self, count: int) -> Section:
        parts = (
            Part(label=f"({number})", paragraphs=(capital(self.pen.write("recital")),))
            for number in range(1, count + 1)
        )
        whereas = Part(paragraphs=(capital(self.pen.write("whereas")),), clauses=tuple(parts))
        return Section((PLAIN, RECITAL), (whereas,))

    def _family(self, levels: Sequence[Level], path: tuple[int, ...] = ()) -> tuple[Part, ...]:
        """Return the clauses of one parent; ``path`` are the numbers of those above."""
        level = levels[0]
        parts: list[Part] = []
        for printed, number in self._labels(level, path):
            if parts and self.rng.random() < level.stubs:
                parts.append(Part(label=printed, paragraphs=(self.pen.write("stub"),)))
            else:
                parts.append(self._part(printed, levels, (*path, number)))
        return self._punctuated(parts, ended=True) if level.says == "resolves" else tuple(parts)

    def _labels(self, level: Level, path: tuple[int, ...]) -> Iterator[tuple[str, int]]:
        count = self.rng.randint(*level.count)
        first = self.counters.get(level.label, level.start) if level.running else level.start
        for number in range(first, first + count):
            patterns = [level.label]
            if level.squeezed and number > first and self.rng.random() < _SQUEEZED:
                patterns += level.squeezed
            for pattern in patterns:
                yield label(pattern, number, path, self.language.rules), number
        self.counters[level.label] = first + count

    def _part(self, printed: str, levels: Sequence[Level], path: tuple[int, ...]) -> Part:
        level = levels[0]
        part = Part(label=printed, heading=self._heading(level))
        if levels[1:] and self.rng.random() < level.below:
            return self._parent(part, levels, path)
        return self._leaf(part, level)

    def _heading(self, level: Level) -> str:
        if level.heading == "none":
            return ""
        self.headings = self.headings or self._shuffled("heading")
        heading = capital(self.headings.pop())
        return heading.upper() if level.caps else heading

    def _shuffled(self, rule: str) -> list[str]:
        every = list(self.language.rules[rule])
        self.rng.shuffle(every)
        return every

    def _parent(self, part: Part, levels: Sequence[Level], path: tuple[int, ...]) -> Part:
        level, below = levels[0], levels[1]
        clauses = self._family(levels[1:], path)
        if below.says != "items":
            return replace(part, clauses=clauses)
        lead = self._words(level, leading=True) + self.language.colon
        closing = self._closing(level)
        # A list within a list, or within a sentence that goes on, has no full stop.
        ended = level.says != "items" and not (closing and closing[0][0].islower())
        clauses = self._punctuated(clauses, ended=ended)
        return replace(part, paragraphs=(lead,), clauses=clauses, closing=closing)

    def _closing(self, level: Level) -> tuple[str, ...]:
        return (self.pen.write("closing"),) if self.rng.random() < level.closing else ()

    def _words(self, level: Level, *, leading: bool = False) -> str:
        match level.says:
            case "items":
                return self.pen.write("phrase")
            case "resolves":
                return capital(self.pen.write("operative"))
        return capital(self.pen.write("lead")) if leading else self.pen.paragraph()

    def _leaf(self, part: Part, level: Level) -> Part:
        if level.says != "sentences":
            return replace(part, paragraphs=(self._words(level),))
        if part.heading and self.rng.random() < self.style.definitions:
            return self._definitions(part)
        count = self.rng.randint(1, level.paragraphs)
        paragraphs = [self._noted(self.pen.paragraph()) for _ in range(count)]
        if self.rng.random() < self.style.tables:
            paragraphs.append(self._table())
        brackets = self.rng.random() < level.bracketed
        if brackets and len(paragraphs) == 1:
            paragraphs = [f"[{paragraphs[0]}]"]
        return replace(part, paragraphs=tuple(paragraphs))

    def _definitions(self, part: Part) -> Part:
        lead = capital(self.pen.write("definitions")) + self.language.colon
        terms = sorted(self._shuffled("term")[: self.rng.randint(3, 5)])
        said = [self.pen.write("definition").replace(_TERM, term) for term in terms]
        signs = [self.language.item] * (len(said) - 1) + [self.language.stop]
        clauses = tuple(
            Part(paragraphs=(words + sign,), definition=True)
            for words, sign in zip(said, signs, strict=True)
        )
        return replace(part, paragraphs=(lead,), clauses=clauses)

    def _noted(self, paragraph: str) -> str:
        if len(self.notes) == len(_MARKS) or self.rng.random() >= self.style.notes:
            return paragraph
        self.notes.append(self.pen.write("note"))
        number = len(self.notes)
        return paragraph + (f"[^{number}]" if self.style.markdown else _MARKS[number - 1])

    def _table(self) -> str:
        """Return rows of cells parted by ``|``, a line each; printing lays them out."""
        rows = [self.pen.write("head"), *(self.pen.write("row") for _ in range(3))]
        return "\n".join(rows)

    def _punctuated(self, parts: Sequence[Part], *, ended: bool) -> tuple[Part, ...]:
        """Return list items with their signs: a semicolon each, perhaps a full stop at the end."""
        last = self.language.stop if ended else self.language.item
        signs = [self.language.item] * (len(parts) - 1) + [last]
        return tuple(
            part if part.clauses or not part.paragraphs or _ended(part)
            else replace(part, paragraphs=(part.paragraphs[0] + sign,))
            for part, sign in zip(parts, signs, strict=True)
        )  # fmt: skip


def _ended(part: Part) -> bool:
    return part.paragraphs[-1].endswith((".", "。", ")", "]", "）"))
