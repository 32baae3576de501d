"""Which brackets of those that stand side by side are one choice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise, starmap

from plans.bracketing.choices import choices_in, is_named
from plans.bracketing.marks import Span
from plans.bracketing.not_disputed import is_quiet
from plans.bracketing.words import dangling, states_nothing
from plans.languages import fold

_BESIDE = re.compile(r"[ \t\xa0\u3000]*(?:/[ \t]*|\n[ \t]*(?!\n))?")
# Without a space, or with a stroke.
_TIGHT = re.compile(r"(?:[ \t\xa0\u3000]*/[ \t]*)?")
_WORD = re.compile(r"[^\W_]+(?:[-‑][^\W_]+)*")
_STOPS = (".", ";", "!", "?", "。", "；", "！", "？", "؟", "؛")


def groups_in(text: str, spans: list[Span], *, signed: bool = False) -> Iterator[list[Span]]:
    """Yield the outermost brackets ``spans`` of ``text``, those together that are to choose from.

    Some stand without a space or with a stroke, ``[shall][may] [promptly]``: only those belong
    together. Others, ``[two] [five]``, do if they are alike; and those that name a side or an
    option, wherever no words stand between them.
    """
    for row in _runs(
        spans, lambda here, there: not text[here[1] : there[0]].strip(" \t\n\r\xa0\u3000/")
    ):
        if all(is_named(text, span, signed=signed) for span in row):
            yield row
        else:
            for part in _runs(row, _joined_by(_BESIDE, text)):
                yield from _parted(text, part)


def _parted(text: str, row: list[Span]) -> Iterator[list[Span]]:
    if any(states_nothing(text[start + 1 : end - 1]) for start, end in row):
        yield row  # somebody wants none of the others
        return
    tight = _joined_by(_TIGHT, text)
    if any(starmap(tight, pairwise(row))):
        yield from _runs(row, tight)
        return
    for quiet, spans in groupby(row, key=lambda span: is_quiet(text, span)):
        if not quiet:
            yield from _runs(list(spans), lambda here, there: _are_alike(text, here, there))


def _joined_by(between: re.Pattern[str], text: str) -> Callable[[Span, Span], bool]:
    return lambda here, there: bool(between.fullmatch(text, here[1], there[0]))


def _are_alike(text: str, here: Span, there: Span) -> bool:
    """Say whether of two brackets one is to be chosen, by their form or the words they share."""
    words, others = choices_in(text, here)[0].words, choices_in(text, there)[0].words
    if _form(words) == _form(others):
        return True
    said, other = fold(words).split(), fold(others).split()
    if said[:1] == other[:1]:
        return True
    told, others_told = {*said} - dangling(), {*other} - dangling()
    return 0 < min(len(told), len(others_told)) <= 2 * len(told & others_told)


def _form(words: str) -> str | int:
    """Return what tells a choice from another: a sentence, a value, or so many words."""
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
