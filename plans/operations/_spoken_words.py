"""The sentences that could ask for new words, each with what would come of it."""

from __future__ import annotations

from collections.abc import Iterator

from plans import phrasing

Forms = Iterator[tuple[str, str]]


def everywhere(text: str, old: str, new: str) -> Forms:
    for words in dict.fromkeys((old.strip(), old)) if not new else ():
        spans = [phrasing.left_out(text, *span) for span in phrasing.spots(text, words)]
        yield (
            f"leave out {phrasing.quoted(words)} wherever it occurs",
            phrasing.edited(text, spans, [""] * len(spans)),
        )
    spans = phrasing.spots(text, old)
    outcome = phrasing.edited(text, spans, [new] * len(spans))
    yield (
        f"for {phrasing.quoted(old)}, wherever it occurs, substitute {phrasing.quoted(new)}",
        outcome,
    )


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
        said = (
            f"for {phrasing.quoted(old)}{place and f', {place},'} substitute {phrasing.quoted(new)}"
        )
        yield said, phrasing.edited(text, [span], [new])


def _leaving_out(text: str, old: str, start: int) -> Forms:
    for words in dict.fromkeys((old.strip(), old)):
        for span, place in _spoken(text, words, start + old.find(words)):
            outcome = phrasing.edited(text, [phrasing.left_out(text, *span)], [""])
            yield f"leave out {phrasing.quoted(words)}{place and ' ' + place}", outcome


def _inserting(text: str, old: str, extra: str, start: int, behind: bool) -> Forms:
    anchor = old.strip()
    for words in dict.fromkeys((extra.strip(), extra)) if anchor else ():
        for span, place in _spoken(text, anchor, start + old.find(anchor)):
            at = span[1] if behind else span[0]
            put = phrasing.edited(text, [(at, at)], [phrasing.inserted(text, at, words)])
            side = "after" if behind else "before"
            comma = place and f", {place},"
            yield f"{side} {phrasing.quoted(anchor)}{comma} insert {phrasing.quoted(words)}", put


def _spoken(text: str, words: str, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where words are, as a reader of the sentence counts, if they can be told apart."""
    found = phrasing.spots(text, words)
    for number, span in enumerate(found, 1):
        if span[0] == start:
            alone = len(found) == 1
            yield span, "" if alone else f"in the {phrasing.ordinal(number)} place where it occurs"
