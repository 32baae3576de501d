"""A result and the name of a format to text."""

from __future__ import annotations

from plans.formats import Options, renderer


def render(result: object, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format``.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    return renderer(result, format)(result, options or Options())
