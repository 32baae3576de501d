"""The sentences that could ask for new words, each with what would come of it."""

from __future__ import annotations

from collections.abc import Iterator

from plans.phrasing import edited, inserted, left_out, ordinal, quoted, spots

Forms = Iterator[tuple[str, str]]


def everywhere(text: str, old: str, new: str) -> Forms:
    for words in dict.fromkeys((old.strip(), old)) if not new else ():
        spans = [left_out(text, *span) for span in spots(text, words)]
        yield (
            f"leave out {quoted(words)} wherever it occurs",
            edited(text, spans, [""] * len(spans)),
        )
    spans = spots(text, old)
    outcome = edited(text, spans, [new] * len(spans))
    yield f"for {quoted(old)}, wherever it occurs, substitute {quoted(new)}", outcome


def once(text: str, old: str, new: str, nth: int) -> Forms:
    start = -len(old)
    for _ in range(nth):
        start = text.find(old, start + len(old))
    if not new:
        yield from _leaving_out(text, old, start)
    if new.startswith(old):
        yield from _inserting(text, old, new[len(old) :], start, True)
    if new.endswith(old):
        yield from _inserting(text, old, new[: len(new) - len(old)], start, False)
    for span, place in _spoken(text, old, start):
        said = f"for {quoted(old)}{place and f', {place},'} substitute {quoted(new)}"
        yield said, edited(text, [span], [new])


def _leaving_out(text: str, old: str, start: int) -> Forms:
    for words in dict.fromkeys((old.strip(), old)):
        for span, place in _spoken(text, words, start + old.find(words)):
            outcome = edited(text, [left_out(text, *span)], [""])
            yield f"leave out {quoted(words)}{place and ' ' + place}", outcome


def _inserting(text: str, old: str, extra: str, start: int, behind: bool) -> Forms:
    anchor = old.strip()
    for words in dict.fromkeys((extra.strip(), extra)) if anchor else ():
        for span, place in _spoken(text, anchor, start + old.find(anchor)):
            at = span[1] if behind else span[0]
            put = edited(text, [(at, at)], [inserted(text, at, words)])
            side = "after" if behind else "before"
            comma = place and f", {place},"
            yield f"{side} {quoted(anchor)}{comma} insert {quoted(words)}", put


def _spoken(text: str, words: str, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where words are, as a reader of the sentence counts, if they can be told apart."""
    found = spots(text, words)
    for number, span in enumerate(found, 1):
        if span[0] == start:
            alone = len(found) == 1
            yield span, "" if alone else f"in the {ordinal(number)} place where it occurs"
