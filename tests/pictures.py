"""Reads a picture as a reader sees it: which words stand where on which width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from plans.formats import Picture
from plans.formats._pictures.lettering import ROOMY, width

# On these widths pictures are looked at, in pixels.
WIDTHS = (340, 390, 520, 640, 760, 1024, 1440)


@dataclass(frozen=True)
class Placed:
    """Words with the room that they take, in pixels."""

    said: str
    left: float
    right: float
    base: float
    size: float

    def meets(self, other: Placed) -> bool:
        """Say whether two words run into each other."""
        beside = self.right <= other.left or other.right <= self.left
        above = abs(self.base - other.base) >= min(self.size, other.size) * 0.8
        return not beside and not above


def parsed(picture: Picture) -> ElementTree.Element:
    """Return the elements of a picture as a page has them."""
    return ElementTree.fromstring(picture.__html__())


def placed(picture: Picture, wide: float) -> Iterator[Placed]:
    """Yield the words of a picture that is ``wide`` pixels wide."""
    for each in parsed(picture).iter("text"):
        hidden = "roomy" if wide < ROOMY else "tight"
        if hidden in each.get("class", "").split():
            continue
        at = _pixels(each.get("x", "0"), wide) + float(each.get("dx", "0"))
        size = float(each.get("font-size", "12"))
        long = width(each.text or "", size)
        left = {"start": at, "middle": at - long / 2, "end": at - long}
        begin = left[each.get("text-anchor", "start")]
        yield Placed(each.text or "", begin, begin + long, float(each.get("y", "0")), size)


def collisions(picture: Picture, wide: float) -> list[tuple[str, str]]:
    """Return the words that run into each other on that width."""
    found = combinations(placed(picture, wide), 2)
    return [(one.said, other.said) for one, other in found if one.meets(other)]


def beyond(picture: Picture, wide: float) -> list[str]:
    """Return the words that run out of the picture on that width."""
    return [each.said for each in placed(picture, wide) if each.left < -1 or each.right > wide + 1]


def _pixels(place: str, wide: float) -> float:
    return float(place[:-1]) / 100 * wide if place.endswith("%") else float(place)
