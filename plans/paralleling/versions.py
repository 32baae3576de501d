"""Puts two versions beside each other: which clause is which, and what each alone says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from plans.languages import UNKNOWN
from plans.model import LineageRow, Place, Revision
from plans.paralleling.brackets import unlike_brackets
from plans.paralleling.comparing import unlike_values, unlike_words
from plans.paralleling.differences import Difference
from plans.paralleling.pairing import paired
from plans.paralleling.sides import Version, language_in, versions_in
from plans.paralleling.terms import unlike_terms
from plans.terms import NameOf, default_name
from plans.values import frozen

Pair = tuple[Version | None, Version | None]


@frozen
class Beside:
    """A clause in both versions, or in the one that has it.

    Attributes:
        words: all that it says in each version; empty in one that lacks it.
        differences: what one version says and the other does not, in the order of the words.
        judged: whether sentences pair off, so that each was compared with its own.
    """

    before: Place | None
    after: Place | None
    words: tuple[str, str] = ("", "")
    differences: tuple[Difference, ...] = ()
    judged: bool = True

    @property
    def mirrored(self) -> Beside:
        """The same seen from the other version."""
        turned = tuple(each.mirrored for each in self.differences)
        words = self.words[::-1]
        return replace(self, before=self.after, after=self.before, words=words, differences=turned)


@frozen
class Parallel:
    """Two versions, clause by clause.

    Attributes:
        languages: the tags that they were read in; ``und`` is one without word lists.
    """

    languages: tuple[str, str]
    clauses: tuple[Beside, ...]

    @property
    def words_read(self) -> bool:
        """Whether words were compared too: both languages have word lists."""
        return UNKNOWN not in self.languages


def parallel(
    before: Revision,
    after: Revision,
    languages: tuple[str, str] | None = None,
    lineage: tuple[LineageRow, ...] = (),
    name_of: NameOf = default_name,
) -> Parallel:
    """Return what each of two language versions says that the other does not.

    Args:
        before: one version.
        after: the other; which is which changes nothing but the order.
        languages: their tags, where the texts themselves do not tell.
        lineage: what is on record of which clause is which.
        name_of: what parties are called.
    """
    tags = languages or (language_in(before), language_in(after))
    bare = UNKNOWN in tags
    olds = versions_in(before, tags[0], name_of, figures_only=bare)
    news = versions_in(after, tags[1], name_of, figures_only=bare)
    known = dict(_recorded(before, after, lineage))
    turned = _key(olds) > _key(news)
    if turned:
        olds, news = news, olds
        known = {new: old for old, new in known.items()}
    pairs = list(paired(olds, news, known))
    renumbered = _renumbered(pairs)
    clauses = [_beside(*pair, renumbered, words=not bare) for pair in pairs]
    return Parallel(tags, tuple(each.mirrored if turned else each for each in clauses))


def _key(versions: Sequence[Version]) -> list[tuple[str, str]]:
    """Return what puts two versions into one order, whichever is named first."""
    return [(each.place.label, each.words) for each in versions]


def _recorded(
    before: Revision, after: Revision, lineage: tuple[LineageRow, ...]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of clauses that are known to be one: on record, or by ids that last."""
    for row in lineage:
        if len(row.origin) == len(row.to) == 1:
            yield row.origin[0], row.to[0]
    if before.ids == after.ids == "lasting":
        yield from ((id, id) for id in before.places if id in after.places)


def _renumbered(pairs: Sequence[Pair]) -> dict[Hashable, Hashable]:
    """Return the number before of each number after, where that is another one.

    What two clauses of a version are numbered tells neither.
    """
    both = [(here.number, there.number) for here, there in pairs if here and there]
    olds, news = (Counter(map(itemgetter(side), both)) for side in (0, 1))
    sure = [(old, new) for old, new in both if old != new and olds[old] == news[new] == 1]
    return {new[0]: old[0] for old, new in sure if len(old) == len(new) == 1}


def _beside(
    old: Version | None,
    new: Version | None,
    renumbered: Mapping[Hashable, Hashable],
    *,
    words: bool,
) -> Beside:
    words_in = old.words if old else "", new.words if new else ""
    if old is None or new is None:
        alone = (Difference("clause", None, None),)
        return Beside(old.place if old else None, new.place if new else None, words_in, alone)
    found = unlike_values(old.said, new.said, renumbered)
    found += unlike_brackets(old, new)
    found += unlike_terms(old.place.clause, new.place.clause, old.name_of)
    judged = True
    if words:
        forces, judged = unlike_words(old, new)
        found += forces
    found.sort(key=lambda each: each.place)
    return Beside(old.place, new.place, words_in, tuple(found), judged)
