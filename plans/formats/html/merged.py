"""The conflicts of a merge with the base between the sides, and the merged text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from shlex import quote
from typing import Any

from plans.diffing import Identity
from plans.formats._base import Options
from plans.formats.html._brackets import full_name
from plans.formats.html._merge.cards import Card, cards
from plans.formats.html._merge.text import TextRow, text_rows
from plans.formats.html._page import BRACKETS, page
from plans.merging import KINDS, Conflict, Strict
from plans.model import Revision
from plans.results import Merged
from plans.terms import listed
from plans.values import frozen
from plans.wording import KIND_NAMES, counted, day, held_in

# What the merged text is written to where nobody says: a file of no side.
FILE = "merged.yaml"

STRICTNESS: dict[Strict, str] = {
    "term": "sides may not both change the same words, or the same field of a statement",
    "words": "sides may not both change the same words, words side by side or the same statement",
    "clause": "sides may not both change the same clause",
}


@frozen
class SideView:
    """The base or a side in the table of them.

    Attributes:
        word: ``Base``, or the side's name in full.
        title: what it calls itself, where that is not what the page is called.
        tabled: who tabled it, where that says more than ``word``.
        disputed: in how many conflicts it has a part; None for the base.
        taken: how many clauses have a change of its that nobody disputes.
    """

    id: str
    word: str
    short: str
    ref: str
    title: str
    iso: str
    day: str
    tabled: str
    clauses: int
    disputed: int | None = None
    taken: int | None = None


@frozen
class Taken:
    """A clause with something in it that was taken over from sides, and what that was."""

    anchor: str
    label: str
    title: str
    how: str


def render(result: Merged, options: Options) -> str:
    """Return a card for each conflict, then the merged text with its brackets."""
    return page("merge.html.j2", _values(result), options, BRACKETS)


def _values(result: Merged) -> dict[str, Any]:
    """Return the values that ``merge.html.j2`` places, by name."""
    found = cards(result, FILE)
    rows = text_rows(result, found)
    base, *sides = _sides(result)
    clauses = len(result.merge.revision.places)
    disputed = result.merge.disputed
    return {
        "title": _title(result),
        "base": base,
        "sides": tuple(sides),
        "clean": result.merge.clean,
        "verdict": counted(len(disputed), "conflict") if disputed else "Clean",
        "spread": _spread(disputed, clauses),
        "strict": result.strict,
        "strictness": STRICTNESS[result.strict],
        "kind_meanings": _meanings(found),
        "cards": found,
        "rows": rows,
        "taken": tuple(_taken(rows, result)),
        "file": FILE,
        "command": merge_command(result, FILE),
        "span": f"{base.ref} ← {', '.join(side.ref for side in sides)}",
    }


def _title(result: Merged) -> str:
    return result.base.title or result.base_identity.title or result.base_identity.ref


_TAKEN = {"added": "put in", "removed": "taken out"}


def _taken(rows: Sequence[TextRow], result: Merged) -> Iterator[Taken]:
    """Yield what the table of sides counts as taken over: nothing of a clause in dispute."""
    for row in rows:
        by = [name for name in result.sides if row.id in result.merge.taken.get(name, ())]
        how = _TAKEN.get(row.state, "changed")
        if by:
            who = listed(by, result.registers.name_of)
            yield Taken(row.anchor, row.label, row.title, f"{how} by {who}")


def merge_command(result: Merged, file: str) -> str:
    """Return what to type for the merged file, whatever it was merged from."""
    refs = [result.base_identity.ref, *(side.ref for side in result.sides.values())]
    words = ["plans", "merge", *refs, "--names", ",".join(result.sides)]
    words += ["--strict", result.strict] if result.strict != "words" else []
    return " ".join(map(quote, [*words, "-o", file]))


def _spread(disputed: Sequence[Conflict], clauses: int) -> str:
    if not disputed:
        return f"{counted(clauses, 'clause')}, nothing in dispute."
    touched = len({each.clause for each in disputed} - {""})
    return f"in {touched} of the merged text's {counted(clauses, 'clause')}; {held_in(disputed)}."


def _meanings(found: tuple[Card, ...]) -> tuple[tuple[str, str], ...]:
    used = {card.kind for card in found}
    return tuple((KIND_NAMES.get(kind, kind), said) for kind, said in KINDS.items() if kind in used)


def _sides(result: Merged) -> Iterable[SideView]:
    yield _side("base", "Base", "Base", result.base_identity, result.base, result)
    disputed = Counter(name for each in result.merge.conflicts for name in each.sides)
    for name, identity in result.sides.items():
        word, short = full_name(name, result.registers), result.registers.name_of(name)
        counts = disputed[name], len(result.merge.taken.get(name, ()))
        yield _side(name, word, short, identity, result.texts[name], result, *counts)


def _side(
    id: str,
    word: str,
    short: str,
    identity: Identity,
    revision: Revision,
    result: Merged,
    disputed: int | None = None,
    taken: int | None = None,
) -> SideView:
    called = identity.title or revision.title
    tabled = listed(revision.tabled_by, lambda party: full_name(party, result.registers))
    return SideView(
        id=id,
        word=word,
        short=short,
        ref=identity.ref,
        title="" if called == _title(result) else called,
        iso=identity.date or "",
        day=day(identity.date),
        tabled=tabled if tabled != word else "",
        clauses=len(revision.places),
        disputed=disputed,
        taken=taken,
    )
