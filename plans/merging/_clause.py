"""One clause that several sides changed, what stands below it apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plans.merging._brackets import joined, merged_alternatives, sides_of, wanted_by
from plans.merging._terms import MergedTerms
from plans.merging._texts import Strict, merged_text
from plans.merging._values import (
    Conflict,
    Plain,
    agreed,
    changed,
    merged_list,
    merged_order,
    versions,
)

# From settled to unsettled: a clause is as settled as the side that is least content with it.
_STATUSES = ("agreed", "open", "contested", "bracketed")


class MergedClause:
    """A clause of the merged revision and what its sides disagree on.

    Attributes:
        node: its fields as files have them; what is in dispute is bracketed.
        conflicts: what is in dispute.
    """

    def __init__(
        self, id: str, base: Plain | None, sides: Mapping[str, Plain], strict: Strict
    ) -> None:
        self.id, self.base, self.sides = id, base or {}, sides
        self.conflicts: list[Conflict] = []
        self.wanted: dict[str, Plain] = {}
        self.strict = strict
        rivals = versions(
            changed(_said(self.base), {name: _said(side) for name, side in sides.items()})
        )
        self.rivals = strict == "clause" and len(rivals) > 1
        self.node: Plain = {"id": id}
        for name, value in self._fields().items():
            if value:
                self.node[name] = value
        self._bracket()

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
            "cites": _supporting(self._list("cites")),
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
        if not self.rivals:
            values = changed(self.base.get(name), values)
        self.conflicts.append(Conflict(self.id, None, kind, self.base.get(name), values))
        if name != "label":
            for side, value in values.items():
                self.wanted.setdefault(side, {})[name] = value

    def _text(self) -> str:
        base, values = self.base.get("text", ""), self._all("text")
        differing = len(versions(values)) > 1
        merged = merged_text(base, values, self.strict)
        if merged is None or (self.rivals and differing):
            self._dispute("words", "text")
            return str(base)
        return merged

    def _terms(self) -> Plain:
        base = self.base.get("terms", {})
        lists = {name: terms or {} for name, terms in self._all("terms").items()}
        merged = MergedTerms(self.id, base, lists, self.strict, self.rivals)
        self.conflicts += merged.conflicts
        for side, terms in merged.wanted.items():
            self.wanted.setdefault(side, {})["terms"] = terms
        order = merged_order(
            list(base), {name: list(each) for name, each in lists.items()}, set(merged.terms)
        )
        return {id: merged.terms[id] for id in order}

    def _list(self, name: str) -> list[Any]:
        def as_list(value: Any) -> list[Any]:
            return [value] if isinstance(value, str) else list(value or ())

        lists = {side: as_list(value) for side, value in self._all(name).items()}
        return merged_list(as_list(self.base.get(name)), lists)

    def _status(self) -> str | None:
        found = versions(changed(self.base.get("status"), self._all("status")))
        if len(found) < 2:
            return found[0][1] if found else self.base.get("status")
        return max((each or "open" for _, each in found), key=_STATUSES.index)

    def _alternatives(self) -> list[Plain]:
        lists = {name: each or [] for name, each in self._all("alternatives").items()}
        kept, rivals = merged_alternatives(self.base.get("alternatives", []), lists)
        if rivals:
            base = self.base.get("alternatives")
            self.conflicts.append(Conflict(self.id, None, "alternative", base, rivals))
        return kept

    def _bracket(self) -> None:
        """Put what is in dispute into one bracket, whole for each side that takes part in it."""
        if not self.wanted:
            return
        disputed = {name for said in self.wanted.values() for name in said}
        found = []
        for side, said in sorted(self.wanted.items()):
            full = {**{name: self.sides[side].get(name) for name in disputed - {"terms"}}, **said}
            full["terms"] = {id: term for id, term in (said.get("terms") or {}).items() if term}
            found.append(wanted_by([side], {key: each for key, each in full.items() if each}))
        known = self.node.get("alternatives", [])
        kept = [each for each in known if not set(sides_of(each)) & set(self.wanted)]
        self.node["alternatives"] = joined([*kept, *found])
        self.node["status"] = "bracketed"


def _said(node: Plain) -> Plain:
    """Return what a clause says, its printed number apart."""
    return {key: value for key, value in node.items() if key != "label"}


def _supporting(cites: list[Plain]) -> list[Plain]:
    """Return the cites; what is only carried over gives way to what a source of a side says."""
    said = [cite for cite in cites if cite.get("attestation") != "carried"]
    return said or cites
