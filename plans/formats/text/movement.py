"""A ledger of steps for a terminal: two texts after two texts, a step a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._pages import PAD, PageOfTexts
from plans.results import Movement, PairDocument, StepDocument, UnsteppedDocument
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
    said_alike,
    said_together,
    step_kind,
    unspoken,
    where,
)


def render(result: Movement, options: Options) -> str:
    """Return what was counted, then the steps of each two texts."""
    return _Page(result, options).text()


class _Page(PageOfTexts[Movement]):
    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield self.said(ledger_words(self.found), "", "strong")
        for pair in self.found.pairs:
            yield ""
            yield from self._pair(pair)
        yield ""
        yield self.said(_LEGEND, "", "faint")
        yield from self.until()

    def _pair(self, pair: PairDocument) -> Iterator[str]:
        yield self.said(f"{self._dated(pair.before)} → {self._dated(pair.after)}", "", "label")
        yield self.said(pair_words(pair, self.found, self.found.registers), "", "faint")
        for step in pair.steps:
            yield ""
            yield from self._step(step)
        yield from self._given(pair)
        yield from self._others("Open", pair.open)
        yield from self._others("Not confirmed", pair.not_confirmed)
        yield from self._unspoken(pair)
        if pair.same:
            yield ""
            yield self.said("Both say the same:", "", "strong")
            yield self.item("; ".join(said_alike(pair, self.found.registers)))

    def _dated(self, ref: str) -> str:
        date = next(text.date for text in self.found.texts if text.ref == ref)
        return f"{self.names[ref]} ({day(date)})"

    def _step(self, step: StepDocument) -> Iterator[str]:
        yield self.said(f"{step.title}: {step_kind(step, self.names)}", "", "strong")
        for arrow, terms in zip(("", "→ "), ends_of(step), strict=True):
            found = where(terms)
            yield self.item(arrow + said_together(terms) + (f" ({found})" if found else ""))
        yield self.item(by_how_much(step.measure))
        yield self.item("; ".join(leads(step, self.found.registers)))
        for each in step.leanings:
            yield self.item(declared_words(each, self.found.registers), PAD * 2, "faint")

    def _given(self, pair: PairDocument) -> Iterator[str]:
        if pair.given:
            titles = {step.issue: step.title for step in pair.steps}
            yield ""
            yield self.said("In the same step, by what parties had declared", "", "strong")
            for each in pair.given:
                yield self.item(f"{self.found.registers.name_of(each.party)}:", PAD, "faint")
                for words in given_words(each, titles):
                    yield self.item(words, PAD * 2)

    def _others(self, head: str, found: tuple[UnsteppedDocument, ...]) -> Iterator[str]:
        texts = {text.ref: text for text in self.found.texts}
        for each in found:
            yield ""
            yield self.said(f"{each.title}: {head.lower()}", "", "strong")
            for cell in (each.before, each.after):
                yield self.item(f"{self.names[cell.document]}:", PAD, "faint")
                text = texts[cell.document]
                for line in cell_lines(cell, text, self.names, self.found.registers):
                    by = f"[{line.by}] " if line.by else ""
                    yield self.item(by + line.words, PAD * 2)

    def _unspoken(self, pair: PairDocument) -> Iterator[str]:
        for words, lists in zip(UNSPOKEN, unspoken(pair), strict=True):
            for ref, found in lists.items():
                titles = "; ".join(each.title for each in found)
                yield ""
                yield self.said(f"{words.format(self.names[ref])}:", "", "strong")
                yield self.item(titles)


_LEGEND = (
    "A step is a difference between two texts; it is a move only if one party "
    "tabled both, whatever was made from what. Silence is neither yes nor no. What is carried over "
    "does not move."
)
