"""Revisions put together of clauses that other revisions had in the same lines.

The drafts of one text say most clauses alike, and to tell that takes a tenth of reading them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import is_
from typing import Any

from pydantic import ValidationError

from plans.model import Clause, Revision
from plans.reading.clause_lines import CITES, Irregular, Lines, Piece, cut
from plans.reading.fast import Overruled, parse_fast
from plans.reading.limits import MAX_MARKS
from plans.terms import Cite

# So many characters are kept: those of a thousand long drafts of a text.
_KEPT = 2**23
# A text is read whole if more than one in so many of its pieces were never seen.
_NEWS = 4
# What a clause cites, put where the lines were cut out: it has to be what the clause then cites.
_PROBE = (Cite(source="probe", attestation="inferred"),)


@dataclass(slots=True)
class _Known:
    """A clause without what it cites and what is below it, and what was last made of it."""

    clause: Clause
    last: Clause

    def with_(self, cites: tuple[Cite, ...], below: tuple[Clause, ...]) -> Clause:
        """Return the whole clause; the very same as the last time, if its parts are."""
        last = self.last
        if last.cites is cites and _identical(last.clauses, below):
            return last
        fields = {**vars(self.clause), "cites": cites, "clauses": below}
        # As it is unpickled: to copy one and change it takes twice as long.
        made = Clause.__new__(Clause)
        made.__setstate__(
            {
                "__dict__": fields,
                "__pydantic_fields_set__": self.clause.model_fields_set,
                # Without it, it is another value than what a validated clause has: never equal.
                "__pydantic_private__": None,
            }
        )
        self.last = made
        return made


def _identical(one: tuple[Clause, ...], other: tuple[Clause, ...]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


@dataclass(slots=True)
class _Open:
    """A clause, and those below it so far."""

    indent: int
    known: _Known
    cites: tuple[Cite, ...]
    below: list[Clause] = field(default_factory=list)

    def made(self) -> Clause:
        return self.known.with_(self.cites, tuple(self.below))


class Pieces:
    """The pieces of all texts that came by; one is read by itself when it is seen again."""

    def __init__(self) -> None:
        self._known: dict[Lines, _Known | None] = {}
        self._cites: dict[str, tuple[Cite, ...]] = {}
        self._size = 0

    def revision(self, text: str) -> Revision | None:
        """Return the revision that ``text`` is; None if it has to be read whole."""
        if len(text) > MAX_MARKS:
            return None
        try:
            head, pieces = cut(text)
            if self._mostly_new(pieces):
                return None
            made = _head(head)
            vars(made)["clauses"] = tuple(self._clauses(pieces))
        except (Irregular, Overruled, ValidationError):
            return None
        return made

    def _mostly_new(self, pieces: list[Piece]) -> bool:
        news = [lines for lines, _ in pieces if lines not in self._known]
        self._size += sum(len(each.before) + len(each.after) for each in news)
        if self._size > _KEPT:
            self._known.clear()
            self._cites.clear()
            self._size = 0
        self._known.update(dict.fromkeys(news))
        return len(news) * _NEWS > len(pieces)

    def _clauses(self, pieces: Iterable[Piece]) -> list[Clause]:
        top: list[Clause] = []
        stack: list[_Open] = []
        for lines, cites in pieces:
            _close(stack, lines.indent, top)
            known = self._known.get(lines) or self._read(lines)
            cited = self._cited(cites) if lines.cited else known.clause.cites
            stack.append(_Open(lines.indent, known, cited))
        _close(stack, 0, top)
        return top

    def _read(self, lines: Lines) -> _Known:
        clause = _read_alone(lines)
        self._known[lines] = found = _Known(clause, clause)
        return found

    def _cited(self, lines: str) -> tuple[Cite, ...]:
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


def _close(stack: list[_Open], indent: int, top: list[Clause]) -> None:
    """Put those that do not stand above ``indent`` where they belong."""
    while stack and stack[-1].indent >= indent:
        done = stack.pop().made()
        (stack[-1].below if stack else top).append(done)


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
