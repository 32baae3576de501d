"""A result and the name of a format to text."""

from __future__ import annotations

from typing import Any

from plans.catalogue import load
from plans.formats import Options


def render(result: Any, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format``.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    chosen = load("plans.formats", format, "FORMAT")
    return str(chosen.render(format, result, options or Options()))
