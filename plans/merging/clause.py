"""One clause that several sides changed, what stands below it apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain
from typing import Any

from plans.merging.bracket_table import PLACE, Cell, Cells, cells_of, said_in, table
from plans.merging.brackets import merged_alternatives
from plans.merging.clause_words import TERMS, words_of
from plans.merging.conflicts import Conflict
from plans.merging.terms import MergedTerms
from plans.merging.texts import Strict, merged_text
from plans.merging.versions import agreed, as_list, changed, merged_list, settled, versions
from plans.merging.wishes import Wish, wishes_in, written
from plans.model import Clause, Part, Plain, fields_of, parts_of

# From settled to unsettled: a clause is as settled as the side that is least content with it.
_STATUSES = ("agreed", "open", "contested", "bracketed")
(_LABEL,) = fields_of(Clause, Part.LABEL)


class MergedClause:
    """A clause of the merged revision and what its sides disagree on, but for its number.

    Whatever comes in further up gives other numbers to all that follows, and nothing else of a
    clause depends on its own: it is ``numbered`` by itself, and may be so again.

    Attributes:
        node: its fields as files have them; what is in dispute is bracketed.
        conflicts: what is in dispute.
        wanted: what each side wants of it, by the fields that a bracket is about.
    """

    def __init__(
        self,
        id: str,
        base: Plain | None,
        sides: Mapping[str, Plain],
        strict: Strict,
        places: Mapping[str, Plain] | None = None,
        gone: Collection[str] = (),
        rivals: Collection[str] = (),
    ) -> None:
        self.id, self.base, self.sides = id, base or {}, sides
        self.conflicts: list[Conflict] = []
        self.wanted: dict[str, dict[str, Cell]] = {}
        self.strict = strict
        self.rivals = [name for name in sides if name in rivals] or self._rivals()
        self.node: Plain = {"id": id}
        self._merge_fields()
        if not self.rivals:
            self._hear_answers()
        for name, place in (places or {}).items():
            self._want(name, {PLACE: place})
        for name in self._editors() if gone else ():
            self._want(name, {})
        self._bracket(gone)

    def _rivals(self) -> list[str]:
        """Return who is heard on all of the clause for having changed some of it.

        No two sides may change one clause where strictness asks for it.
        """
        words = {name: words_of(side) for name, side in self.sides.items()}
        changes = changed(words_of(self.base), words)
        return list(changes) if self.strict == "clause" and len(versions(changes)) > 1 else []

    def _merge_fields(self) -> None:
        for name, part in parts_of(Clause).items():
            if part not in _APART and (value := _MERGED[part](self, name)):
                self.node[name] = value

    def _bracket(self, gone: Collection[str]) -> None:
        """Put into brackets what is in dispute; a clause that nobody may call agreed is open."""
        disputed = self.wanted or gone
        if disputed:
            self.node["alternatives"] = written(table(self.node, self.sides, self.wanted, gone))
        if disputed or self.conflicts:
            self.node["status"] = "bracketed"

    def _editors(self) -> list[str]:
        """Return who is against taking the clause out: who changed it, or else all others."""
        before = words_of(self.base)
        editors = [name for name, side in self.sides.items() if words_of(side) != before]
        return editors or [*self.sides]

    def _want(self, side: str, cells: Cells) -> None:
        self.wanted.setdefault(side, {}).update(cells)

    def _all(self, name: str) -> dict[str, Any]:
        return {side: node.get(name) for side, node in self.sides.items()}

    def _note(self, kind: str, base: Any, sides: Mapping[str, Any]) -> None:
        self.conflicts.append(Conflict(self.id, None, kind, base, sides))

    def numbered(
        self, base: Plain | None, sides: Mapping[str, Plain]
    ) -> tuple[Plain, list[Conflict]]:
        """Return the clause under its number, and all that is in dispute of it.

        Args:
            base: the clause that the sides started from, with its number.
            sides: what they made of it, with theirs.
        """
        before, values = (base or {}).get(_LABEL), {side: sides[side].get(_LABEL) for side in sides}
        settled, label = agreed(before, values)
        node = {"id": self.id, **({_LABEL: label} if label else {}), **self.node}
        # No bracket can hold two numbers.
        own = Conflict(self.id, None, "label", before, self._opinions(before, values))
        return node, [*([] if settled else [own]), *self.conflicts]

    def _heading(self, name: str) -> str | None:
        found: tuple[bool, str | None] = agreed(self.base.get(name), self._all(name))
        if not found[0]:
            self._dispute("heading", name)
        return found[1]

    def _opinions(self, base: Any, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return what those who changed a field want of it."""
        if self.rivals:
            return {side: values[side] for side in self.rivals}
        return changed(base, values)

    def _dispute(self, kind: str, name: str) -> None:
        """Note that the sides want different words, and put down who wants which."""
        opinions = self._opinions(self.base.get(name), self._all(name))
        self._note(kind, self.base.get(name), opinions)
        for side, value in opinions.items():
            self._want(side, {name: value})

    def _prose(self, name: str) -> str:
        base, values = self.base.get(name, ""), self._all(name)
        differing = len(versions({side: values[side] for side in self.rivals})) > 1
        merged = merged_text(base, values, self.strict)
        if merged is None or differing:
            self._dispute("words", name)
            return str(base)
        return merged

    def _terms(self, name: str) -> Plain:
        base = self.base.get(name, {})
        lists = {side: terms or {} for side, terms in self._all(name).items()}
        merged = MergedTerms(self.id, base, lists, self.strict, self.rivals)
        self.conflicts += merged.conflicts
        for side, terms in merged.wanted.items():
            self._want(side, {f"{TERMS}.{id}": term for id, term in terms.items()})
        return merged.terms

    def _list(self, name: str) -> list[Any]:
        lists = {side: as_list(value) for side, value in self._all(name).items()}
        return merged_list(as_list(self.base.get(name)), lists)

    def _cites(self, name: str) -> list[Plain]:
        """Gather cites; what is only carried over gives way to what a source of a side says."""
        cites = self._list(name)
        if len(versions(changed(self.base.get(name), self._all(name)))) < 2:
            return cites
        return [cite for cite in cites if cite.get("attestation") != "carried"] or cites

    def _status(self, name: str) -> str | None:
        base = self.base.get(name)
        found = versions(changed(base, self._all(name)))
        if len(found) < 2:
            status: str | None = settled(base, found)
            return status
        return max((each.value or "open" for each in found), key=_STATUSES.index)

    def _alternatives(self, _: str) -> list[Plain]:
        base = wishes_in(self.base)
        lists = {name: wishes_in(side) for name, side in self.sides.items()}
        kept, rivals = merged_alternatives(base, lists)
        if rivals:
            for name in [name for name, each in lists.items() if base and not each]:
                # It closed the bracket: what stands there now is what it wants.
                self._want(name, _closed(base, self.sides[name]))
                rivals[name] = self.sides[name].get("text")
            self._note("alternative", written(base) or None, rivals)
        return written(kept)

    def _hear_answers(self) -> None:
        """Take what one side says of a thing that another has bracketed as one more wish for it.

        It is no news of the neutral text, which stays as it was before the two.
        """
        if not self.base or wishes_in(self.base):
            return
        asking = {name: found for name, side in self.sides.items() if (found := wishes_in(side))}
        spoken = _spoken(chain.from_iterable(asking.values()))
        asked = {name: written(wishes) for name, wishes in asking.items()}
        for name in [name for name in self.sides if name not in {**asking, **self.wanted}]:
            self._hear_answer(name, spoken, asked)

    def _hear_answer(self, name: str, spoken: Iterable[str], asked: Mapping[str, Any]) -> None:
        before, now = cells_of(self.base), cells_of(self.sides[name])
        answer = {key: now.get(key) for key in spoken if now.get(key) != before.get(key)}
        if answer:
            said = said_in(answer)
            self._want(name, cells_of(said))
            self._put_back(before, answer)
            self._note("alternative", None, {**asked, name: said})

    def _put_back(self, before: Cells, keys: Iterable[str]) -> None:
        """Put back what the clause said before of ``keys``."""
        cells = cells_of(self.node)
        node = {**cells, **{key: before.get(key) for key in keys}}
        for name in {key.partition(".")[0] for key in cells}:
            del self.node[name]
        self.node |= said_in(node)


