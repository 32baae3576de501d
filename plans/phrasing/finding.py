"""Where the words stand that a sentence names; which are meant is asked where it is not said."""

from __future__ import annotations

from dataclasses import replace

from plans.errors import InputError
from plans.phrasing.context import Context
from plans.phrasing.field_names import field_words
from plans.phrasing.ordinals import LAST
from plans.phrasing.pieces import Mark
from plans.phrasing.scanner import short
from plans.phrasing.text_stretches import Stretch, behind, stretches
from plans.phrasing.word_places import Span, Where, closest, is_whole, spots
from plans.phrasing.words import BOTH, EVERY, ONLY, FromTo, Named, Quoted, Words
from plans.values import frozen


@frozen
class Found:
    """Where words stand in one text of one point."""

    clause: str
    where: Where
    text: str
    spans: tuple[Span, ...]


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
    stretch = _meant(context, stretch, named)
    text: str = context.working.node(stretch.clause).get(stretch.where, "")
    spans = _Finder(context, stretch, text).spans(named)
    return [Found(stretch.clause, stretch.where, text, tuple(spans))]


def _meant(context: Context, stretch: Stretch, named: Named | None) -> Stretch:
    """Return the closing words of a point where they alone say what is named, else its text."""
    closing = behind(context, stretch)
    if closing is None or not isinstance(named, Quoted):
        return stretch
    node = context.working.node(stretch.clause)
    in_text, in_closing = (spots(node.get(at.where, ""), named.text) for at in (stretch, closing))
    return closing if in_closing and not in_text else stretch


def _everywhere(context: Context, clause: str, named: Quoted) -> list[Found]:
    """Return each place in the text and closing words of a point and of all points below it."""
    found: list[Found] = []
    for id in context.working.draft.walk(clause):
        for where in _PROSE:
            text: str = context.working.node(id).get(where, "")
            if spans := spots(text, named.text):
                found.append(Found(id, where, text, tuple(spans)))
    # Parts of words are meant where no whole ones are.
    whole = [each for each in found if is_whole(each.text, each.spans[0])]
    return whole or found


_PROSE: tuple[Where, ...] = ("text", "closing")


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
        hint = (
            f"it says ‘{short(text)}’" if text else f"it has no {field_words(self.stretch.where)}"
        )
        if near:
            hint = f"the closest words there are ‘{short(near)}’"
        return self.context.refused(f"{self.called} does not say {said}", hint, named.start)

    def _below(self, named: Quoted) -> list[str]:
        """Return what else says the words: points below, closing words."""
        if self.stretch.where == "heading":
            return []
        found = _everywhere(self.context, self.stretch.clause, named)
        here = self.stretch.clause, self.stretch.where
        return [self._called(each) for each in found if (each.clause, each.where) != here]

    def _called(self, found: Found) -> str:
        point = self.context.working.point(found.clause)
        return f"the {field_words('closing')} of {point}" if found.where == "closing" else point

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
