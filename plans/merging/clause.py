"""One clause that several sides changed, what stands below it apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from plans.merging.bracket_table import cells, plain_row, table
from plans.merging.brackets import merged_alternatives
from plans.merging.conflicting_values import (
    Conflict,
    Plain,
    agreed,
    changed,
    merged_list,
    versions,
    words_of,
)
from plans.merging.terms import MergedTerms
from plans.merging.texts import Strict, merged_text

# From settled to unsettled: a clause is as settled as the side that is least content with it.
_STATUSES = ("agreed", "open", "contested", "bracketed")


class MergedClause:
    """A clause of the merged revision and what its sides disagree on.

    Attributes:
        node: its fields as files have them; what is in dispute is bracketed.
        conflicts: what is in dispute.
    """

    def __init__(
        self,
        id: str,
        base: Plain | None,
        sides: Mapping[str, Plain],
        strict: Strict,
        places: Mapping[str, Plain] | None = None,
        gone: Collection[str] = (),
    ) -> None:
        self.id, self.base, self.sides = id, base or {}, sides
        self.conflicts: list[Conflict] = []
        self.wanted: dict[str, Plain] = {}
        self.strict = strict
        changes = changed(words_of(self.base), {n: words_of(side) for n, side in sides.items()})
        # Whoever changed the clause at all is heard on all of it, if no two sides may.
        self.rivals = list(changes) if strict == "clause" and len(versions(changes)) > 1 else []
        self.node: Plain = {"id": id}
        for name, value in self._fields().items():
            if value:
                self.node[name] = value
        if not self.rivals:
            self._answered()
        for name, place in (places or {}).items():
            self._want(name, {"place": place})
        for name in self._editors() if gone else ():
            self._want(name, {})
        if self.wanted or gone:
            self.node["alternatives"] = table(self.node, sides, self.wanted, gone)
        if self.wanted or gone or any(each.kind != "label" for each in self.conflicts):
            self.node["status"] = "bracketed"

    def _editors(self) -> list[str]:
        """Return who is against taking the clause out: who changed it, or else all others."""
        before = words_of(self.base)
        editors = [name for name, side in self.sides.items() if words_of(side) != before]
        return editors or [*self.sides]

    def _want(self, side: str, said: Plain) -> None:
        self.wanted.setdefault(side, {}).update(said)

    def _fields(self) -> Plain:
        label = self._value("label", "label")
        heading = self._value("heading", "heading")
        return {
            "label": label,
            "heading": heading,
            "text": self._text(),
            "terms": self._terms(),
            "refs": self._list("refs"),
            "status": self._status(),
            "alternatives": self._alternatives(),
            "readings": self._list("readings"),
            "cites": self._cites(),
            "notes": self._list("notes"),
        }

    def _all(self, name: str) -> dict[str, Any]:
        return {side: node.get(name) for side, node in self.sides.items()}

    def _value(self, name: str, kind: str) -> Any:
        settled, value = agreed(self.base.get(name), self._all(name))
        if not settled:
            self._dispute(kind, name)
        return value

    def _dispute(self, kind: str, name: str) -> None:
        """Note that the sides want different values, and what those who changed the clause want."""
        values = self._all(name)
        if self.rivals:
            values = {side: values[side] for side in self.rivals}
        else:
            values = changed(self.base.get(name), values)
        self.conflicts.append(Conflict(self.id, None, kind, self.base.get(name), values))
        if name != "label":
            for side, value in values.items():
                self._want(side, {name: value})

    def _text(self) -> str:
        base, values = self.base.get("text", ""), self._all("text")
        differing = len(versions({side: values[side] for side in self.rivals})) > 1
        merged = merged_text(base, values, self.strict)
        if merged is None or differing:
            self._dispute("words", "text")
            return str(base)
        return merged

    def _terms(self) -> Plain:
        base = self.base.get("terms", {})
        lists = {name: terms or {} for name, terms in self._all("terms").items()}
        merged = MergedTerms(self.id, base, lists, self.strict, self.rivals)
        self.conflicts += merged.conflicts
        for side, terms in merged.wanted.items():
            self._want(side, {"terms": terms})
        return merged.terms

    def _list(self, name: str) -> list[Any]:
        def as_list(value: Any) -> list[Any]:
            return [value] if isinstance(value, str) else list(value or ())

        lists = {side: as_list(value) for side, value in self._all(name).items()}
        return merged_list(as_list(self.base.get(name)), lists)

    def _answered(self) -> None:
        """Take what one side says of a thing that another has bracketed as one more wish for it.

        It is no news of the neutral text, which stays as it was before the two.
        """
        asking = [name for name, side in self.sides.items() if side.get("alternatives")]
        if not asking or not self.base or self.base.get("alternatives"):
            return
        brackets = [each for name in asking for each in self.sides[name]["alternatives"]]
        spoken = {key for each in brackets for key in cells(each)} - {"place"}
        before = cells(self.base)
        rows = {name: cells(side) for name, side in self.sides.items() if name not in asking}
        answers = {
            name: {key: row.get(key) for key in sorted(spoken) if row.get(key) != before.get(key)}
            for name, row in rows.items()
        }
        for name, row in answers.items():
            if row and name not in self.wanted:
                self._want(name, plain_row(row))
                self._neutral(row)
                said = {each: self.sides[each]["alternatives"] for each in asking}
                said[name] = plain_row(row)
                self.conflicts.append(Conflict(self.id, None, "alternative", None, said))

    def _neutral(self, keys: Iterable[str]) -> None:
        """Put back what the clause said before of ``keys``."""
        before = cells(self.base)
        node = {**cells(self.node), **{key: before.get(key) for key in keys}}
        for name in ("heading", "text", "terms"):
            self.node.pop(name, None)
        self.node |= plain_row(node)

    def _cites(self) -> list[Plain]:
        """Gather cites; what is only carried over gives way to what a source of a side says."""
        cites = self._list("cites")
        if len(versions(changed(self.base.get("cites"), self._all("cites")))) < 2:
            return cites
        return [cite for cite in cites if cite.get("attestation") != "carried"] or cites

    def _status(self) -> str | None:
        found = versions(changed(self.base.get("status"), self._all("status")))
        if len(found) < 2:
            return found[0][1] if found else self.base.get("status")
        return max((each or "open" for _, each in found), key=_STATUSES.index)

    def _alternatives(self) -> list[Plain]:
        base = self.base.get("alternatives", [])
        lists = {name: each or [] for name, each in self._all("alternatives").items()}
        kept, rivals = merged_alternatives(base, lists)
        if rivals:
            for name in [name for name, each in lists.items() if base and not each]:
                # It closed the bracket: what stands there now is what it wants.
                self._want(name, _closed(base, self.sides[name]))
                rivals[name] = self.sides[name].get("text")
            self.conflicts.append(Conflict(self.id, None, "alternative", base or None, rivals))
        return kept


def _closed(bracket: list[Plain], node: Plain) -> Plain:
    """Return what a clause says of all that ``bracket`` was about."""
    spoken = {key for each in bracket for key in cells(each)} - {"place"}
    row = cells(node)
    return plain_row({key: row.get(key) for key in sorted(spoken)}) or {"text": node.get("text")}
