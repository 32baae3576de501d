"""The bracket of a clause as a table: a row for each alternative, a column for each field of it.

A row is whole: whoever has it states every field that is in dispute, so that the clause can become
what they want. Only who wants the clause out says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from plans.merging.brackets import joined, sides_of, stated, wanted_by
from plans.merging.conflicting_values import EMPTY, Plain, key_of, same

# What somebody says who wants a clause to stay of which nothing is left but its number.
KEEP = "keep it, without words"
_ROW = ("heading", "text", "place")
_TERM = "terms."

Row = dict[str, Plain | str | None]
Named = tuple[list[str], Row]


def table(
    node: Plain,
    sides: Mapping[str, Plain],
    wanted: Mapping[str, Plain],
    gone: Collection[str] = (),
) -> list[Plain]:
    """Return the alternatives of a clause that sides disagree on.

    Args:
        node: the merged clause with the bracket it has already; what is in dispute is as before.
        sides: the clause as each side has it.
        wanted: what of it is in dispute, by the sides that take part; ``terms`` by their ids.
        gone: the sides that want it out.
    """
    own = {key: each for key, each in cells(node).items() if not _bracketed(each)}
    disputed = {key for said in wanted.values() for key in cells(said)} - {"place"}
    rows: dict[str, Row] = {}
    for name in sorted(wanted):
        side = cells(sides[name])
        rows[name] = {key: side.get(key) for key in sorted(disputed)} | cells(wanted[name])
    others = _flatten(rows, gone)
    known = _joining(node.get("alternatives", []), rows, gone)
    # Against a side that wants it out, what the others keep is its text; a frame has a heading.
    kept = [key for key in ("text", "heading") if gone and key in own]
    columns = disputed.union(kept[:1])
    _fill(rows, [row for _, row in known + others], own, columns)
    news = [([name], row) for name, row in rows.items()] + others
    said = [wanted_by(names, plain_row(row) or {"note": KEEP}) for names, row in news]
    said += [wanted_by(gone, {})] if gone else []
    return joined(
        [*(wanted_by(names, plain_row(row)) for names, row in known), *sorted(said, key=_content)]
    )


def cells(said: Plain) -> Row:
    """Return the fields of a clause or an alternative that a bracket is about, each term as one."""
    found = {key: said[key] for key in _ROW if key in said}
    return found | {f"{_TERM}{id}": term for id, term in (said.get("terms") or {}).items()}


def plain_row(row: Row) -> Plain:
    """Return a row as files have it."""
    said = {key: value for key, value in row.items() if value not in EMPTY}
    terms = {key[len(_TERM) :]: term for key, term in said.items() if key.startswith(_TERM)}
    found = {key: value for key, value in said.items() if not key.startswith(_TERM)}
    return found | ({"terms": terms} if terms else {})


def _content(alternative: Plain) -> str:
    return key_of({key: each for key, each in alternative.items() if key != "by"})


def _bracketed(value: Plain | str | None) -> bool:
    return isinstance(value, dict) and bool(value.get("alternatives"))


def _flatten(rows: dict[str, Row], gone: Collection[str]) -> list[Named]:
    """Take brackets out of rows; return rows for those who want something in them.

    What others say that a side wants gives way to what it says itself.
    """
    others: dict[tuple[str, str], Row] = {}
    for name, row in rows.items():
        for key, term in list(row.items()):
            if isinstance(term, dict) and _bracketed(term):
                row[key] = None
                for by, value in _inner(term):
                    if by == name:
                        row[key] = value
                    elif by not in rows and by not in gone:
                        others.setdefault((by, name), {})[key] = value
    return [([by], row) for (by, _), row in others.items()]


def _inner(term: Plain) -> Iterable[tuple[str, Plain]]:
    bare = {key: each for key, each in term.items() if key != "alternatives"}
    for each in term["alternatives"]:
        for by in sides_of(each):
            yield by, {**bare, **stated(each)}


def _joining(known: list[Plain], rows: dict[str, Row], gone: Collection[str]) -> list[Named]:
    """Join what a side wanted before to its row; return what all others want."""
    left = []
    for each in known:
        said = {key: each[key] for key in ("note", "cites") if key in each} | cells(each)
        for name in sides_of(each):
            if name in rows:
                rows[name] = _both(said, rows[name])
        rest = [name for name in sides_of(each) if name not in rows and name not in gone]
        if rest or not sides_of(each):
            left.append((rest, said))
    return left


def _both(before: Row, now: Row) -> Row:
    """Return what a side wants now; other words that it wanted before are noted beside it."""
    row = {**before, **now}
    if before.get("text") and not same(before["text"], row.get("text")):
        also = f"also: {before['text']}"
        row["note"] = f"{before['note']}; {also}" if before.get("note") else also
        row.pop("cites", None)
    return row


def _fill(rows: dict[str, Row], others: list[Row], own: Row, stated: set[str]) -> None:
    """Make every row whole; none of a side that keeps the clause may say nothing."""
    others = [row for row in others if plain_row(_said(row))]
    spoken = stated.union(*(_said(row) for row in [*others, *rows.values()])) - {"place"}
    if any(not plain_row(_said(row)) for row in rows.values()):
        rest = [key for key in ("text", "heading", *own) if key in own and key not in spoken]
        stated, spoken = stated.union(rest[:1]), spoken.union(rest[:1])
    for whole, columns in ((list(rows.values()), spoken), (others, stated)):
        for row in whole:
            row |= {key: own[key] for key in sorted(columns - set(row)) if key in own}


def _said(row: Row) -> Row:
    """Return a row without what is said about it."""
    return {key: value for key, value in row.items() if key not in ("note", "cites")}
