"""A text while it is being amended, and how its points are called and found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from plans.model import Plain, Revision
from plans.phrasing.draft import TOP, Draft
from plans.phrasing.quoting import quoted

Key = tuple[str, ...]

# A printed number is short; a longer label is a text, and nobody refers to a point by a text.
_LABEL_LENGTH = 40
_HEADING_LENGTH = 80
_WORD = r"\w+(?:[./–-]\w+)*"
SPOKEN = re.compile(rf"(?:{_WORD}|\({_WORD}\))(?: ?\({_WORD}\)| {_WORD})*")


def key(label: str) -> Key:
    """Return a number as it is compared: ``21 (d)``, ``21(D)`` and ``21.d`` are one."""
    return tuple(re.findall(r"\w+", label.casefold())) if len(label) <= _LABEL_LENGTH else ()


class Change(Protocol):
    """Something to do to a draft."""

    def carry_out(self, draft: Draft) -> str | None: ...

    def named(self) -> Iterable[str]: ...


class WorkingText:
    """A draft whose points can be found by number, heading and id while it is being changed.

    Attributes:
        draft: the text.
        stops: words of sentences; a number that holds one of them is not spoken.
    """

    def __init__(self, base: Revision, stops: frozenset[str] = frozenset()) -> None:
        self.draft, self.stops = Draft(base), stops
        self._known: dict[str, tuple[Key, str]] = {}
        self._numbers: dict[Key, dict[str, None]] = {}
        self._headings: dict[str, dict[str, None]] = {}
        self._index(self.draft.nodes)

    def copy(self) -> WorkingText:
        """Return the text as it is now, to try something on."""
        made = WorkingText.__new__(WorkingText)
        made.draft, made.stops = self.draft.copy(), self.stops
        made._known, made._numbers, made._headings = {}, {}, {}
        made._index(made.draft.nodes)
        return made

    def carry_out(self, change: Change) -> None:
        """Change the draft.

        Raises:
            Misfit: the change does not fit what is there.
            InputError: a clause id would stand twice.
        """
        try:
            change.carry_out(self.draft)
        finally:
            self._index(change.named())

    def node(self, id: str) -> Plain:
        """Return a clause's own fields, none if there is no such clause."""
        return self.draft.nodes.get(id, {})

    def term(self, clause: str, id: str) -> Plain:
        """Return a term of a clause, nothing if there is no such term."""
        found: Plain = self.node(clause).get("terms", {}).get(id, {})
        return found

    def siblings(self, under: str, without: str = "") -> list[str]:
        """Return who stands below ``under``, one left out."""
        return [id for id in self.draft.below.get(under, ()) if id != without]

    def find(self, wanted: Key) -> list[str]:
        """Return the clauses of that full number, or else those whose own number it is."""
        found = [
            id
            for size in range(1, len(wanted) + 1)
            for id in self._there(self._numbers.get(wanted[-size:], ()))
            if self.key_of(id) == wanted
        ]
        return found or self._there(self._numbers.get(wanted, ()) if wanted else ())

    def headed(self, heading: str) -> list[str]:
        """Return the clauses of that heading."""
        return self._there(self._headings.get(heading.casefold(), ()))

    def number(self, id: str) -> str:
        """Return the full printed number of a clause, ``21 (d)``."""
        labels = [self._label(each) for each in self._above(id)]
        return " ".join(label for label in reversed(labels) if label)

    def labels(self) -> list[str]:
        """Return all full numbers."""
        return [number for id in self.draft.nodes if (number := self.number(id))]

    def speakable(self, label: str) -> bool:
        """Say whether a number can be said without quotation marks."""
        fits = len(label) <= _LABEL_LENGTH and SPOKEN.fullmatch(label) is not None
        return fits and self.stops.isdisjoint((*label.casefold().split(), *key(label)))

    def key_of(self, id: str) -> Key:
        """Return the full number of a clause, as numbers are compared."""
        keys = [self._known[each][0] for each in self._above(id)]
        return tuple(word for each in reversed(keys) for word in each)

    def point(self, id: str) -> str:
        """Return how a clause is called in a sentence, so that it alone can be meant."""
        number = self.number(id) if id in self.draft.nodes else ""
        if number and self.speakable(number):
            alone = self.find(key(number)) == [id]
            return f"point {number}" if alone else f"point {number} ({quoted(id)})"
        heading = self.node(id).get("heading", "")
        if 0 < len(heading) <= _HEADING_LENGTH and self.headed(heading) == [id]:
            return f"the point headed {quoted(heading)}"
        return f"point {quoted(id)}"

    def _label(self, id: str) -> str:
        label: str = self.node(id).get("label", "")
        if label[-1:] in (".", ":", ")") and "(" not in label:
            return label[:-1]
        return label

    def _above(self, id: str) -> Iterable[str]:
        while id != TOP:
            yield id
            id = self.draft.above[id]

    def _there(self, ids: Iterable[str]) -> list[str]:
        """Return those that have not gone with what they stood below."""
        return [id for id in ids if id in self.draft.nodes]

    def _index(self, ids: Iterable[str]) -> None:
        for id in list(ids):
            if id in self._known:
                old, heading = self._known.pop(id)
                self._numbers[old].pop(id, None)
                self._headings[heading].pop(id, None)
            if id in self.draft.nodes:
                node = self.draft.nodes[id]
                new = key(node.get("label", "")), node.get("heading", "").casefold()
                self._known[id] = new
                self._numbers.setdefault(new[0], {})[id] = None
                self._headings.setdefault(new[1], {})[id] = None
