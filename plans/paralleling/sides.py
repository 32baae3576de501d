"""The clauses of one version, each with what it says in any language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from functools import cached_property

from plans.languages import language_of
from plans.model import Clause, Place, Revision
from plans.paralleling.differences import Said
from plans.paralleling.values import numerals, said_in
from plans.quantities import Mention, mentions
from plans.terms import NameOf, default_name
from plans.values import frozen


def words_of(clause: Clause) -> str:
    """Return all words of a clause: its heading, its text and what closes it."""
    return _paragraphs(clause.heading, clause.text, clause.closing)


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(filter(None, parts))


def language_in(revision: Revision) -> str:
    """Return the tag of the language of a text, ``und`` if it is none that texts are read in."""
    return language_of("\n".join(map(words_of, revision.walk())))


@frozen(slots=False)
class Version:
    """A clause in one language.

    Attributes:
        language: the tag of its language.
        figures_only: whether only what is written in figures counts: where one of two languages has
            no word lists, what the other spells out has no partner.
        depth: how many clauses it stands in.
        name_of: what parties are called.
    """

    place: Place
    language: str
    depth: int
    figures_only: bool = False
    name_of: NameOf = default_name

    @property
    def id(self) -> str:
        return self.place.clause.id

    @cached_property
    def words(self) -> str:
        """All its words, and in brackets what each side wants in it."""
        clause = self.place.clause
        wishes = (
            f"[{', '.join(map(self.name_of, each.by))}: {each.words}]"
            for each in clause.alternatives
        )
        return _paragraphs(clause.heading, clause.text, " ".join(wishes), clause.closing)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return mentions(self.words, self.language)

    @cached_property
    def said(self) -> list[Said]:
        found = [each for each in said_in(self.mentions) if not _numbers(self.words, each)]
        points = _enumerated(self.words, found)
        found = [each for each in found if each not in points]
        return [each for each in found if each.in_figures] if self.figures_only else found

    @cached_property
    def figures(self) -> Counter[Hashable]:
        """Its values, each as often as it has them."""
        return Counter(each.key for each in self.said)

    @cached_property
    def number(self) -> tuple[str, ...]:
        """The printed number, from the top down."""
        return numerals(self.place.label)

    @cached_property
    def own_number(self) -> tuple[str, ...]:
        """The printed number of the clause alone."""
        return numerals(self.place.clause.label)


def _numbers(words: str, said: Said) -> bool:
    """Whether a number at the start of a line only numbers it: "2. Registration"."""
    first = words[: said.start].rpartition("\n")[2].strip(" *#(（_")
    counts = said.kind in ("number", "ordinal") and not first
    return counts and words[said.end : said.end + 1] in tuple(".)、．）")


def _enumerated(words: str, found: list[Said]) -> list[Said]:
    """Return the numbers that only enumerate within a sentence: "if (1) …, (2) … or (3) …"."""
    counts = [each for each in found if each.kind in ("number", "ordinal")]
    points = [
        each
        for each in counts
        if words[: each.start].endswith(("(", "（")) and words[each.end :].startswith((")", "）"))
    ]
    from_one = [each.number for each in points] == list(range(1, len(points) + 1))
    return points if from_one and len(points) > 1 else []


def versions_in(
    revision: Revision, language: str, name_of: NameOf, *, figures_only: bool
) -> list[Version]:
    """Return the clauses of ``revision`` in document order."""
    depths: dict[str, int] = {"": -1}
    found: list[Version] = []
    for id, place in revision.places.items():
        depths[id] = depths[place.parent] + 1
        found.append(Version(place, language, depths[id], figures_only, name_of))
    return found
