"""How much changed, as bars: a line a clause, and below them all in one line."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting import columns
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text.comparison import MARKS
from plans.results import ChangeStat
from plans.safe import one_line
from plans.wording import counted, tally

# Names and bars share the line: a name may take half of it.
_NAMES = 0.5
_LEAST = 10


def render(result: ChangeStat, options: Options) -> str:
    """Return a line a clause with what changed in it, and the counts."""
    return "\n".join(_lines(result, Ink(options.colour, options.width))) + "\n"


def _lines(result: ChangeStat, ink: Ink) -> Iterator[str]:
    names = [_cut(f"{each.label}  {each.heading}".strip(), ink.width) for each in result.clauses]
    wide = max(map(columns, names), default=0)
    numbers = [str(each.inserted + each.deleted) for each in result.clauses]
    digits = max(map(len, numbers), default=0)
    most = max((each.inserted + each.deleted for each in result.clauses), default=0)
    room = max(ink.width - wide - digits - 8, _LEAST)
    for each, name, number in zip(result.clauses, names, numbers, strict=True):
        mark = ink.raw(each.severity, MARKS[each.severity])
        shown = bar(ink, each.inserted, each.deleted, most, room)
        space = " " * (wide - columns(name))
        yield f" {name}{space}  {mark} {number.rjust(digits)} {shown}".rstrip()
    yield ink.raw("strong", tally(result.comparison))
    yield words_in_words(result.inserted, result.deleted)


def words_in_words(inserted: int, deleted: int) -> str:
    """Return ``3 words inserted(+), 1 word deleted(-)``."""
    return f"{counted(inserted, 'word')} inserted(+), {counted(deleted, 'word')} deleted(-)"


def bar(ink: Ink, inserted: int, deleted: int, most: int, room: int) -> str:
    """Return a sign for each word, or for several where the ``most`` do not fit ``room``."""
    plus, minus = inserted, deleted
    if most > room:
        plus, minus = (_scaled(each, most, room) for each in (inserted, deleted))
    return ink.raw("insert", "+" * plus) + ink.raw("delete", "-" * minus)


def _scaled(count: int, most: int, room: int) -> int:
    """Return how long a bar is; what is there at all is seen."""
    return max(1, count * (room - 1) // most) if count else 0


def _cut(name: str, width: int) -> str:
    """Return a name that leaves room for its bar, with ``…`` for what it loses."""
    said, most = one_line(name), int(width * _NAMES)
    if columns(said) <= most:
        return said
    while columns(said) >= most:
        said = said[:-1]
    return said.rstrip() + "…"
