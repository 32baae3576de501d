"""What is done in a point: words in, out and instead of others; the rest is terms and brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from plans.amending.reading_fields import ordinal_of
from plans.amending.reading_terms import names_a_bracket, on_terms
from plans.drafting import (
    Scanner,
    Span,
    Where,
    WorkingText,
    closest,
    inserted,
    left_out,
    short,
    spots,
)
from plans.operations import Operation, edit, edits

_FOR = "In point 7, for ‘permanently’ substitute ‘for ten years’."
_OUT = "In point 7, leave out ‘permanently’."
_AFTER = "In point 7, after ‘NATO’ insert ‘or the CSTO’."
_END = "In point 7, at the end add ‘It may be renewed.’"
_EACH = (
    "wherever it occurs", "wherever they occur", "wherever occurring", "each time it occurs",
    "each time they occur", "each time", "in each place where it occurs", "in each place",
    "throughout", "everywhere", "every time", "where it occurs", "where they occur",
)  # fmt: skip
_BEHIND = (
    "place where it occurs", "place where they occur", "place it occurs", "place",
    "time it occurs", "time", "occurrence",
)  # fmt: skip
EVERY = 0


def actions(
    scanner: Scanner, working: WorkingText, clause: str, where: str, verb: str = ""
) -> Iterator[Operation]:
    """Yield what is asked for in one point, joined by ``and``; each is carried out meanwhile."""
    place = cast("Where", where)
    yield _action(scanner, working, clause, place, verb)
    while not verb and _another(scanner):
        yield _action(scanner, working, clause, place, "")


def _another(scanner: Scanner) -> bool:
    """Say whether another action follows, stepping over what joins the two."""
    back = scanner.at
    joined = scanner.takes_one("; and", ", and", "and", ";", ",")
    starts = scanner.next.text in ("for", "at", "after", "before", "to", "from")
    if joined and (starts or _is_verb(scanner)):
        return True
    scanner.at = back
    return False


def _is_verb(scanner: Scanner) -> bool:
    back = scanner.at
    found = scanner.next.text.islower() and bool(scanner.verb())
    scanner.at = back
    return found


def _action(
    scanner: Scanner, working: WorkingText, clause: str, where: Where, verb: str
) -> Operation:
    reader = _Words(scanner, working, clause, where)
    if not verb and scanner.next.word in _PREPOSITIONS:
        return _PREPOSITIONS[scanner.take().word](reader)
    if names_a_bracket(scanner):
        return on_terms(scanner, working, clause, "")
    verb = verb or scanner.verb()
    if verb in _DOES and _says_words(scanner):
        return _DOES[verb](reader)
    if verb:
        return on_terms(scanner, working, clause, verb)
    raise scanner.expected("what to do there", _FOR)


def _says_words(scanner: Scanner) -> bool:
    ahead = scanner.ahead(1) if scanner.next.word == "the" else scanner.next
    return (ahead is scanner.next and ahead.kind == "quoted") or ahead.word in (
        "word",
        "words",
        "figure",
        "following",
    )


class _Words:
    """Reads what is done to the words of one text."""

    def __init__(self, scanner: Scanner, working: WorkingText, clause: str, where: Where) -> None:
        self.scanner, self.clause, self.where = scanner, clause, where
        self.text: str = working.node(clause).get(where, "")
        self.called = working.point(clause)

    def for_(self, words: tuple[str, ...] = ("substitute", "insert", "put", "read")) -> Operation:
        spans = self.spans(_FOR)
        self.scanner.takes(",")
        self.scanner.need(f"“{words[0]}”", _FOR, *words)
        return self.put(spans, self.scanner.quote("the new words", _FOR))

    def replace(self) -> Operation:
        return self.for_(("with", "by"))

    def behind(self) -> Operation:
        return self.beside(True)

    def in_front(self) -> Operation:
        return self.beside(False)

    def substitute(self) -> Operation:
        new = self.scanner.quote("the new words", _FOR)
        self.scanner.need("“for” and the old words", _FOR, "for")
        return self.put(self.spans(_FOR), new)

    def put(self, spans: list[Span], new: str) -> Operation:
        return edits(self.clause, self.where, self.text, spans, [new] * len(spans))

    def leave_out(self) -> Operation:
        spans = self.spans(_OUT)
        back = self.scanner.at
        self.scanner.takes(",")
        if self.scanner.takes_one(
            "and insert", "and inserting", "and substitute", "and substituting", "and put",
            "and replace it with", "and replace them with", "and replace with", "and replace by",
            "and replacing it with", "and replacing with", "and add",
        ) and self.scanner.next.word not in ("after", "before"):  # fmt: skip
            self.scanner.takes("instead")
            return self.put(spans, self.scanner.quote("the new words", _FOR))
        self.scanner.at = back
        spans = [left_out(self.text, *span) for span in spans]
        return self.put(spans, "")

    def beside(self, behind: bool) -> Operation:
        spans = self.spans(_AFTER)
        self.scanner.takes(",")
        self.scanner.need("“insert”", _AFTER, "insert", "inserting", "add", "adding")
        return self.put_at([span[behind] for span in spans], self.scanner.quote("words", _AFTER))

    def insert(self) -> Operation:
        words = self.scanner.quote("words", _AFTER)
        if self.scanner.takes("at"):
            return self.put_at([self.edge()], words)
        if self.scanner.next.word not in ("after", "before"):
            raise self.scanner.expected("“after”, “before” or “at the end”", _AFTER)
        behind = self.scanner.take().word == "after"
        return self.put_at([span[behind] for span in self.spans(_AFTER)], words)

    def at_edge(self) -> Operation:
        at = self.edge()
        self.scanner.takes(",")
        self.scanner.need("“add” or “insert”", _END, "add", "insert", "adding", "inserting")
        return self.put_at([at], self.scanner.quote("words", _END))

    def edge(self) -> int:
        self.scanner.takes("the")
        if self.scanner.takes("end"):
            return len(self.text)
        self.scanner.need("“the end” or “the beginning”", _END, "beginning", "start")
        return 0

    def put_at(self, places: list[int], words: str) -> Operation:
        news = [inserted(self.text, at, words) for at in places]
        if len(places) == 1:
            at = places[0]
            return edit(self.clause, self.where, self.text, (at, at), news[0])
        spans = [(at, at) for at in places]
        return edits(self.clause, self.where, self.text, spans, news)

    def spans(self, example: str) -> list[Span]:
        """Read words and which of their places are meant; the first unless it is said."""
        scanner, start = self.scanner, self.scanner.next.start
        words = scanner.quote("words of the point", example)
        found = spots(self.text, words)
        if not found:
            near = closest(self.text, words)
            hint = f"the closest words there are ‘{short(near)}’" if near else (
                f"it says ‘{short(self.text)}’" if self.text else f"it has no {self.where}"
            )  # fmt: skip
            raise scanner.refused(f"{self.called} does not say ‘{short(words)}’", hint, start)
        which = self._which()
        if which == EVERY:
            return found
        if which > len(found):
            raise scanner.refused(
                f"‘{short(words)}’ stands in {self.called} {len(found)} times, not {which}",
                example, start,
            )  # fmt: skip
        return [found[which - 1 if which > 0 else -1]]

    def _which(self) -> int:
        scanner, back = self.scanner, self.scanner.at
        scanner.takes_one(",", "(")
        closing = scanner.text[scanner.at - 1 : scanner.at] == "("
        found = self._ordinal()
        if found is None:
            scanner.at = back
            return 1
        if closing:
            scanner.need("a closing bracket", _FOR, ")")
        return found

    def _ordinal(self) -> int | None:
        scanner = self.scanner
        if scanner.takes_one(*_EACH):
            return EVERY
        scanner.takes_one("in the", "at the", "at its", "the", "in its", "on the", "where it",
                          "where they")  # fmt: skip
        found = ordinal_of(scanner.next.word)
        if found is None:
            return None
        scanner.take()
        scanner.takes_one(*_BEHIND, "occurs", "occur")
        return found


_PREPOSITIONS: dict[str, Callable[[_Words], Operation]] = {
    "for": _Words.for_,
    "at": _Words.at_edge,
    "after": _Words.behind,
    "before": _Words.in_front,
}
_DOES: dict[str, Callable[[_Words], Operation]] = {
    "leave out": _Words.leave_out,
    "replace": _Words.replace,
    "substitute": _Words.substitute,
    "insert": _Words.insert,
    "add": _Words.insert,
}
