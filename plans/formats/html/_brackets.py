"""What stands in brackets as a page shows it: each alternative with its sides, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from shlex import quote
from typing import Any

from pydantic import ValidationError

from plans.merging import Bracket
from plans.model import Alternative, Clause, Registers, Revision, plain
from plans.terms import Term, default_name, listed
from plans.values import frozen
from plans.wording import place_in_words


@frozen
class Alternatively:
    """One alternative; ``nothing`` if its sides want no text at all.

    Attributes:
        who: its sides.
        closing: its words behind the sub-clauses.
        terms: what each of its statements is called, and its value in words.
    """

    who: str
    heading: str = ""
    text: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    place: str = ""
    note: str = ""
    closing: str = ""

    @property
    def says(self) -> bool:
        """Whether its sides want any words, terms or place."""
        return bool(self.heading or self.text or self.terms or self.place or self.closing)

    @property
    def nothing(self) -> bool:
        """Whether its sides want it taken out."""
        return not (self.says or self.note)


@frozen
class Command:
    """What to type to take what ``who`` want."""

    who: str
    line: str


def full_name(id: str, registers: Registers) -> str:
    """Return a party's name in full, for where there is room."""
    known = registers.parties.parties.get(id)
    return known.name if known else default_name(id)


def term_of(id: str, value: Any) -> Term | None:
    """Return a term as files have it, None if it is not a whole one."""
    try:
        return Clause.model_validate({"id": "x", "terms": {id: value}}).terms[id]
    except ValidationError:
        return None


def called_and_value(id: str, term: Term, registers: Registers) -> tuple[str, str]:
    """Return what a term is called and its value, both in words."""
    return term.called(registers.name_of), term.value_in_words(registers.name_of)


def alternatives_of(
    clause: Clause, revision: Revision, registers: Registers
) -> tuple[Alternatively, ...]:
    """Return a clause's own alternatives."""
    return tuple(_of_clause(each, revision, registers) for each in clause.alternatives)


def alternatives_in(bracket: Bracket) -> tuple[Alternatively, ...]:
    """Return what there is to choose from in the words; who is not named goes by a number."""
    return tuple(
        Alternatively(", ".join(each.by) or str(number), text=each.said["text"])
        for number, each in enumerate(bracket.alternatives, 1)
    )


def _of_clause(each: Alternative, revision: Revision, registers: Registers) -> Alternatively:
    return Alternatively(
        who=listed(each.by, registers.name_of),
        heading=each.heading,
        text=each.text,
        terms=tuple(called_and_value(id, term, registers) for id, term in each.terms.items()),
        place=place_in_words(plain(each.place), revision) if each.place else "",
        note=each.note or "",
        closing=each.closing,
    )


def alternatives_of_term(term: Term, registers: Registers) -> tuple[Alternatively, ...]:
    """Return the alternatives of a term, each as the whole value that its sides want."""
    found = []
    for variant in term.alternatives:
        value = term.with_variant(variant).value_in_words(registers.name_of)
        who = listed(variant.by, registers.name_of)
        found.append(Alternatively(who, text=value, note=variant.note or ""))
    return tuple(found)


def commands(
    file: str, spot: str, sides: Iterable[tuple[str, ...]], name_of: Callable[[str], str]
) -> tuple[Command, ...]:
    """Return a command for each alternative that has a side to name."""
    line = f"plans resolve {quote(file)} {quote(spot)} --take"
    return tuple(Command(listed(by, name_of), f"{line} {quote(by[0])}") for by in sides if by)


def title_of(clause: Clause) -> str:
    """Return what a clause is called: where its heading is in dispute, by what its sides say."""
    if clause.title not in (clause.id, clause.label):
        return clause.title
    said = dict.fromkeys(each.heading for each in clause.alternatives if each.heading)
    return " / ".join(said) or clause.title


def spot_of(clause: Clause, term: str | None) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return which bracket holds what is in dispute, and its sides; an empty name for none.

    A term that one side deletes has no bracket of its own: it stands in that of its clause.
    """
    found = clause.terms.get(term) if term else None
    if found and found.alternatives:
        return f"{clause.id}.{term}", tuple(each.by for each in found.alternatives)
    if clause.alternatives:
        return clause.id, tuple(each.by for each in clause.alternatives)
    return "", ()


@frozen
class Bar:
    """One bar of a chart; ``width`` is in percent of the longest."""

    name: str
    count: int
    width: int


def bars(counts: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
    """Return a chart of counts, the largest first."""
    ordered = sorted(counts, key=lambda item: (-item[1], item[0]))
    most = max((count for _, count in ordered), default=0) or 1
    return tuple(Bar(name, count, round(100 * count / most)) for name, count in ordered)
