"""Two versions of one clause: which values have no partner, and what is of another force."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from itertools import zip_longest

from plans.paralleling.differences import Difference, Said
from plans.paralleling.force import Forces, forces_in, is_plain, unlike_forces
from plans.paralleling.sentences import Span, sentence_pairs
from plans.paralleling.sides import Version

# What is numbered, dated and counted is told by its kind; what has no partner of its kind alone.
_UNREAD = ("number", "ordinal")


def unlike_values(
    before: list[Said], after: list[Said], renumbered: Mapping[Hashable, Hashable]
) -> list[Difference]:
    """Return the values that only one side has, each with what stands in its place, if anything.

    Values are the same wherever in the clause they stand: each language has its own order. A number
    is the same as one with a unit if its own unit was not read, and a reference is one to the same
    clause: ``renumbered`` has the numbers of clauses after that have another before.
    """

    def followed(said: Said) -> Hashable:
        points = said.kind == "reference" and not said.within
        return said.kind, renumbered.get(said.key, said.key) if points else said.key

    olds, news = _left(before, after, _value, followed) if renumbered else (before, after)
    olds, news = _left(olds, news, _value)
    olds, news = _left(olds, news, _number, may_be=_unit_unread)
    found = (each for each in _joined(list(_beside(olds, news))) if not _only_one(each))
    return sorted(found, key=lambda each: each.place)


def _only_one(found: Difference) -> bool:
    """Say whether one side alone has *a year*: in *une année sèche* it is no length of time."""
    alone = [each for each in (found.before, found.after) if each]
    return len(alone) == 1 and all(
        each.kind == "duration" and each.number == 1 and not each.in_figures for each in alone
    )


def _left(
    before: list[Said],
    after: list[Said],
    key: Callable[[Said], Hashable],
    there: Callable[[Said], Hashable] | None = None,
    may_be: Callable[[Said, Said], bool] = lambda _old, _new: True,
) -> tuple[list[Said], list[Said]]:
    """Return what finds no partner of the same ``key``, which after may be told by ``there``."""
    olds, news = list[Said](), list(after)
    theirs = there or key
    for old in before:
        fits = (new for new in news if key(old) is not None and theirs(new) == key(old))
        found = next((new for new in fits if may_be(old, new)), None)
        if found:
            news.remove(found)
        else:
            olds.append(old)
    return olds, news


def _value(said: Said) -> Hashable:
    return said.kind, said.key


def _number(said: Said) -> Hashable:
    return said.number


def _unit_unread(old: Said, new: Said) -> bool:
    return old.kind in _UNREAD or new.kind in _UNREAD


def _beside(before: list[Said], after: list[Said]) -> Iterator[Difference]:
    """Yield what is left of each kind, the first of one side with the first of the other."""
    kinds = dict.fromkeys(said.kind for said in (*before, *after))
    for kind in kinds:
        olds, news = ([said for said in side if said.kind == kind] for side in (before, after))
        yield from (Difference(kind, old, new) for old, new in zip_longest(olds, news))


def _joined(found: list[Difference]) -> Iterator[Difference]:
    """Yield differences, a number whose unit was not read beside what stands in its place."""
    come = [each.after for each in found if each.after and not each.before]
    for each in found:
        if each.after is None and each.before:
            yield _beside_any(each.before, come)
        elif each.before:
            yield each
    yield from (Difference(new.kind, None, new) for new in come)


def _beside_any(old: Said, come: list[Said]) -> Difference:
    """Return a value beside the first that may stand for it, which leaves the list."""
    new = next((each for each in come if _may_stand_for(old, each)), None)
    if new is None:
        return Difference(old.kind, old, None)
    come.remove(new)
    return Difference(new.kind if old.kind in _UNREAD else old.kind, old, new)


def _may_stand_for(old: Said, new: Said) -> bool:
    counted = old.number is not None and new.number is not None
    return counted and _unit_unread(old, new)


def unlike_words(before: Version, after: Version) -> tuple[list[Difference], bool]:
    """Return where versions of a clause are of other force, and whether sentences pair off."""
    pairs = sentence_pairs(before.words, after.words)
    whole = [((0, len(before.words)), (0, len(after.words)))]
    found = [
        each
        for here, there in pairs or whole
        for each in unlike_forces(_forces(before, here), _forces(after, there))
    ]
    return found, pairs is not None


def _forces(version: Version, span: Span) -> Forces:
    here = [each for each in version.mentions if span[0] <= each.start < span[1]]
    plain = is_plain(version.words[slice(*span)])
    return forces_in(here, version.words, version.language, plain=plain)
