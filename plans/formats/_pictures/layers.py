"""A graph in layers: in which order nodes stand in each, and how far from above.

Whatever is linked stands near: each layer is put in the order of the middle of what its nodes are
linked with, from the first layer to the last and back, and of the orders so found the one with the
fewest crossings counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

Link = tuple[str, str]
_ROUNDS = 4


def ordered(layers: Sequence[Sequence[str]], links: Iterable[Link]) -> list[list[str]]:
    """Return the nodes of each layer so that few links cross; ties keep the order given."""
    links = sorted({*links})
    found = [list(layer) for layer in layers]
    best, fewest = found, crossings(found, links)
    for turn in range(2 * _ROUNDS):
        found = _swept(found, links, forth=turn % 2 == 0)
        if (count := crossings(found, links)) < fewest:
            best, fewest = found, count
    return best


def passing(link: Link, at: Mapping[str, int]) -> list[str]:
    """Return the ends of a link with a node of its own in each layer that it passes through."""
    one, other = link
    return [one, *(f"{one} > {other} @{n}" for n in range(at[one] + 1, at[other])), other]


def crossings(layers: Sequence[Sequence[str]], links: Iterable[Link]) -> int:
    """Return how many pairs of links cross between their layers."""
    at = {
        node: (number, place)
        for number, each in enumerate(layers)
        for place, node in enumerate(each)
    }
    spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one, other in links:
        (first, above), (last, below) = at[one], at[other]
        spans.setdefault((first, last), []).append((above, below))
    return sum(
        (a - c) * (b - d) < 0 for each in spans.values() for (a, b), (c, d) in combinations(each, 2)
    )


def heights(
    layers: Sequence[Sequence[str]], links: Iterable[Link], tall: Mapping[str, float], gap: float
) -> dict[str, float]:
    """Return how far from above each node begins: by what leads to it, and below the one above.

    Args:
        layers: the nodes of each layer, from above.
        links: what leads to what.
        tall: how high each node is.
        gap: how much stays free between two of them.
    """
    into: dict[str, list[str]] = {}
    for one, other in links:
        into.setdefault(other, []).append(one)
    found: dict[str, float] = {}
    for layer in layers:
        free = 0.0
        for node in layer:
            middles = [found[each] + tall[each] / 2 for each in into.get(node, ()) if each in found]
            wished = sum(middles) / len(middles) - tall[node] / 2 if middles else 0.0
            found[node] = max(free, wished)
            free = found[node] + tall[node] + gap
    return found


def _swept(
    layers: Sequence[Sequence[str]], links: Iterable[Link], *, forth: bool
) -> list[list[str]]:
    """Return each layer in the order of the middles of what it is linked with on one side."""
    found = [list(each) for each in layers]
    near = _near(links, forth=forth)
    places = {node: float(place) for each in found for place, node in enumerate(each)}
    for layer in found if forth else reversed(found):
        middles = {node: _middle(near.get(node, ()), places, places[node]) for node in layer}
        layer.sort(key=middles.__getitem__)
        places |= {node: float(place) for place, node in enumerate(layer)}
    return found


def _near(links: Iterable[Link], *, forth: bool) -> dict[str, list[str]]:
    """Return what leads to each node, or what each leads to."""
    near: dict[str, list[str]] = {}
    for one, other in links:
        near.setdefault(other if forth else one, []).append(one if forth else other)
    return near


def _middle(nodes: Sequence[str], places: Mapping[str, float], own: float) -> float:
    return sum(places[each] for each in nodes) / len(nodes) if nodes else own
