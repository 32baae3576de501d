"""Words as a sentence names them: quoted, from here to there, or as a sentence of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plans.drafting.context import Context
from plans.drafting.matching import Attempt
from plans.drafting.ordinals import LAST, ordinal_of
from plans.drafting.passages import HERE, Passage
from plans.drafting.pieces import Mark, read_mark
from plans.drafting.scanner import short
from plans.drafting.text_stretches import Stretch, stretches
from plans.drafting.word_places import Span, Where, closest, is_whole, spots
from plans.errors import InputError

# Which of several places: each of them, both, or the one that there should be.
EVERY, BOTH, ONLY = 0, -2, -3


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks; ``which`` of their places, from 1, or EVERY, BOTH, ONLY, LAST."""

    text: str
    which: int
    start: int


@dataclass(frozen=True, slots=True)
class FromTo:
    """All words from some to others, which belong to it or not; None is where the text ends."""

    first: Quoted | None
    last: Quoted | None
    inclusive: bool


Named = Quoted | FromTo | Mark


@dataclass(frozen=True, slots=True)
class Words:
    """Words, and the text in which they stand; no words are all of that text."""

    named: Named | None
    passage: Passage = HERE


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand in one text of one point."""

    clause: str
    where: Where
    text: str
    spans: tuple[Span, ...]


def read_quotation(attempt: Attempt) -> Iterator[str]:
    """Yield what is quoted ahead, which may be called words."""
    attempt.takes("words called")
    if attempt.scanner.next.kind == "quoted":
        yield attempt.scanner.take().text


def read_words(attempt: Attempt) -> Iterator[Words]:
    """Yield every way to read what names words ahead."""
    scanner, back = attempt.scanner, attempt.scanner.at
    for read in (_from_to, _quoted, read_mark):
        scanner.at = back
        for named in read(attempt):
            end = scanner.at
            yield Words(named)
            scanner.at = end
            if scanner.takes_one("in", "of", "from"):
                yield from _in_passage(attempt, named)
    scanner.at = back
    for passage in attempt.each("passage"):
        if passage.pieces or passage.own == "opening words":
            yield Words(None, passage)


def _in_passage(attempt: Attempt, named: Named) -> Iterator[Words]:
    """Read where words stand, and which of their places is meant if that comes last."""
    for passage in attempt.each("passage"):
        end = attempt.scanner.at
        yield Words(named, passage)
        attempt.scanner.at = end
        if isinstance(named, Quoted) and named.which == ONLY:
            which = _which(attempt)
            if which is not None:
                yield Words(replace(named, which=which), passage)


def _quoted(attempt: Attempt) -> Iterator[Quoted]:
    start = attempt.scanner.next.start
    which = _which_before(attempt)
    for text in read_quotation(attempt):
        yield Quoted(text, _which_behind(attempt) if which is None else which, start)


def _which_before(attempt: Attempt) -> int | None:
    """Read ``the second occurrence of``, ``each``."""
    scanner, back = attempt.scanner, attempt.scanner.at
    if scanner.takes_one("each", "every"):
        scanner.takes_one("occurrence of", "reference to", "instance of")
        return EVERY
    scanner.takes("the")
    which = ordinal_of(scanner.next.word)
    if which is not None:
        scanner.take()
        scanner.takes_one("occurrence of", "reference to", "instance of")
        if scanner.next.kind == "quoted":
            return which
    scanner.at = back
    return None


def _which_behind(attempt: Attempt) -> int:
    which = _which(attempt)
    return ONLY if which is None else which


def _which(attempt: Attempt) -> int | None:
    scanner, back = attempt.scanner, attempt.scanner.at
    bracket = scanner.takes("(")
    found = _place(attempt)
    if found is not None and (not bracket or scanner.takes(")")):
        return found
    scanner.at = back
    return None


def _place(attempt: Attempt) -> int | None:
    """Read ``in the second place where it occurs``, ``where it last occurs``, ``each time``."""
    scanner, back = attempt.scanner, attempt.scanner.at
    if attempt.takes("both places"):
        return BOTH
    if attempt.takes("every place"):
        return EVERY
    scanner.at = back
    scanner.takes(",")
    if scanner.takes_one("where", "when") and attempt.takes("it"):
        found = ordinal_of(scanner.next.word)
        if found is not None:
            scanner.take()
            attempt.takes("occurs")
        return found
    scanner.takes_one("in the", "in its", "at the", "at its", "on the", "the")
    found = ordinal_of(scanner.next.word)
    if found is None:
        return None
    scanner.take()
    return found if attempt.takes("spot") else None


def _from_to(attempt: Attempt) -> Iterator[FromTo]:
    scanner = attempt.scanner
    scanner.takes_one("all the words", "the words", "words", "all words", "everything", "all")
    side = scanner.take().word
    if side == "from":
        yield from _from(attempt)
    elif side == "between":
        for first in _quoted(attempt):
            if scanner.takes("and"):
                for last in _quoted(attempt):
                    yield FromTo(first, last, False)
    elif side in ("after", "before"):
        for named in _quoted(attempt):
            end = FromTo(named, None, False) if side == "after" else FromTo(None, named, False)
            scanner.takes_one("to the end", "to end", "onwards")
            yield end


def _from(attempt: Attempt) -> Iterator[FromTo]:
    scanner = attempt.scanner
    for first in _quoted(attempt):
        scanner.takes(",")
        if scanner.takes_one("to the end", "to end", "onwards"):
            yield FromTo(first, None, True)
        elif scanner.takes_one("to", "down to", "through"):
            for last in _quoted(attempt):
                yield FromTo(first, last, True)


def found_words(context: Context, words: Words) -> list[Found]:
    """Return where words stand, in each text that the sentence speaks of.

    Raises:
        InputError: they do not, or it is not said which of several places is meant.
    """
    return [
        found
        for stretch in stretches(context, words.passage)
        for found in _found_in(context, stretch, words.named)
    ]


def _found_in(context: Context, stretch: Stretch, named: Named | None) -> list[Found]:
    if isinstance(named, Quoted) and named.which == EVERY and stretch.whole:
        found = _everywhere(context, stretch.clause, named)
        if found:
            return found
    text: str = context.working.node(stretch.clause).get(stretch.where, "")
    spans = _Finder(context, stretch, text).spans(named)
    return [Found(stretch.clause, stretch.where, text, tuple(spans))]


def _everywhere(context: Context, clause: str, named: Quoted) -> list[Found]:
    """Return each place in the text of a point and of all points below it."""
    found: list[Found] = []
    for id in context.working.draft.walk(clause):
        text: str = context.working.node(id).get("text", "")
        if spans := spots(text, named.text):
            found.append(Found(id, "text", text, tuple(spans)))
    # Parts of words are meant where no whole ones are.
    whole = [each for each in found if is_whole(each.text, each.spans[0])]
    return whole or found


class _Finder:
    """Finds words in one stretch of a text."""

    def __init__(self, context: Context, stretch: Stretch, text: str) -> None:
        self.context, self.stretch, self.text = context, stretch, text
        self.called = context.working.point(stretch.clause)

    def spans(self, named: Named | None) -> list[Span]:
        match named:
            case None:
                return [(self.stretch.start, self.stretch.end)]
            case Quoted():
                return self._quoted(named)
            case FromTo():
                return [self._from_to(named)]
            case Mark():
                return [self._mark(named)]

    def _quoted(self, named: Quoted) -> list[Span]:
        stretch, where = self.stretch, spots(self.text, named.text)
        inside = [each for each in where if stretch.start <= each[0] and each[1] <= stretch.end]
        if not inside:
            raise self._absent(named)
        if named.which == EVERY:
            return inside
        if named.which == ONLY:
            return [self._only(named, inside)]
        return self._chosen(named, inside)

    def _only(self, named: Quoted, inside: list[Span]) -> Span:
        said = f"‘{short(named.text)}’"
        if len(inside) > 1:
            raise self.context.refused(
                f"{said} stands in {self.called} {len(inside)} times; which is meant?",
                f"say {said} in the first place where it occurs, or wherever it occurs",
                named.start,
            )
        if others := self._below(named) if self.stretch.whole else []:
            raise self.context.refused(
                f"{said} stands in {self.called} and in {listed(others)}; which is meant?",
                f"say ‘in the opening words of {self.called}’, or {said}, wherever it occurs",
                named.start,
            )
        return inside[0]

    def _chosen(self, named: Quoted, inside: list[Span]) -> list[Span]:
        which, many = named.which, len(inside)
        if which == BOTH and many == 2:
            return inside
        if which == LAST or 0 < which <= many:
            return [inside[which - 1 if which > 0 else -1]]
        meant = "in two places" if which == BOTH else f"{which}"
        raise self.context.refused(
            f"‘{short(named.text)}’ stands in {self.called} {many} times, not {meant}",
            "say in which place it stands, or wherever it occurs",
            named.start,
        )

    def _absent(self, named: Quoted) -> InputError:
        said = f"‘{short(named.text)}’"
        if others := self._below(named) if self.stretch.whole else []:
            return self.context.refused(
                f"{said} does not stand in {self.called} itself, but in {listed(others)}",
                f"In {others[0]}, …", named.start,
            )  # fmt: skip
        text = self.text[self.stretch.start : self.stretch.end]
        near = closest(text, named.text)
        hint = f"it says ‘{short(text)}’" if text else f"it has no {self.stretch.where}"
        if near:
            hint = f"the closest words there are ‘{short(near)}’"
        return self.context.refused(f"{self.called} does not say {said}", hint, named.start)

    def _below(self, named: Quoted) -> list[str]:
        """Return the points below that say the words."""
        if self.stretch.where == "heading":
            return []
        found = _everywhere(self.context, self.stretch.clause, named)
        ids = [each.clause for each in found if each.clause != self.stretch.clause]
        return [self.context.working.point(id) for id in ids]

    def _from_to(self, named: FromTo) -> Span:
        start, end = self.stretch.start, self.stretch.end
        if named.first is not None:
            (first,) = self._quoted(named.first)
            start = first[0] if named.inclusive else first[1]
        if named.last is not None:
            last = self._last(named.last, start)
            end = last[1] if named.inclusive else last[0]
        return start, end

    def _last(self, named: Quoted, start: int) -> Span:
        """Return where the last words stand: the only place, or the only one behind the first."""
        rest = replace(self.stretch, start=start, whole=False)
        (found,) = _Finder(self.context, rest, self.text)._quoted(named)
        return found

    def _mark(self, named: Mark) -> Span:
        end = self.stretch.end
        if self.text[end - 1 : end] == named.mark:
            return end - 1, end
        raise self.context.refused(
            f"{self.called} does not end in ‘{named.mark}’",
            f"it ends in ‘{short(self.text[max(0, end - 20) : end])}’",
            named.start,
        )


def listed(names: list[str]) -> str:
    """Return ``point 1 (a), point 1 (b) and 3 others``."""
    if len(names) > _LISTED:
        return f"{', '.join(names[:_LISTED])} and {len(names) - _LISTED} others"
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


# A message names no more points than this.
_LISTED = 3
