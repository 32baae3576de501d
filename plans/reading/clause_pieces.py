"""Revisions put together of clauses that other revisions had in the same lines.

The drafts of one text say most clauses alike, and to tell that takes a tenth of reading them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import is_
from typing import Any

from pydantic import ValidationError

from plans.model import Clause, Edition, Revision
from plans.reading.clause_lines import (
    CITES,
    OWN,
    Irregular,
    Lines,
    Piece,
    enter,
    head_of,
    parts_of,
    piece_of,
)
from plans.reading.fast import Overruled, parse_fast
from plans.reading.limits import MAX_MARKS
from plans.terms import Cite
from plans.values import frozen

# So many characters are kept: those of a thousand long drafts of a text.
_KEPT = 2**24
# A text is read whole if more than one in so many of its pieces were never seen.
_NEWS = 4
# What a clause cites, put where the lines were cut out: it has to be what the clause then cites.
_PROBE = (Cite(source="probe", attestation="inferred"),)


@dataclass(eq=False, slots=True)
class _Known:
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
class _Part:
    """A piece as it stood in some texts, and the clause that it is."""

    piece: Piece
    known: _Known
    mark: int
    """A number for all that says where the clause stands, and the one behind it."""


@frozen
class _Tree:
    """The position of the clause above each, and the positions of those below each."""

    above: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]

    @staticmethod
    def of(above: Sequence[int]) -> _Tree:
        """Return the tree by the position above each."""
        below: list[list[int]] = [[] for _ in above]
        for position, parent in enumerate(above):
            if parent >= 0:
                below[parent].append(position)
        return _Tree(tuple(above), tuple(map(tuple, below)))


@dataclass(eq=False)
class _Cut:
    """A text in parts, and what stands above them; ``own`` is the source that it rests on."""

    head: Revision
    own: str
    parts: Sequence[_Part]
    tree: _Tree
    pieces: Pieces
    _cites: dict[str, tuple[Cite, ...]] = field(default_factory=dict)

    def cites(self, position: int) -> tuple[Cite, ...]:
        """Return what the clause at ``position`` cites."""
        part = self.parts[position]
        if not part.piece.lines.cited:
            return part.known.clause.cites if part.known.clause else ()
        lines = part.piece.cites
        found = self._cites.get(lines)
        if found is None:
            self._cites[lines] = found = self.pieces.cited(lines.replace(OWN, self.own))
        return found

    def revision(self) -> Revision:
        """Return the whole revision."""
        made: dict[int, Clause] = {}
        for here in range(len(self.parts) - 1, -1, -1):
            below = tuple([made[each] for each in self.tree.below[here]])
            made[here] = self.parts[here].known.with_(self.cites(here), below)
        whole = self.head.model_copy()
        top = [made[here] for here, above in enumerate(self.tree.above) if above < 0]
        vars(whole)["clauses"] = tuple(top)
        return whole


class Pieces:
    """The pieces of all texts that came by; one is read by itself when it is seen again."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._parts: dict[str, _Part] = {}
        self._known: dict[Lines, _Known] = {}
        self._marks: dict[tuple[int, int, bool], int] = {}
        self._trees: dict[tuple[int, ...], _Tree] = {}
        self._cites: dict[str, tuple[Cite, ...]] = {}
        self._lists: dict[tuple[str, ...], bool] = {}
        self._size = 0

    def revision(self, text: str) -> Revision | None:
        """Return the revision that ``text`` is; None if it has to be read whole."""
        found = self._cut(text)
        return found.revision() if found else None

    def edition(self, text: str) -> Edition | Revision | None:
        """Return what ``revision`` does, as an edition unless an id stands in it twice."""
        found = self._cut(text)
        if found is None:
            return None
        said = tuple([part.known.clause for part in found.parts if part.known.clause])
        made = Edition(found.head, said, found.tree.above, found.cites, found.revision)
        ids = made.ids
        if ids not in self._lists:
            self._lists[ids] = len({*ids}) == len(ids)
            self._size += len(ids)
        return made if self._lists[ids] else made.revision

    def _cut(self, text: str) -> _Cut | None:
        if len(text) > MAX_MARKS:
            return None
        if self._size > _KEPT:
            self._forget()
        try:
            above, indent = head_of(text)
            head = _head(above)
            own = head.sources[0] if head.sources else ""
            placed = self._placed(parts_of(text, indent, own), indent, own)
            return self._read(_Cut(head, own, *placed, self)) if placed else None
        except (Irregular, Overruled, ValidationError):
            return None

    def _read(self, cut: _Cut) -> _Cut:
        """Return ``cut`` when all of it is read: what is wrong is found before anybody asks."""
        for part in cut.parts:
            if part.known.clause is None:
                part.known.clause = _read_alone(part.piece.lines)
        for position in {part.piece.cites: at for at, part in enumerate(cut.parts)}.values():
            cut.cites(position)
        return cut

    def _placed(self, texts: list[str], indent: int, own: str) -> tuple[list[_Part], _Tree] | None:
        """Return the parts, and where each stands; None if too many were never seen."""
        known = len(self._known)
        parts = self._found(texts, indent, own)
        tree = self._trees.get((indent, *[part.mark for part in parts]))
        if tree is None:
            parts, tree = self._walked(parts, texts, indent, own)
        if (len(self._known) - known) * _NEWS > len(parts):
            return None
        return parts, tree

    def _found(self, texts: list[str], indent: int, own: str) -> list[_Part]:
        """Return the part that each text is where the one before ends as it does."""
        seen = [*map(self._parts.get, texts)]
        for at, part in enumerate(seen):
            if part is None:
                before = texts[at - 1] if at else " " * indent
                seen[at] = self._part(texts[at], len(before) - len(before.rstrip(" ")), own)
        return [part for part in seen if part]

    def _walked(
        self, found: list[_Part], texts: list[str], indent: int, own: str
    ) -> tuple[list[_Part], _Tree]:
        """Return the parts as they stand one behind the other, and what is below what."""
        levels, open_ = [indent], [-1]
        parts: list[_Part] = []
        above: list[int] = []
        for part, text in zip(found, texts, strict=True):
            if part.piece.lines.indent != levels[-1]:
                part = self._part(text, levels[-1], own)
            del open_[len(levels) :]
            above.append(open_[-1])
            open_.append(len(parts))
            parts.append(part)
            enter(levels, part.piece)
        self._trees[indent, *[part.mark for part in parts]] = tree = _Tree.of(above)
        self._size += len(parts)
        return parts, tree

    def _part(self, text: str, indent: int, own: str) -> _Part:
        """Return what a text is that begins at ``indent``."""
        piece = piece_of(text, indent)
        if owned := piece.lines.owned:
            piece = piece_of(text.replace(OWN, own), indent)
        known = self._known.setdefault(piece.lines, _Known())
        mark = self._marks.setdefault((indent, piece.following, piece.opens), len(self._marks))
        part = _Part(piece, known, mark)
        self._size += 2 * len(text)
        if not owned:
            self._parts[text] = part
        return part

    def cited(self, lines: str) -> tuple[Cite, ...]:
        """Return what the lines below a ``cites:`` are."""
        found = self._cites.get(lines)
        if found is None:
            said = {"id": "whose", **_mapping(f"{CITES}{lines}")}
            self._cites[lines] = found = Clause.model_validate(said).cites
        return found


def _head(text: str) -> Revision:
    said = _mapping(text)
    if "clauses" in said:
        raise Irregular
    return Revision.model_validate({**said, "clauses": ()})


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


def _mapping(text: str) -> dict[str, Any]:
    return _checked(parse_fast(text))


def _checked(found: Any) -> dict[str, Any]:
    if type(found) is not dict:
        raise Irregular
    return found
