"""Which brackets of those that stand side by side are one choice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from plans.bracketing.choices import choices_in, is_named
from plans.bracketing.marks import Span, outermost
from plans.bracketing.not_disputed import is_quiet

_BESIDE = re.compile(r"[ \t\xa0\u3000]*(?:/[ \t]*|\n[ \t]*(?!\n))?")
_WORD = re.compile(r"[^\W_]+")
_STOPS = (".", ";", "!", "?", "。", "；", "！", "？", "؟", "؛")


def groups_in(text: str) -> Iterator[list[Span]]:
    """Yield the outermost brackets of ``text``, those together that are to choose from.

    Some stand without a space, ``[shall][may] [promptly]``: only those belong together. Others,
    ``[two] [five]``, do if they are alike; and those that name a side or an option, wherever no
    words stand between them.
    """
    for row in _runs(
        outermost(text),
        lambda here, there: not text[here[1] : there[0]].strip(" \t\n\r\xa0\u3000/"),
    ):
        if all(is_named(text, span) for span in row):
            yield row
        else:
            for part in _runs(
                row, lambda here, there: bool(_BESIDE.fullmatch(text, here[1], there[0]))
            ):
                yield from _parted(text, part)


def _parted(text: str, row: list[Span]) -> Iterator[list[Span]]:
    if any(end == start for (_, end), (start, _) in pairwise(row)):
        yield from _runs(row, lambda here, there: here[1] == there[0])
        return
    for quiet, spans in groupby(row, key=lambda span: is_quiet(text, span)):
        if not quiet:
            yield from _alike(text, list(spans))


def _alike(text: str, row: list[Span]) -> Iterator[list[Span]]:
    for _, spans in groupby(row, key=lambda span: _form(text, span)):
        yield list(spans)


def _form(text: str, span: Span) -> str | int:
    """Return what tells a choice from another: a sentence, a value, or so many words."""
    words = choices_in(text, span)[0].words
    if words.endswith(_STOPS):
        return "sentence"
    return "value" if any(map(str.isdecimal, words)) else len(_WORD.findall(words))


def _runs(row: list[Span], joined: Callable[[Span, Span], bool]) -> Iterator[list[Span]]:
    """Yield ``row`` parted wherever two neighbours are not ``joined``."""
    run = row[:1]
    for span in row[1:]:
        if not joined(run[-1], span):
            yield run
            run = []
        run.append(span)
    if run:
        yield run
