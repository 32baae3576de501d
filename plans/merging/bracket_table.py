"""The bracket of a clause as a table: a row for each alternative, a column for each field of it.

A row is whole: whoever has it states every field that is in dispute, so that the clause can become
what they want. Only who wants the clause out says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field

from plans.merging.clause_words import ABOUT, BY_WEIGHT, DISPUTABLE, PROSE, TERMS
from plans.merging.versions import EMPTY, key_of, same
from plans.merging.wishes import Wish, joined, wish, wishes_in
from plans.model import Plain
from plans.values import frozen

# What somebody says who wants a clause to stay of which nothing is left but its number.
KEEP = "keep it, without words"
PLACE = "place"

Cell = str | Plain | None
Cells = Mapping[str, Cell]
"""The fields of a clause that a bracket can be about, each term as one: ``terms.KEY``."""


@frozen
class Row:
    """What somebody wants, and what is said about it; a cell of nothing wants the field gone."""

    cells: Cells
    about: Plain = field(default_factory=dict)

    @property
    def silent(self) -> bool:
        """Whether it wants nothing of the clause."""
        return not said_in(self.cells)

    @property
    def said(self) -> Plain:
        """The row as an alternative has it."""
        return self.about | said_in(self.cells)

    def filled(self, own: Cells, columns: Collection[str]) -> Row:
        """Return it with what the clause itself says in ``columns`` where it is open."""
        missing = sorted(set(columns) - set(self.cells))
        return Row({**self.cells, **{key: own[key] for key in missing if key in own}}, self.about)


Rows = dict[str, Row]
# A row and who has it, where that is no side of the merge.
Others = list[tuple[tuple[str, ...], Row]]


def table(
    node: Plain,
    sides: Mapping[str, Plain],
    wanted: Mapping[str, Cells],
    gone: Collection[str] = (),
) -> list[Wish]:
    """Return the alternatives of a clause that sides disagree on.

    Args:
        node: the merged clause with the bracket it has already; what is in dispute is as before.
        sides: the clause as each side has it.
        wanted: what of it is in dispute, by the sides that take part.
        gone: the sides that want it out.
    """
    own = _undisputed(node)
    disputed: set[str] = set().union(*wanted.values()) - {PLACE}
    rows, others = _flat(_rows(sides, wanted, disputed), gone)
    rows, known = _with_wishes(wishes_in(node), rows, gone)
    # Against a side that wants it out, what the others keep is its text; a frame has a heading.
    kept = [key for key in BY_WEIGHT if key in own][:1] if gone else []
    spoken, stated = _columns(rows, known + others, own, disputed.union(kept))
    wishes = [_wish((name,), row.filled(own, spoken)) for name, row in rows.items()]
    wishes += [_wish(names, _filled(row, own, stated)) for names, row in others]
    wishes += [wish(gone, {})] if gone else []
    before = [wish(names, _filled(row, own, stated).said) for names, row in known]
    return joined([*before, *sorted(wishes, key=lambda each: key_of(each.said))])


def _wish(names: Iterable[str], row: Row) -> Wish:
    return wish(names, row.said or {"note": KEEP})


def cells_of(said: Plain) -> dict[str, Cell]:
    """Return the fields of a clause or an alternative that a bracket is about."""
    found = {key: said[key] for key in DISPUTABLE if key in said}
    return found | {f"{TERMS}.{id}": term for id, term in (said.get(TERMS) or {}).items()}


def said_in(cells: Cells) -> Plain:
    """Return the cells that say something as files have them."""
    filled = {key: value for key, value in cells.items() if value not in EMPTY}
    terms = {key.removeprefix(f"{TERMS}."): filled[key] for key in filled if is_term(key)}
    found = {key: value for key, value in filled.items() if not is_term(key)}
    return found | ({TERMS: terms} if terms else {})


def is_term(key: str) -> bool:
    """Say whether a cell holds a term."""
    return key.startswith(f"{TERMS}.")


def _rows(
    sides: Mapping[str, Plain], wanted: Mapping[str, Cells], disputed: Collection[str]
) -> Rows:
    """Return what each side that takes part says of all that is in dispute."""
    rows: Rows = {}
    for name in sorted(wanted):
        cells = cells_of(sides[name])
        rows[name] = Row({**{key: cells.get(key) for key in sorted(disputed)}, **wanted[name]})
    return rows


def _undisputed(node: Plain) -> Cells:
    """Return what a clause says that no bracket of a term's own is about."""
    cells = cells_of(node)
    return {key: cell for key, cell in cells.items() if not dict(_inner(cell))}


def _flat(rows: Rows, gone: Collection[str]) -> tuple[Rows, Others]:
    """Return the rows without brackets in them, and rows for those who want something there.

    What others say that a side wants gives way to what it says itself.
    """
    flat: Rows = {}
    others: dict[tuple[str, str], dict[str, Cell]] = {}
    for name, row in rows.items():
        own = dict(row.cells)
        for key, cell in row.cells.items():
            wishes = dict(_inner(cell))
            if not wishes:
                continue
            own[key] = wishes.pop(name, None)
            for by, term in wishes.items():
                if by not in rows and by not in gone:
                    others.setdefault((by, name), {})[key] = term
        flat[name] = Row(own, row.about)
    return flat, [((by,), Row(cells)) for (by, _), cells in others.items()]


def _inner(term: Cell) -> Iterator[tuple[str, Plain]]:
    """Yield who wants what in the bracket of a term, each as a whole term."""
    if not isinstance(term, dict):
        return
    bare = {key: each for key, each in term.items() if key != "alternatives"}
    for each in wishes_in(term):
        for by in each.by:
            yield by, {**bare, **each.stated}


def _with_wishes(wishes: list[Wish], rows: Rows, gone: Collection[str]) -> tuple[Rows, Others]:
    """Return the rows with what their sides wanted before, and what all others want."""
    found, others = dict(rows), []
    for each in wishes:
        about = {key: value for key, value in each.said.items() if key in ABOUT}
        before = Row(cells_of(each.said), about)
        for name in found.keys() & set(each.by):
            found[name] = _both(before, found[name])
        rest = tuple(name for name in each.by if name not in {*rows, *gone})
        if rest or not each.by:
            others.append((rest, before))
    return found, others


def _both(before: Row, now: Row) -> Row:
    """Return what a side wants now; other words that it wanted before are noted beside it."""
    cells = {**before.cells, **now.cells}
    about = {**before.about, **now.about}
    words = {key: before.cells.get(key) for key in PROSE}
    lost = [str(said) for key, said in words.items() if said and not same(said, cells.get(key))]
    if lost:
        note = before.about.get("note")
        about["note"] = "; ".join([*([note] if note else []), f"also: {' '.join(lost)}"])
        about.pop("cites", None)
    return Row(cells, about)


def _columns(rows: Rows, others: Others, own: Cells, stated: set[str]) -> tuple[set[str], set[str]]:
    """Return the columns that the rows of the sides fill, and those of all others.

    None of a side that keeps the clause may say nothing.
    """
    speaking = [row for _, row in others if not row.silent]
    spoken = stated.union(*(row.cells for row in [*speaking, *rows.values()])) - {PLACE}
    if any(row.silent for row in rows.values()):
        rest = [
            key for key in dict.fromkeys([*BY_WEIGHT, *own]) if key in own and key not in spoken
        ]
        return spoken.union(rest[:1]), stated.union(rest[:1])
    return spoken, stated


def _filled(row: Row, own: Cells, columns: Collection[str]) -> Row:
    """Return the row of somebody who wants something whole."""
    return row if row.silent else row.filled(own, columns)