# What it is, and what stands below it, the tree of the merge tells; it is numbered by itself.
_APART = (Part.ID, Part.BELOW, Part.LABEL)
# How each other part of a clause is merged.
_MERGED: dict[Part, Callable[[MergedClause, str], Any]] = {
    Part.HEADING: MergedClause._heading,
    Part.PROSE: MergedClause._prose,
    Part.CLOSING: MergedClause._prose,
    Part.TERMS: MergedClause._terms,
    Part.REFERENCES: MergedClause._list,
    Part.STATUS: MergedClause._status,
    Part.ALTERNATIVES: MergedClause._alternatives,
    Part.READINGS: MergedClause._list,
    Part.CITES: MergedClause._cites,
    Part.NOTES: MergedClause._list,
}


def without_number(node: Plain) -> Plain:
    """Return a clause as nobody numbered it."""
    return {name: value for name, value in node.items() if name != _LABEL}


def _spoken(bracket: Iterable[Wish]) -> list[str]:
    """Return all that a bracket is about, but for the place."""
    return sorted({key for each in bracket for key in cells_of(each.said)} - {PLACE})


def _closed(bracket: list[Wish], node: Plain) -> Cells:
    """Return what a clause says of all that ``bracket`` was about."""
    row = cells_of(node)
    said = said_in({key: row.get(key) for key in _spoken(bracket)})
    return cells_of(said) if said else {"text": node.get("text")}
