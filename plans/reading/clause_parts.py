"""What the pieces of a text are: each a clause by itself, and where it stands among the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import is_
from typing import Any

from plans.model import Clause
from plans.reading.clause_lines import OWN, Irregular, Lines, Piece
from plans.reading.fast import parse_fast
from plans.terms import Cite
from plans.values import frozen

# What a clause cites, put where the lines were cut out: it has to be what the clause then cites.
_PROBE = (Cite(source="probe", attestation="inferred"),)


@dataclass(eq=False, slots=True)
class Known:
    """A clause without what it cites and what is below it, once read, and what was last made."""

    clause: Clause | None = None
    last: Clause | None = None

    def with_(self, cites: tuple[Cite, ...], below: tuple[Clause, ...]) -> Clause:
        """Return the whole clause; the very same as the last time, if its parts are."""
        clause, last = self.clause, self.last
        assert clause
        if last and last.cites is cites and _identical(last.clauses, below):
            return last
        # As it is unpickled: to copy one and change it takes twice as long.
        made = Clause.__new__(Clause)
        made.__setstate__(
            {
                "__dict__": {**vars(clause), "cites": cites, "clauses": below},
                "__pydantic_fields_set__": clause.model_fields_set,
                # Without it, it is another value than what a validated clause has: never equal.
                "__pydantic_private__": None,
            }
        )
        self.last = made
        return made


def _identical(one: tuple[Clause, ...], other: tuple[Clause, ...]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


@dataclass(eq=False, slots=True)
class Part:
    """A piece as it stood in some texts, and the clause that it is."""

    piece: Piece
    known: Known
    mark: int
    """A number for all that says where the clause stands, and the one behind it."""
    owned: bool
    """Whether it is known only with the source of the draft."""

    def clause(self) -> Clause:
        """Return what it says."""
        known = self.known
        if known.clause is None:
            known.clause = _read_alone(self.piece.lines)
        return known.clause


@frozen
class Tree:
    """The position of the clause above each, and the positions of those below each."""

    above: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]

    @staticmethod
    def of(above: Sequence[int]) -> Tree:
        """Return the tree by the position above each."""
        below: list[list[int]] = [[] for _ in above]
        for position, parent in enumerate(above):
            if parent >= 0:
                below[parent].append(position)
        return Tree(tuple(above), tuple(map(tuple, below)))


@dataclass(eq=False, slots=True)
class Placed:
    """A text cut at its clauses; the next draft mostly differs from it in few of them."""

    texts: Sequence[str]
    indent: int
    parts: Sequence[Part]
    tree: Tree
    said: tuple[Clause, ...] = ()
    ids: tuple[str, ...] = ()
    owned: tuple[int, ...] = ()
    """The positions of what is known only with the source of the draft."""
    doubtful: frozenset[str] = frozenset()
    """What clauses cite that is new, or names the source of the draft."""

    def is_like(self, texts: Sequence[str], indent: int) -> bool:
        """Say whether a text is cut into as many parts, the first as deep."""
        return (self.indent, len(self.texts)) == (indent, len(texts))

    def shared(self, texts: Sequence[str], news: Sequence[int]) -> Sequence[str]:
        """Return ``texts``, of which ``news`` differ: all that are kept share what is the same."""
        shared = [*self.texts]
        for at in news:
            shared[at] = texts[at]
        return shared

    def read(self) -> Placed:
        """Return it with all that it says.

        Raises:
            Irregular, Overruled, ValidationError: a part is no clause by itself.
        """
        self.said = tuple([part.clause() for part in self.parts])
        self.ids = tuple([clause.id for clause in self.said])
        self.owned = tuple([at for at, part in enumerate(self.parts) if part.owned])
        self.doubtful = frozenset(part.piece.cites for part in self.parts) - {""}
        return self

    def read_behind(self, last: Placed, news: Sequence[int]) -> Placed:
        """Return it with what it says, in which only ``news`` differ from ``last``.

        Raises:
            Irregular, Overruled, ValidationError: a part is no clause by itself.
        """
        said, same = [*last.said], True
        for at in news:
            said[at] = self.parts[at].clause()
            same = same and said[at].id == last.ids[at]
        self.said = tuple(said)
        self.ids = last.ids if same else tuple([clause.id for clause in said])
        # What is owned may mean something else in every draft, and so is always among the news.
        self.owned = tuple([at for at in news if self.parts[at].owned])
        again = (lines for lines in last.doubtful if OWN in lines)
        self.doubtful = frozenset(again).union(self.parts[at].piece.cites for at in news) - {""}
        return self


def differing(texts: Sequence[str], last: Placed) -> list[int]:
    """Return the positions of what ``last`` does not have, or may not mean."""
    both = zip(texts, last.texts, strict=True)
    differing = [at for at, (now, then) in enumerate(both) if now != then]
    owned = [at for at in last.owned if texts[at] == last.texts[at]]
    return sorted([*differing, *owned]) if owned else differing


def alike(parts: Sequence[Part], others: Sequence[Part], news: Iterable[int]) -> bool:
    """Say whether clauses stand in the same places, of which ``news`` may be others."""
    return all(parts[at].mark == others[at].mark for at in news)


def _read_alone(lines: Lines) -> Clause:
    """Return the clause that ``lines`` are, whatever it cites and has below it.

    Raises:
        Irregular, Overruled, ValidationError: they are none by themselves.
    """
    spaces = " " * (lines.indent + len("- ") + 1)
    found = parse_fast(lines.with_cites(f"{spaces}- {{source: probe, attestation: inferred}}\n"))
    if lines.loose or type(found) is not list or len(found) != 1:
        raise Irregular
    said = _checked(found[0])
    if lines.opens:
        if said.get("clauses", ()) is not None:
            raise Irregular
        said["clauses"] = ()
    clause = Clause.model_validate(said)
    if clause.clauses or (lines.cited and clause.cites != _PROBE):
        raise Irregular
    if lines.cited:
        vars(clause)["cites"] = ()
    return clause


def mapping(text: str) -> dict[str, Any]:
    return _checked(parse_fast(text))


def _checked(found: Any) -> dict[str, Any]:
    if type(found) is not dict:
        raise Irregular
    return found
