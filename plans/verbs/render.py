"""A result and the name of a format to what is written."""

from __future__ import annotations

from plans.errors import CannotShow
from plans.formats import Options, renderer


def render(result: object, format: str, options: Options | None = None) -> str | bytes:
    """Return ``result`` in ``format``: text, or bytes for a file.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    return renderer(result, format)(result, options or Options())


def render_text(result: object, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format`` where nothing but text will do.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result, or it is no text.
    """
    rendered = render(result, format, options)
    if isinstance(rendered, bytes):
        raise CannotShow(f"the {format} format is no text")
    return rendered
