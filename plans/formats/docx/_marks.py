"""Who is said to have made a change, and when: what each mark of a Word file carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from plans.diffing import Change, Maker
from plans.formats._units import Unit
from plans.formats.docx._xml import attribute
from plans.results import Comparison
from plans.terms import listed
from plans.wording import published

_DAY = len("2026-01-31")
# A move has to have a date; Word shows it nowhere.
_NO_DAY = "1970-01-01"


class Marks:
    """Marks, each with a number of its own.

    What is tracked in a file keeps its author. All else was made by whoever tabled the later text,
    or where nobody is known to have, goes by the name of that.
    """

    def __init__(self, maker: Maker, makers: Mapping[str, Maker], *, sided: bool = False) -> None:
        """Make marks by the makers of clauses; ``sided`` if a wish is by whoever has it."""
        self._numbers = count(1)
        self._maker = maker
        self._makers = makers
        self._sided = sided

    @classmethod
    def of(cls, result: Comparison) -> Marks:
        """Return the marks of a comparison."""
        _, after = published(result.diff.before, result.diff.after)
        by = listed(result.after.tabled_by, result.registers.name_of)
        maker = Maker(by or after.ref, result.after.date or "")
        return cls(maker, _makers(result.diff.changes))

    def number(self) -> str:
        """Return the attribute that tells one mark from all others."""
        return attribute("id", next(self._numbers))

    def by(self, unit: Unit) -> str:
        """Return the attributes of a mark on ``unit``."""
        return f"{self.number()}{self._author(unit)}{_time(self._maker_of(unit).date)}"

    def moved(self, unit: Unit, name: str) -> str:
        """Return the attributes of what begins a move, but for its number."""
        day = _time(self._maker_of(unit).date) or _time(_NO_DAY)
        return f"{attribute('name', name)}{self._author(unit)}{day}"

    def _author(self, unit: Unit) -> str:
        return attribute("author", self._maker_of(unit).author or self._maker.author)

    def _maker_of(self, unit: Unit) -> Maker:
        if self._sided and unit.by:
            return Maker(unit.by, self._maker.date)
        return self._makers.get(unit.clause, self._maker)


def _makers(changes: Iterable[Change]) -> dict[str, Maker]:
    """Return by clause who tracked changes in it; several are named together, without a day."""
    found: dict[str, dict[Maker, None]] = {}
    for change in changes:
        for clause in filter(None, {change.clause_before, change.clause_after}):
            found.setdefault(clause, {}).update(dict.fromkeys(change.makers))
    return {clause: _together(list(makers)) for clause, makers in found.items() if makers}


def _together(makers: list[Maker]) -> Maker:
    authors = dict.fromkeys(maker.author for maker in makers)
    days = {maker.date for maker in makers}
    return Maker(", ".join(filter(None, authors)), days.pop() if len(days) == 1 else "")


def _time(date: str) -> str:
    """Return the attribute of a whole day; none for a month, a year or nothing."""
    return attribute("date", f"{date}T00:00:00Z") if len(date) == _DAY else ""
