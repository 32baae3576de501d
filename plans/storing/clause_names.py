"""What a person calls a clause, by its id or as it is printed: ``Art. 5 (2)``, ``Section 3``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plans.errors import NotFound, did_you_mean
from plans.model import Place, Revision
from plans.outlining import KINDS

# So many of the clauses that a name may mean are named.
SHOWN = 5
_TOKEN = re.compile(r"[^\W_]+")


def clause_called(name: str, revision: Revision) -> str:
    """Return the id of the clause that ``name`` means.

    An id comes first, then the number as it is printed, in full or alone, then the number however
    it is spelled; a number that several clauses have means none of them.

    Raises:
        NotFound: no clause, or several, are called that.
    """
    if name in revision.places:
        return name
    found = _fitting(name, revision)
    if len(found) == 1:
        return found[0]
    if found:
        hint = f"use an id: {', '.join(found[:SHOWN])}"
        raise NotFound(f"several clauses are called '{name}'", hint=hint)
    labels = [place.label for place in revision.places.values() if place.label]
    hint = did_you_mean(name, [*revision.places, *labels])
    raise NotFound(f"no clause is called '{name}'", hint=hint)


def _fitting(name: str, revision: Revision) -> list[str]:
    """Return the clauses that the first reading of ``name`` fits which fits any."""
    wanted = _printed((name,))
    for fits in _TIERS:
        found = [id for id, place in revision.places.items() if place.label and fits(wanted, place)]
        if found:
            return found
    return []


@dataclass(frozen=True, slots=True)
class _Printed:
    """A printed number: as it is written, its numbers, and the kinds of part that it names."""

    text: str
    numbers: tuple[str, ...]
    kinds: frozenset[str]

    def may_be(self, other: _Printed) -> bool:
        """Whether the kinds of part agree; what names none may be any."""
        return not self.kinds or not other.kinds or self.kinds <= other.kinds


def _printed(labels: tuple[str, ...]) -> _Printed:
    text = " ".join(label for label in labels if label)
    tokens = list(_tokens(text))
    kinds = frozenset(KINDS[token] for token in tokens if token in KINDS)
    return _Printed(text, tuple(token for token in tokens if token not in KINDS), kinds)


def _tokens(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text).casefold()):
        yield match[0]


def _as_printed(wanted: _Printed, place: Place) -> bool:
    return wanted.text == place.label


def _alone(wanted: _Printed, place: Place) -> bool:
    return wanted.text == place.clause.label


def _in_full(wanted: _Printed, place: Place) -> bool:
    whole = _printed(place.labels)
    return bool(wanted.numbers) and whole.numbers == wanted.numbers and wanted.may_be(whole)


def _at_its_end(wanted: _Printed, place: Place) -> bool:
    whole = _printed(place.labels)
    if not wanted.numbers or whole.numbers[-len(wanted.numbers) :] != wanted.numbers:
        return False
    return wanted.may_be(_printed(place.labels[-len(wanted.numbers) :]))


_TIERS: tuple[Callable[[_Printed, Place], bool], ...]
_TIERS = (_as_printed, _alone, _in_full, _at_its_end)
