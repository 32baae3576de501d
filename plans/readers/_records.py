"""Clauses that a program keeps as records, one each: rows of a table, or objects of JSON.

No name of a field is known beforehand. What counts up numbers the clauses, what is longest says
them, and short words between the two, which differ, head them; the rest is noted beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from plans.drafting import Note, Part, Passage
from plans.letters import composed
from plans.outlining import is_titular, read_label
from plans.readers._set_beside import is_of_numbers
from plans.values import frozen

# What says clauses has so many characters on the average, and what heads them no more.
_LEAST_WORDS, _MOST_HEADING = 20, 60
# Fewer are no list of clauses.
_FEWEST = 2
# What no text has, and JSON may escape: control characters, halves of characters.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

Fields = Mapping[str, str]


@frozen
class Roles:
    """Which field says what: a number and a heading may be missing, as the empty name."""

    number: str
    heading: str
    words: str


@frozen
class Record:
    """What one clause says, by field, and the records below it, where the file nests them."""

    fields: Fields
    below: tuple[Record, ...] = ()
    place: int = 0


def parts_of(records: Sequence[Record]) -> tuple[Part, ...]:
    """Return the clauses that ``records`` are; none if no field of them says clauses.

    Those that stand beside each other are nested by their numbers: 2.1 stands below 2.
    """
    every = [each.fields for each in _walked(records)]
    roles = _roles(every)
    return _nested(records, roles) if roles and len(every) >= _FEWEST else ()


def _walked(records: Iterable[Record]) -> Iterable[Record]:
    for each in records:
        yield each
        yield from _walked(each.below)


def _roles(every: Sequence[Fields]) -> Roles | None:
    """Return which field is which; None if no field has the words of clauses."""
    columns: dict[str, list[str]] = {}
    for each in every:
        for name, cell in each.items():
            columns.setdefault(name, []).append(cell)
    numbers = [name for name, cells in columns.items() if _numbers(cells)]
    names = [name for name in columns if name not in numbers]
    words = max(names, key=lambda name: sum(map(len, columns[name])), default="")
    if not words or _mean(columns[words]) < _LEAST_WORDS:
        return None
    heading = _heading_of(columns, names[: names.index(words)])
    return Roles(_number_of(columns, numbers), heading, words)


def _heading_of(columns: Mapping[str, Sequence[str]], names: Sequence[str]) -> str:
    return next((name for name in names if _may_head(columns[name])), "")


def _number_of(columns: Mapping[str, Sequence[str]], numbers: Sequence[str]) -> str:
    """Return the first of ``numbers`` that are not all figures: keys of a program are."""
    printed = (name for name in numbers if not _are_figures(columns[name]))
    return next(printed, next(iter(numbers), ""))


def _numbers(cells: Sequence[str]) -> bool:
    return is_of_numbers(["", *cells])


def _are_figures(cells: Iterable[str]) -> bool:
    return all(cell.isdecimal() for cell in cells if cell)


def _mean(cells: Sequence[str]) -> float:
    said = list(filter(None, cells))
    return sum(map(len, said)) / max(1, len(said))


def _may_head(cells: Sequence[str]) -> bool:
    """Say whether ``cells`` are headings: short, and not the few words that say how far one is."""
    said = list(filter(None, cells))
    differ = len({*said}) == len(said) > 0
    return differ and _mean(said) <= _MOST_HEADING and all(map(is_titular, said))


def _nested(records: Sequence[Record], roles: Roles) -> tuple[Part, ...]:
    """Return ``records`` as clauses, each below the last whose number begins its own."""
    made = [_part(each, roles) for each in records]
    fulls = [_full(each.label) for each in made]
    found: list[Part] = []
    at = 0
    while at < len(made):
        end = at + 1
        while end < len(made) and _is_below(fulls[at], fulls[end]):
            end += 1
        below = _nested(records[at + 1 : end], roles)
        found.append(_headed(replace(made[at], parts=(*made[at].parts, *below))))
        at = end
    return tuple(found)


def _full(label: str) -> tuple[int, ...]:
    mark = read_label(f"{label} X") if label else None
    return mark.readings[0].full if mark else ()


def _is_below(above: tuple[int, ...], full: tuple[int, ...]) -> bool:
    return 0 < len(above) < len(full) and full[: len(above)] == above


def _part(record: Record, roles: Roles) -> Part:
    said = {_clean(name): _clean(cell) for name, cell in record.fields.items()}
    label, heading, words = (
        said.pop(name, "") for name in (roles.number, roles.heading, roles.words)
    )
    notes = tuple(Note("comment", f"{name}: {cell}") for name, cell in said.items() if cell)
    return Part(
        label.rstrip("."),
        heading,
        tuple(filter(None, (" ".join(line.split()) for line in words.split("\n")))),
        _nested(record.below, roles),
        passage=Passage((record.place,), notes=notes),
    )


def _clean(text: str) -> str:
    return composed(_UNSEEN.sub(" ", text)).strip()


def _headed(part: Part) -> Part:
    """Return ``part`` with its words as heading, if they could be one and clauses stand below."""
    heads = bool(part.parts) and not part.heading and len(part.paragraphs) == 1
    if heads and is_titular(part.paragraphs[0]):
        return replace(part, heading=part.paragraphs[0], paragraphs=())
    return part
