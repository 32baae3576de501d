"""What the references in words point to: ``Section 4.2`` is the clause that has this number there.

A reference is looked up from where it stands: ``paragraph 2`` is the second of the same article
before it is any other's. What is printed as what is wanted comes before a mere number, which is
never an annex. Numbers that several clauses have, and those of other documents, point to nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from plans.languages import heads
from plans.model import Place, Revision
from plans.roman import roman_part
from plans.values import frozen

_TOKEN = re.compile(r"[^\W_]+|§")
# That a number follows: "Приложение № 2", "Anexo n.º 3".
_SIGN = re.compile(r"№|\b[nN]\.?[º°]")
_HAN_NUMBER = re.compile(
    r"(?:第\s?[(（]?|附件|附录|附表)\s?(\d{1,5}|[〇○零一二三四五六七八九十百]{1,7})"
)
Numbers = tuple[str, ...]


@frozen
class Printed:
    """A printed number: its parts, and the kinds of part that it names."""

    numbers: Numbers
    kinds: frozenset[str]

    @property
    def outermost(self) -> Printed:
        """What its first number alone says: of ``article 20(3)`` the article."""
        return Printed(self.numbers[:1], self.kinds)

    def may_be(self, other: Printed) -> bool:
        """Whether the kinds of part agree; what names none may be any."""
        return not self.kinds or not other.kinds or bool(self.kinds & other.kinds)


class Targets:
    """The clauses of a revision by their printed numbers."""

    def __init__(self, revision: Revision) -> None:
        self._places = revision.places
        self._whole: dict[str, Numbers] = {}
        # The clause that each of these numbers is of.
        self._owners: dict[str, tuple[str, ...]] = {}
        self._ids: dict[Numbers, list[str]] = {}
        for id, place in revision.places.items():
            above = self._whole.get(place.parent, ())
            own = own_numbers(place.clause.label, above)
            self._whole[id] = whole = (*above, *own)
            self._owners[id] = (*self._owners.get(place.parent, ()), *[id] * len(own))
            if place.clause.label:
                self._ids.setdefault(whole, []).append(id)

    def of(self, reference: str, place: Place) -> str:
        """Return the id of the clause that ``reference``, in ``place``, points to; empty if none.

        Args:
            reference: as it is read from prose, ``article 20(3)``.
            place: where it stands.
        """
        return self._found(printed(reference), [*self._scopes(place.clause.id)], anywhere=True)

    def along(self, reference: str, place: Place, within: str | None = None) -> list[str]:
        """Return the clauses whose numbers a reference says, from the outermost; empty if none.

        Of ``article 20(3)`` that is the third paragraph, if it is a clause, and the article.

        Args:
            reference: as it is read from prose.
            place: where it stands.
            within: the id of the clause that it is said to be a part of.
        """
        wanted = printed(reference)
        scopes = [*self._scopes(place.clause.id)] if within is None else [self._whole[within]]
        for many in range(len(wanted.numbers), 0, -1):
            outer = Printed(wanted.numbers[:many], wanted.kinds)
            if id := self._found(outer, scopes, anywhere=within is None):
                return [*self._owners[id][-many:]]
        return []

    def number(self, id: str) -> str:
        """Return the number of a clause as it is printed, ``2A``, without what stands around it."""
        place = self._places[id]
        return own_number(place.clause.label, self._whole.get(place.parent, ()))

    def _found(self, wanted: Printed, scopes: Sequence[Numbers], *, anywhere: bool) -> str:
        for fits in (self._is, self._may_be):
            for above in scopes:
                ids = self._ids.get((*above, *wanted.numbers), ()) if wanted.numbers else ()
                if found := [id for id in ids if fits(wanted, id)]:
                    return found[0] if len(found) == 1 else ""
        return self._running(wanted) if anywhere else ""

    def _running(self, wanted: Printed) -> str:
        """Return the one clause, in whatever chapter, that is printed as what is wanted.

        Articles of most laws run on from one chapter to the next.
        """
        keys = ((wanted.numbers, kind) for kind in wanted.kinds)
        found = {self._ending[key] for key in keys if key in self._ending}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def _ending(self) -> dict[tuple[Numbers, str], str]:
        """The clause whose last numbers are these, the first of a part of some kind.

        Empty where several are; to go through all that end alike, for each reference, takes their
        product.
        """
        found: dict[tuple[Numbers, str], str] = {}
        kinds = {id: printed(place.clause.label).kinds for id, place in self._places.items()}
        for ids in self._ids.values():
            for id in ids:
                whole = self._whole[id]
                for first, owner in enumerate(self._owners[id]):
                    for kind in kinds[owner]:
                        key = whole[first:], kind
                        found[key] = "" if key in found else id
        return found

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

    def _scopes(self, above: str | None) -> Iterator[Numbers]:
        while above:
            yield self._whole[above]
            above = self._places[above].parent
        yield ()


def own_numbers(label: str, above: Numbers) -> Numbers:
    """Return the numbers in a label but for those that it repeats of what it stands ``above``."""
    own = printed(label).numbers
    return own[_repeated(above, own) :]


def own_number(label: str, above: Numbers) -> str:
    """Return how a label prints its ``own_numbers``; empty where that is not to be told."""
    own, spans = printed(label).numbers, number_spans(label)
    first = _repeated(above, own)
    return label[spans[first][0] : spans[-1][1]] if first < len(own) == len(spans) else ""


def number_spans(text: str) -> list[tuple[int, int]]:
    """Return where the numbers of a label or of a reference stand in it."""
    if _is_chinese(text):
        return [match.span(1) for match in _HAN_NUMBER.finditer(text)]
    return [
        match.span()
        for match in _TOKEN.finditer(_SIGN.sub(lambda sign: " " * len(sign[0]), text))
        if is_number(match[0]) and match[0].casefold() not in _kinds()
    ]


def is_number(token: str) -> bool:
    """Say whether a word numbers a part: ``12``, ``2A``, ``b``, ``iv``."""
    return len(token) == 1 or token[0].isdigit() or bool(roman_part(token))


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
    # What reads prose loads much, and most documents are not in Chinese.
    from plans.quantities import mentions

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
