"""A result and the name of a format to what is written."""

from __future__ import annotations

from typing import Any

from plans.catalogue import load
from plans.errors import CannotShow
from plans.formats import Options


def render(result: Any, format: str, options: Options | None = None) -> str | bytes:
    """Return ``result`` in ``format``: text, or bytes for a file.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    chosen = load("plans.formats", format, "FORMAT")
    rendered: str | bytes = chosen.render(format, result, options or Options())
    return rendered


def render_text(result: Any, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format`` where nothing but text will do.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result, or it is no text.
    """
    rendered = render(result, format, options)
    if isinstance(rendered, bytes):
        raise CannotShow(f"format '{format}' is no text", hint="choose another --format")
    return rendered
