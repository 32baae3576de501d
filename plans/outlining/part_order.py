"""Which kinds of parts stand in which, where a document orders them otherwise than most do.

Titles stand above sections in most codes and below them in German ones, sections below articles in
American contracts, parts below chapters in Australian acts. And where articles are not divided,
Статья 3.1 is no part of Статья 3 but was put in behind it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from plans.outlining.candidates import Candidate
from plans.outlining.keywords import ARTICLE, RANKS
from plans.outlining.printed_numbers import Reading
from plans.outlining.prose import is_shouted, is_titular

# So many lines may head a part whose own parts follow at once.
_HEAD_LINES = 3
# Where so many articles have parts, "3.1" is one of them.
_DIVIDED = 0.5


def in_order(found: Sequence[Candidate], texts: Mapping[int, str]) -> list[Candidate]:
    """Return the candidates of a document as its own order would have them.

    ``texts`` are its lines by their numbers.
    """
    ranks, squeezed = _ranks(found, texts), _squeezed_kinds(found)
    return [_put_in(_ranked(each, ranks), squeezed) for each in found]


def _ranks(found: Sequence[Candidate], texts: Mapping[int, str]) -> dict[str, int]:
    """Return the ranks of kinds of parts; one that first stands right below another is in it."""
    ranks: dict[str, int] = {}
    above: Candidate | None = None
    for each in found:
        kind = each.mark.kind
        if each.mark.rank != RANKS.get(kind):
            continue
        if kind not in ranks:
            ranks[kind] = each.mark.rank
            if above and _is_in(above, each, ranks, texts):
                ranks[kind] = max(each.mark.rank, ranks[above.mark.kind] + 1)
        above = each
    return ranks


def _is_in(
    above: Candidate, each: Candidate, ranks: Container[str], texts: Mapping[int, str]
) -> bool:
    """Say whether ``each``, the first of its kind, stands in the part ``above`` it."""
    if each.mark.kind == "annex":
        return False
    sections = each.mark.kind == "section" and "article" in ranks
    if sections and any(reading.prefix for reading in each.mark.readings):
        return above.mark.rank == ARTICLE
    between = [texts[no] for no in range(above.no + 1, each.no)]
    heads = [above.rest, *between] if above.rest else between
    return len(between) <= _HEAD_LINES and all(map(_is_heading, heads))


def _is_heading(text: str) -> bool:
    return is_titular(text) or is_shouted(text)


def _ranked(each: Candidate, ranks: Mapping[str, int]) -> Candidate:
    mark = each.mark
    rank = ranks.get(mark.kind, mark.rank)
    if rank == mark.rank or mark.rank != RANKS.get(mark.kind):
        return each
    # A heading stands as high as its markup says.
    own = rank if each.rank == mark.rank else each.rank
    return replace(each, rank=own, mark=replace(mark, rank=rank))


def _squeezed_kinds(found: Sequence[Candidate]) -> set[str]:
    """Return the kinds whose few numbers of two figures were put in between others."""
    whole: dict[str, set[int]] = defaultdict(set)
    divided: dict[str, set[int]] = defaultdict(set)
    for each in found:
        kind, reading = each.mark.kind, each.mark.readings[0]
        if reading.style == f"{kind} 1":
            whole[kind].add(reading.number)
        elif reading.style == f"{kind} 2":
            divided[kind].add(reading.prefix[0])
    return {
        kind for kind in divided if len(divided[kind] & whole[kind]) < _DIVIDED * len(whole[kind])
    }


def _put_in(each: Candidate, squeezed: Container[str]) -> Candidate:
    """Return ``each``; if it was put in later, with a number that goes on from the one before."""
    mark, reading = each.mark, each.mark.readings[0]
    if mark.kind not in squeezed or reading.style != f"{mark.kind} 2":
        return each
    number = Reading(f"{mark.kind} 1", reading.prefix[0])
    core, _, suffix = mark.core.rpartition(".")
    return replace(each, mark=replace(mark, readings=(number,), core=core, suffix=f".{suffix}"))
