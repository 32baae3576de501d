"""What one text states on one issue: the cell of every table of texts, and how cells compare.

Nothing is read into a text. Where it states nothing it is silent, whatever another text does; what
the sources of a revision do not speak of is carried, and counts neither as said nor as the same nor
as agreed; brackets are open, with what each side wants; and that two texts say the same is no
agreement of anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from plans.model import Clause, Revision
from plans.negotiating.statements import Statement, sides_of_clause, statements_of_clause
from plans.terms import ATTESTATIONS, UNNAMED, Attestation, Term, values_of
from plans.values import frozen

State = Literal[
    "stated", "reported", "one source", "contested", "inferred", "carried", "silent", "open"
]
_STATES: Mapping[Attestation | None, State] = {
    "reported": "reported",
    "single-source": "one source",
    "contested": "contested",
    "inferred": "inferred",
    "carried": "carried",
}


def state_of(support: Attestation | None) -> State:
    """Return what something is called by its support; what needs no source is stated."""
    return _STATES.get(support, "stated")


@frozen
class Side:
    """One side of a bracket: who wants it, and what it would have the text state on the issue.

    A side that would have other words, and states nothing on the issue, has no statements.
    """

    by: tuple[str, ...]
    said: tuple[Statement, ...]


@frozen
class Bracket:
    """What is to choose from in one place; all its sides, in the order of the text.

    ``term`` is the id of the bracketed term; empty if the clause itself is in brackets.
    """

    clause: str
    term: str
    sides: tuple[Side, ...]


@frozen(slots=False)
class Cell:
    """What a text states on an issue.

    Attributes:
        issue: its id.
        said: what the text itself states, in document order.
        brackets: the brackets in which a side states something on the issue.
        agreed: the parties that the text says have agreed; None where it does not say so.
    """

    issue: str
    said: tuple[Statement, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    agreed: tuple[str, ...] | None = None

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All that is stated, by the text and by the sides of its brackets."""
        sides = (side for bracket in self.brackets for side in bracket.sides)
        return (*self.said, *(each for side in sides for each in side.said))

    @property
    def silent(self) -> bool:
        """Whether the text states nothing on the issue: neither yes nor no."""
        return not self.statements

    @property
    def speaks(self) -> bool:
        """Whether the sources of the revision say something on the issue, open or not."""
        return any(not each.carried for each in self.statements)

    @property
    def confirmed(self) -> bool:
        """Whether it speaks, and nothing of what it states is only carried."""
        return self.speaks and not any(each.carried for each in self.statements)

    @property
    def open(self) -> bool:
        """Whether there is something to choose from."""
        return bool(self.brackets)

    @property
    def support(self) -> Attestation | None:
        """The least that what it says is supported by, what is carried left out if it says more."""
        spoken = [each.support for each in self.statements if not each.carried]
        known = [each for each in spoken if each]
        if self.statements and not spoken:
            return "carried"
        return max(known, key=ATTESTATIONS.index, default=None)

    @property
    def state(self) -> State:
        """The one word for it."""
        if self.silent:
            return "silent"
        return "open" if self.open and self.speaks else state_of(self.support)

    @cached_property
    def whole(self) -> Hashable:
        """What it amounts to: all that is stated, carried or not, and who wants what."""
        brackets = Counter(
            frozenset((frozenset(side.by), values_of(_terms(side.said))) for side in each.sides)
            for each in self.brackets
        )
        return values_of(_terms(self.said)), frozenset(brackets.items())


def same(one: Cell, other: Cell) -> bool:
    """Say whether two texts say the same on an issue: both speak, and of all that they state."""
    return one.speaks and other.speaks and one.issue == other.issue and one.whole == other.whole


def cells_of(revision: Revision) -> Mapping[str, Cell]:
    """Return the cells of all issues on which ``revision`` states something, in document order."""
    found: dict[str, list[Cell]] = {}
    for clause in revision.walk():
        for cell in _cells(clause, revision):
            found.setdefault(cell.issue, []).append(cell)
    return {issue: _joined(cells) for issue, cells in found.items()}


def _cells(clause: Clause, revision: Revision) -> Iterator[Cell]:
    """Yield what one clause states, issue by issue."""
    sides = dict(sides_of_clause(clause))
    by_issue: dict[str, list[Statement]] = {}
    for each in statements_of_clause(clause):
        by_issue.setdefault(each.term.issue, []).append(each)
    agreed = "agreed" in (revision.status, clause.status)
    for issue, stated in by_issue.items():
        said = tuple(each for each in stated if each.firm)
        settled = agreed and said == tuple(stated) and not any(each.carried for each in stated)
        parties = revision.tabled_by if settled else None
        if issue != UNNAMED:
            yield Cell(issue, said, tuple(_brackets(stated, sides)), parties)


def _brackets(
    stated: Iterable[Statement], sides: Mapping[str, tuple[tuple[str, ...], ...]]
) -> Iterator[Bracket]:
    by_bracket: dict[str, list[Statement]] = {}
    for each in stated:
        if each.bracket:
            by_bracket.setdefault(each.bracket, []).append(each)
    for name, said in by_bracket.items():
        wanted = (
            Side(by, tuple(each for each in said if each.side == number))
            for number, by in enumerate(sides[name])
        )
        yield Bracket(said[0].clause, name.partition(":")[2], tuple(wanted))


def _joined(cells: list[Cell]) -> Cell:
    """Return what several clauses state on one issue; it is agreed only if all of it is."""
    agreed = cells[0].agreed if all(each.agreed is not None for each in cells) else None
    said = tuple(statement for each in cells for statement in each.said)
    brackets = tuple(bracket for each in cells for bracket in each.brackets)
    return Cell(cells[0].issue, said, brackets, agreed)


def _terms(statements: Iterable[Statement]) -> list[Term]:
    return [each.term for each in statements]
