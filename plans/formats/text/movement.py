"""A ledger of steps for a terminal: two texts after two texts, a step a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import Movement, PairDocument, StepDocument, UnsteppedDocument
from plans.values import frozen
from plans.wording import (
    UNSPOKEN,
    by_how_much,
    cell_lines,
    day,
    declared_words,
    ends_of,
    given_words,
    leads,
    ledger_words,
    pair_words,
    read_until,
    said_alike,
    said_together,
    step_kind,
    text_names,
    unspoken,
    where,
)

_PAD = "  "


def render(result: Movement, options: Options) -> str:
    """Return what was counted, then the steps of each two texts."""
    page = _Page(result, Ink(options.colour), options.width)
    return "\n".join(page.lines()).rstrip() + "\n"


@frozen(slots=False)
class _Page:
    found: Movement
    ink: Ink
    width: int

    @cached_property
    def names(self) -> dict[str, str]:
        return text_names(self.found.texts)

    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield self.ink.paragraph(ledger_words(self.found), self.width, "", "strong")
        for pair in self.found.pairs:
            yield ""
            yield from self._pair(pair)
        yield ""
        yield self.ink.paragraph(_LEGEND, self.width, "", "faint")
        if until := read_until(self.found.registers):
            yield self.ink("faint", until)

    def _told(self, words: str, pad: str = _PAD, ink: str = "") -> str:
        return self.ink.paragraph(words, self.width, pad, ink)

    def _pair(self, pair: PairDocument) -> Iterator[str]:
        yield self._told(f"{self._dated(pair.before)} → {self._dated(pair.after)}", "", "label")
        yield self._told(pair_words(pair, self.found, self.found.registers), "", "faint")
        for step in pair.steps:
            yield ""
            yield from self._step(step)
        yield from self._given(pair)
        yield from self._others("Open", pair.open)
        yield from self._others("Not confirmed", pair.not_confirmed)
        yield from self._unspoken(pair)
        if pair.same:
            yield ""
            yield self._told("Both say the same:", "", "strong")
            yield self._told("; ".join(said_alike(pair, self.found.registers)))

    def _dated(self, ref: str) -> str:
        date = next(text.date for text in self.found.texts if text.ref == ref)
        return f"{self.names[ref]} ({day(date)})"

    def _step(self, step: StepDocument) -> Iterator[str]:
        yield self._told(f"{step.title}: {step_kind(step, self.names)}", "", "strong")
        for arrow, terms in zip(("", "→ "), ends_of(step), strict=True):
            found = where(terms)
            yield self._told(arrow + said_together(terms) + (f" ({found})" if found else ""))
        yield self._told(by_how_much(step.measure))
        yield self._told("; ".join(leads(step, self.found.registers)))
        for each in step.leanings:
            yield self._told(declared_words(each, self.found.registers), _PAD * 2, "faint")

    def _given(self, pair: PairDocument) -> Iterator[str]:
        if pair.given:
            titles = {step.issue: step.title for step in pair.steps}
            yield ""
            yield self._told("In the same step, by what parties had declared", "", "strong")
            for each in pair.given:
                yield self._told(f"{self.found.registers.name_of(each.party)}:", _PAD, "faint")
                for words in given_words(each, titles):
                    yield self._told(words, _PAD * 2)

    def _others(self, head: str, found: tuple[UnsteppedDocument, ...]) -> Iterator[str]:
        texts = {text.ref: text for text in self.found.texts}
        for each in found:
            yield ""
            yield self._told(f"{each.title}: {head.lower()}", "", "strong")
            for cell in (each.before, each.after):
                yield self._told(f"{self.names[cell.document]}:", _PAD, "faint")
                text = texts[cell.document]
                for line in cell_lines(cell, text, self.names, self.found.registers):
                    by = f"[{line.by}] " if line.by else ""
                    yield self._told(by + line.words, _PAD * 2)

    def _unspoken(self, pair: PairDocument) -> Iterator[str]:
        for words, lists in zip(UNSPOKEN, unspoken(pair), strict=True):
            for ref, found in lists.items():
                titles = "; ".join(each.title for each in found)
                yield ""
                yield self._told(f"{words.format(self.names[ref])}:", "", "strong")
                yield self._told(titles)


_LEGEND = (
    "A step is a difference between two texts; it is a move only if one party "
    "tabled both, whatever was made from what. Silence is neither yes nor no. What is carried over "
    "does not move."
)
