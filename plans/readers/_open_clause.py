"""A clause while it is being read: its words, those below it, and its words behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.drafting import Part, Passage, joined

Words = list[tuple[str, Passage]]


@dataclass(slots=True)
class Open:
    """What has been read of a clause, or of the whole document (``is_all``)."""

    is_all: bool = False
    label: str = ""
    heading: str = ""
    words: Words = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    behind: Words = field(default_factory=list)
    passage: Passage = field(default_factory=Passage)

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was read."""
        return not (self.label or self.heading or self.words or self.parts)

    def say(self, text: str, passage: Passage) -> None:
        """Add a paragraph."""
        (self.behind if self.parts else self.words).append((text, passage))

    def add(self, part: Part) -> None:
        """Add a clause below; the words before it are no closing words after all."""
        self.parts += self._between()
        self.behind = []
        self.parts.append(part)

    def parts_from(self, below: Open) -> bool:
        """Say whether what has neither number nor heading is a clause of its own here."""
        return bool(below.words and below.parts and (self.words or self.parts))

    def take(self, below: Open) -> None:
        """Add the words of what has neither number nor heading, and the clauses below it."""
        for text, passage in below.words:
            self.say(text, passage)
        for part in below.parts:
            self.add(part)
        for text, passage in below.behind:
            self.say(text, passage)

    def as_part(self) -> Part:
        """Return the clause."""
        passages = (passage for _, passage in (*self.words, *self.behind))
        return Part(
            self.label,
            self.heading,
            tuple(text for text, _ in self.words),
            tuple(self.parts),
            tuple(text for text, _ in self.behind),
            joined((self.passage, *passages)),
        )

    def as_parts(self) -> tuple[Part, ...]:
        """Return the clauses of the whole document; each paragraph between them is one."""
        return (*_each(self.words), *self.parts, *_each(self.behind))

    def _between(self) -> Iterator[Part]:
        if self.is_all:
            yield from _each(self.behind)
        elif self.behind:
            texts = tuple(text for text, _ in self.behind)
            yield Part(paragraphs=texts, passage=joined(passage for _, passage in self.behind))


def _each(words: Words) -> Iterator[Part]:
    return (Part(paragraphs=(text,), passage=passage) for text, passage in words)
