"""Each conflict of a merge as a card: the base between the sides, what differs from it marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from plans.diffing import Edit, word_diff
from plans.formats.html._brackets import (
    Command,
    called_and_value,
    commands,
    spot_of,
    term_of,
    title_of,
)
from plans.formats.html._merge.fields import FieldTable, field_table
from plans.formats.html._merge.gist import Wish, gist
from plans.formats.html._report.words import Piece, pieces
from plans.merging import Conflict
from plans.results import Merged
from plans.terms import listed
from plans.values import frozen
from plans.wording import KIND_NAMES, place_in_words, says, sentence

# What the sides' own places or clauses are compared with is no text.
_NO_TEXT = {"move": "no place: it is new", "inserts": "nothing stands here"}

# Where the base holds words that the sides' words can be compared with.
_COMPARED = ("words", "heading", "delete-edit")


@frozen
class Part:
    """A clause or a few words as one side has them; edits are against the base."""

    heading: tuple[Piece, ...] = ()
    text: tuple[Piece, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


@frozen
class Column:
    """What the base or some sides say.

    Attributes:
        who: whose column it is.
        state: ``base``, ``same`` as the base, ``gone`` if they take it out, ``rewritten`` if no
            word of the base is left, else ``changed``.
    """

    who: str
    state: str
    parts: tuple[Part, ...] = ()
    said: str = ""


@frozen
class Card:
    """One conflict.

    Attributes:
        number: its place in the list, from 1.
        clause: the clause's id, empty if it is about none.
        silent: the sides that are no party to it.
        also: numbers of the conflicts that the same commands close.
        gist: what each side wants, in a few words.
    """

    number: int
    anchor: str
    clause: str
    term: str
    called: str
    label: str
    title: str
    kind: str
    kind_name: str
    sentence: str
    base: Column
    sides: tuple[Column, ...]
    table: FieldTable | None
    silent: str
    spot: str
    also: tuple[tuple[int, str], ...]
    commands: tuple[Command, ...]
    gist: tuple[Wish, ...]


def cards(result: Merged, file: str) -> tuple[Card, ...]:
    """Return the conflicts of a merge; their commands close brackets in ``file``."""
    conflicts = result.merge.conflicts
    anchors = _anchors(conflicts)
    spots = [_spot(each, result) for each in conflicts]
    shared: dict[str, list[tuple[int, str]]] = {}
    for number, ((spot, _), anchor) in enumerate(zip(spots, anchors, strict=True), 1):
        if spot:
            shared.setdefault(spot, []).append((number, anchor))
    return tuple(
        _card(number, anchor, conflict, spot, shared.get(spot[0], []), result, file)
        for number, (anchor, conflict, spot) in enumerate(
            zip(anchors, conflicts, spots, strict=True), 1
        )
    )


def _anchors(conflicts: tuple[Conflict, ...]) -> list[str]:
    """Return a lasting name for each conflict; ids hold no dots, so none is another's."""
    seen: Counter[str] = Counter()
    found = []
    for each in conflicts:
        name = ".".join(filter(None, ("k", each.clause, each.term, each.kind)))
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name}.{seen[name]}")
    return found


def _spot(conflict: Conflict, result: Merged) -> tuple[str, tuple[tuple[str, ...], ...]]:
    place = result.merge.revision.places.get(conflict.clause)
    if place is None or conflict.kind in ("label", "inserts"):
        return "", ()
    spot, sides = spot_of(place.clause, conflict.term)
    order = {name: number for number, name in enumerate(result.sides)}

    def first(by: tuple[str, ...]) -> int:
        return min((order.get(name, len(order)) for name in by), default=len(order))

    return spot, tuple(sorted(sides, key=first))


def _card(
    number: int,
    anchor: str,
    conflict: Conflict,
    spot: tuple[str, tuple[tuple[str, ...], ...]],
    together: list[tuple[int, str]],
    result: Merged,
    file: str,
) -> Card:
    name_of = result.registers.name_of
    clause, label, title = _clause(conflict, result)
    wanted = conflict.wanted(result.sides)
    silent = tuple(name for name in result.sides if name not in conflict.sides)
    where, sides = spot
    columns = tuple(_side(each.names, each.value, conflict, result) for each in wanted)
    table = field_table(conflict, wanted, result.registers) if conflict.term else None
    return Card(
        number=number,
        anchor=anchor,
        clause=clause,
        term=conflict.term or "",
        called=_called(conflict, result),
        label=label,
        title=title,
        kind=conflict.kind,
        kind_name=KIND_NAMES.get(conflict.kind, conflict.kind),
        sentence=sentence(conflict, result),
        base=_base(conflict, result),
        sides=columns,
        table=table,
        silent=listed(silent, name_of),
        spot=where,
        also=tuple(each for each in together if each[0] != number),
        commands=commands(file, where, sides, name_of) if where else (),
        gist=gist(columns, table),
    )


