"""Whatever is drawn as SVG, in dots: two for each pixel, for paper and for sharp screens."""

from __future__ import annotations

from importlib.util import find_spec

from plans.errors import CannotShow
from plans.extras import installing
from plans.formats._base import Options
from plans.formats._showing import renderer

_MISSING = "drawing a PNG file needs an extra part of plans"
_ZOOM = 2.0


def render(result: object, options: Options) -> bytes:
    """Return the picture of ``result`` as a PNG file; nothing is fetched for it.

    Raises:
        CannotShow: what draws is not installed.
    """
    if find_spec("resvg_py") is None:
        raise CannotShow(_MISSING, hint=f"{installing('picture')}; or -o FILE.svg")
    from resvg_py import svg_to_bytes

    picture = renderer(result, "svg")(result, options)
    assert isinstance(picture, str)
    return bytes(svg_to_bytes(svg_string=picture, zoom=_ZOOM))
