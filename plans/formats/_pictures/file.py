"""Pictures as a file of their own, one below the other, on a ground and with what marks mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.errors import CannotShow
from plans.formats._pictures.lettering import broken
from plans.formats._pictures.looks import WORDS
from plans.formats._pictures.picture import Picture, element, tag, words

_WIDE, _MARGIN, _LINE, _HEAD = 1080, 16, 17, 26
_SVG = "http://www.w3.org/2000/svg"


def in_a_file(found: Iterable[Picture | None], called: str) -> str:
    """Return pictures as an SVG file, each under its title; what two share is explained once.

    Args:
        found: the pictures, None for what there is none of.
        called: what they are of: ``a ledger of steps``.

    Raises:
        CannotShow: there is none.
    """
    pictures = [each for each in found if each]
    if not pictures:
        raise CannotShow(f"there is nothing to draw of this: {called}")
    wide = max(_WIDE, *(each.least for each in pictures))
    top, parts = _MARGIN, []
    for picture, legend in zip(pictures, _legends(pictures), strict=True):
        parts.append(words(picture.title, "headline", x=_MARGIN, y=top + 12))
        own = min(wide, picture.most or wide)
        parts.append(picture.drawn(x=_MARGIN, y=top + _HEAD, width=own))
        top += _HEAD + picture.height + _MARGIN
        for line in broken(legend, wide, 9) if legend else ():
            parts.append(words(line, "note", x=_MARGIN, y=top))
            top += _LINE
        top += _MARGIN
    size = {"width": wide + 2 * _MARGIN, "height": top}
    box = f"0 0 {size['width']} {size['height']}"
    ground = tag("rect", "paper", width="100%", height="100%")
    return (
        element("svg", {"xmlns": _SVG, **size, "viewBox": box, **WORDS}, ground + "".join(parts))
        + "\n"
    )


def _legends(pictures: list[Picture]) -> Iterator[str]:
    """Yield what stands below each picture: what the last of those with the same marks explains."""
    for picture, later in zip(pictures, [*pictures[1:], None], strict=True):
        yield picture.legend if later is None or later.legend != picture.legend else ""
