"""What the references in words point to: ``Section 4.2`` is the clause that has this number there.

A reference is looked up from where it stands: ``paragraph 2`` is the second of the same article
before it is any other's. What is printed as what is wanted comes before a mere number, which is
never an annex. Numbers that several clauses have, and those of other documents, point to nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from plans.languages import heads
from plans.model import Place, Revision
from plans.quantities import mentions
from plans.values import frozen

_TOKEN = re.compile(r"[^\W_]+|§")
# That a number follows: "Приложение № 2", "Anexo n.º 3".
_SIGN = re.compile(r"№|\b[nN]\.?[º°]")
Numbers = tuple[str, ...]


@frozen
class Printed:
    """A printed number: its parts, and the kinds of part that it names."""

    numbers: Numbers
    kinds: frozenset[str]

    def may_be(self, other: Printed) -> bool:
        """Whether the kinds of part agree; what names none may be any."""
        return not self.kinds or not other.kinds or bool(self.kinds & other.kinds)


class Targets:
    """The clauses of a revision by their printed numbers."""

    def __init__(self, revision: Revision) -> None:
        self._places = revision.places
        self._whole: dict[str, Numbers] = {}
        self._ids: dict[Numbers, list[str]] = {}
        for id, place in revision.places.items():
            self._whole[id] = whole = self._joined(place)
            if place.clause.label:
                self._ids.setdefault(whole, []).append(id)

    def of(self, reference: str, place: Place) -> str:
        """Return the id of the clause that ``reference``, in ``place``, points to; empty if none.

        Args:
            reference: as it is read from prose, ``article 20(3)``.
            place: where it stands.
        """
        wanted = printed(reference)
        for fits in (self._is, self._may_be):
            for above in self._scopes(place):
                ids = self._ids.get((*above, *wanted.numbers), ()) if wanted.numbers else ()
                if found := [id for id in ids if fits(wanted, id)]:
                    return found[0] if len(found) == 1 else ""
        return ""

    def _is(self, wanted: Printed, id: str) -> bool:
        """Say whether a clause is printed as the kind of part that is wanted."""
        own = printed(self._places[id].clause.label)
        return bool(wanted.kinds & own.kinds) and len(wanted.numbers) == 1

    def _may_be(self, wanted: Printed, id: str) -> bool:
        """Say whether the kinds of part agree; what names none may be any but an annex.

        ``article 20(3)`` names the kind of what stands above the third paragraph.
        """
        own = printed(self._places[id].clause.label)
        if not own.kinds and wanted.kinds == _ANNEX and len(wanted.numbers) == 1:
            return False
        return wanted.may_be(Printed(wanted.numbers, self._kinds(id, len(wanted.numbers))))

    def _kinds(self, id: str, many: int) -> frozenset[str]:
        """Return the kinds of part that the last numbers of a clause are of, ``many`` of them."""
        found: frozenset[str] = frozenset()
        above: str | None = id
        while above and many > 0:
            own = printed(self._places[above].clause.label)
            found |= own.kinds
            many -= len(own.numbers)
            above = self._places[above].parent
        return found

    def _scopes(self, place: Place) -> Iterator[Numbers]:
        above = place.clause.id
        while above:
            yield self._whole[above]
            above = self._places[above].parent
        yield ()

    def _joined(self, place: Place) -> Numbers:
        own = printed(place.clause.label).numbers
        above = self._whole.get(place.parent, ())
        return *above, *own[_repeated(above, own) :]


def _repeated(above: Numbers, own: Numbers) -> int:
    """Return how many numbers of what a clause stands in it prints again.

    "4.2" repeats the 4, also in Part II; "(1)" in Article 1 repeats nothing.
    """
    longest = min(len(above), len(own) - 1)
    return next((many for many in range(longest, 0, -1) if above[-many:] == own[:many]), 0)


_ANNEX = frozenset(("annex",))


# The same labels and references are asked about again and again.
@lru_cache(maxsize=1 << 13)
def printed(text: str) -> Printed:
    """Return what a printed number or a reference says: ``Art. 5 (2)`` is 5 and 2 of an article."""
    said = _in_figures(text) if _is_chinese(text) else _SIGN.sub(" ", text)
    tokens = _TOKEN.findall(unicodedata.normalize("NFKC", said).casefold())
    kinds = frozenset(_kinds()[token] for token in tokens if token in _kinds())
    return Printed(tuple(token for token in tokens if token not in _kinds()), kinds)


def _is_chinese(text: str) -> bool:
    return not text.isascii() and any("\u3400" <= letter <= "\u9fff" for letter in text)


def _in_figures(text: str) -> str:
    """Return what Chinese prints in signs, ``第三条``, as a reference is read: ``article 3``."""
    found = [each for each in mentions(text, "zh") if each.kind == "reference"]
    whole = len(found) == 1 and found[0].text == text.strip()
    return str(found[0].value) if whole else text


@cache
def _kinds() -> Mapping[str, str]:
    found = {
        word: kind
        for known in heads().values()
        for kind, words in known.parts.items()
        for word in words
    }
    # In one law a section, in another an article: it is what the law has.
    return {**found, "§": "section"}