def _clause(conflict: Conflict, result: Merged) -> tuple[str, str, str]:
    """Return id, number and title of the clause of a conflict; the title alone if it is gone."""
    place = result.merge.revision.places.get(conflict.clause)
    if place is None:
        return "", "", conflict.clause or "Head of the revision"
    return conflict.clause, place.label, title_of(place.clause)


def _called(conflict: Conflict, result: Merged) -> str:
    values = (conflict.base, *(conflict.sides[n] for n in result.sides if n in conflict.sides))
    for value in values if conflict.term else ():
        term = term_of(conflict.term or "", value) if value else None
        if term:
            return term.called(result.registers.name_of)
    return (conflict.term or "").replace("-", " ")


def _base(conflict: Conflict, result: Merged) -> Column:
    if conflict.base in (None, "", [], {}):
        return Column("Base", "base", said=_NO_TEXT.get(conflict.kind, "nothing"))
    return Column("Base", "base", tuple(_parts(conflict, conflict.base, None, result)))


def _side(names: tuple[str, ...], value: Any, conflict: Conflict, result: Merged) -> Column:
    who = listed(names, result.registers.name_of)
    if value in (None, "", [], {}):
        return Column(who, "gone")
    if conflict.base is not None and says(value) == says(conflict.base):
        return Column(who, "same", tuple(_parts(conflict, value, None, result)))
    base = conflict.base if conflict.kind in _COMPARED else None
    parts = tuple(_parts(conflict, value, base, result))
    rewritten = base is not None and any(_rewritten(each.text) for each in parts)
    return Column(who, "rewritten" if rewritten else "changed", parts)


def _rewritten(text: tuple[Piece, ...]) -> bool:
    return bool(text) and all(op == "insert" for op, *_ in text)


def _parts(conflict: Conflict, value: Any, base: Any, result: Merged) -> Iterator[Part]:
    """Yield what one side says, piece by piece; ``base`` is what to compare it with."""
    if conflict.term is not None:
        return
    if conflict.kind == "move":
        yield Part(text=edited(None, place_in_words(value, result.merge.revision)))
        return
    olds = base if isinstance(base, list) else [base]
    items = value if isinstance(value, list) else [value]
    for number, each in enumerate(items):
        old = olds[number] if number < len(olds) else None
        yield from _walked(each, old, conflict.kind, result)


def _walked(value: Any, base: Any, kind: str, result: Merged) -> Iterator[Part]:
    if not isinstance(value, Mapping):
        yield Part(text=edited(base if isinstance(base, str) else None, str(value)))
        return
    against = base if isinstance(base, Mapping) or base is None else {}
    yield _part(value, against, kind, result)
    for below in value.get("clauses", ()) if kind == "inserts" else ():
        yield from _walked(below, None, kind, result)
    if closing := edited(_said(against, "closing"), value.get("closing", "")):
        yield Part(text=closing)


def _part(
    value: Mapping[str, Any], base: Mapping[str, Any] | None, kind: str, result: Merged
) -> Part:
    heading, was = _heading(value, kind, result), _said(base, "heading")
    # The card is called after it already.
    repeated = kind == "delete-edit" and was in (None, heading)
    terms: Mapping[str, Any] = value.get("terms", {})
    old_terms = (base or {}).get("terms", {})
    return Part(
        heading=edited(was, heading) if heading and not repeated else (),
        text=edited(_said(base, "text"), value.get("text", "")),
        terms=tuple(
            _term(id, each, result) for id, each in terms.items() if each != old_terms.get(id)
        ),
    )


def _said(base: Mapping[str, Any] | None, name: str) -> str | None:
    return None if base is None else str(base.get(name, ""))


def _heading(value: Mapping[str, Any], kind: str, result: Merged) -> str:
    """Return a heading with the number of what is new, and with whose alternative it is."""
    heading: str = value.get("heading", "")
    if kind == "inserts" and value.get("label"):
        heading = f"{value['label']} {heading}".strip()
    if value.get("by"):
        by = [value["by"]] if isinstance(value["by"], str) else value["by"]
        heading = f"[{listed(by, result.registers.name_of)}] {heading}".strip()
    return heading


def _term(id: str, value: Any, result: Merged) -> tuple[str, str]:
    term = term_of(id, value)
    if term is None:
        return id.replace("-", " "), ", ".join(f"{key} {each}" for key, each in value.items())
    return called_and_value(id, term, result.registers)


def edited(base: str | None, text: str) -> tuple[Piece, ...]:
    """Return a text as edits of ``base``; without one it stands as it is.

    Where no word is left, what was there is not repeated: it stands beside.
    """
    if base is None or base == text:
        return pieces([("equal", text)]) if text else ()
    edits: tuple[Edit, ...] = word_diff(base, text) if base else (("insert", text),)
    kept = any(char.isalnum() for op, said in edits if op == "equal" for char in said)
    if not kept:
        return pieces([("insert", text)]) if text else pieces([("delete", base)])
    return pieces(edits)
