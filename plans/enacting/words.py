"""Changes of words: which go, which come, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.drafting import Instruction, Side
from plans.enacting.places import Target
from plans.operations import Misfit, Operation, edit
from plans.phrasing import Span, Where, WorkingText, inserted, left_out, short, spots
from plans.values import frozen

_PARAGRAPH = "\n\n"
_SIDES: tuple[Side, ...] = ("old", "new", "")
_FIELDS: tuple[Where, ...] = ("heading", "text", "closing")


@frozen
class _Found:
    """Where words stand."""

    clause: str
    where: Where
    text: str
    span: Span


def words_change(said: Instruction, target: Target, working: WorkingText) -> Iterator[Operation]:
    """Yield what an instruction about words in ``target`` asks for.

    Raises:
        Misfit: the words do not stand there once, or it is not said where others go.
    """
    match said.asks:
        case "repeal":
            for words in _sides(said, target, working)[0]:
                found = _once(words, target, working)
                yield _put(found, left_out(found.text, *found.span), "")
        case "substitution":
            old, new = _one_each(said, target, working)
            found = _once(old, target, working)
            yield _put(found, found.span, new)
        case "insertion":
            yield _insertion(said, target, working)
        case _:
            raise Misfit(f"what '{said.asks}' of words is, the file does not say")


def _put(found: _Found, span: Span, new: str) -> Operation:
    return edit(found.clause, found.where, found.text, span, new)


def _insertion(said: Instruction, target: Target, working: WorkingText) -> Operation:
    old, new = _sides(said, target, working)
    if len(new) != 1 or len(old) > 1:
        raise Misfit("it is not said which words go in and which stand there")
    if not old:
        return _at_edge(said, new[0], target, working)
    if said.position not in ("before", "after"):
        raise Misfit(f"it is not said whether ‘{short(new[0])}’ goes before or after the words")
    found = _once(old[0], target, working)
    at = found.span[said.position == "after"]
    return _put(found, (at, at), inserted(found.text, at, new[0]))


def _at_edge(said: Instruction, new: str, target: Target, working: WorkingText) -> Operation:
    where: Where = target.part if target.part in _FIELDS else "text"
    text: str = working.node(target.clause).get(where, "")
    if said.position not in ("start", "end") or not target.clause:
        raise Misfit(f"it is not said where ‘{short(new)}’ goes")
    start, end = _stretch(text, target.paragraph)
    at = start if said.position == "start" else end
    return edit(target.clause, where, text, (at, at), inserted(text, at, new))


def _one_each(said: Instruction, target: Target, working: WorkingText) -> tuple[str, str]:
    old, new = _sides(said, target, working)
    if len(old) != 1 or len(new) != 1:
        raise Misfit("it is not said which words go and which come")
    return old[0], new[0]


def _sides(
    said: Instruction, target: Target, working: WorkingText
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words that stand there and those that come: stated, or told by what is there."""
    old, new, unsaid = (_words_of(said, side) for side in _SIDES)
    if said.asks == "repeal":
        return [*old, *unsaid], new
    if said.asks == "insertion" and [*old, *new, *unsaid] == unsaid[:1]:
        return [], unsaid
    there, absent = _told_apart(unsaid, target, working)
    if len(there) > max(0, 1 - len(old)):
        raise Misfit("all of the words stand there already; which of them go?")
    if absent and not [*there, *old]:
        raise Misfit(f"{_place(target, working)} says none of the words")
    return [*old, *there], [*new, *absent]


def _told_apart(
    words: Sequence[str], target: Target, working: WorkingText
) -> tuple[list[str], list[str]]:
    """Return which words stand in the text, and which do not."""
    there = [each for each in words if any(_all(each, target, working))]
    return there, [each for each in words if each not in there]


def _words_of(said: Instruction, side: Side) -> list[str]:
    """Return the words that an instruction quotes on one side."""
    return [
        each.words for each in said.quoted if each.is_words and each.words and each.side == side
    ]


def _once(words: str, target: Target, working: WorkingText) -> _Found:
    found = list(_all(words, target, working))
    place = _place(target, working)
    if not found:
        raise Misfit(f"{place} does not say ‘{short(words)}’")
    if len(found) > 1:
        raise Misfit(f"{place} says ‘{short(words)}’ {len(found)} times; which is meant?")
    return found[0]


def _place(target: Target, working: WorkingText) -> str:
    return working.point(target.clause) if target.clause else "the text"


def _all(words: str, target: Target, working: WorkingText) -> Iterator[_Found]:
    """Yield where words stand: in what is meant itself, or else below it."""
    own = list(_in_one(words, target.clause, target, working)) if target.clause else []
    yield from own
    if own or target.part or target.paragraph >= 0:
        return
    for id in working.draft.walk(target.clause):
        if id != target.clause:
            yield from _in_one(words, id, Target(id), working)


def _in_one(words: str, id: str, target: Target, working: WorkingText) -> Iterator[_Found]:
    for where in _FIELDS:
        text: str = working.node(id).get(where, "")
        start, end = _stretch(text, target.paragraph if where == "text" else -1)
        if target.part in ("", where):
            for span in spots(text, words):
                if start <= span[0] and span[1] <= end:
                    yield _Found(id, where, text, span)


def _stretch(text: str, paragraph: int) -> Span:
    """Return where a paragraph of a text stands; -1 is all of it."""
    paragraphs = text.split(_PARAGRAPH)
    if not 0 <= paragraph < len(paragraphs):
        return 0, len(text)
    start = sum(len(each) + len(_PARAGRAPH) for each in paragraphs[:paragraph])
    return start, start + len(paragraphs[paragraph])
