"""A result and the name of a format to text."""

from __future__ import annotations

from typing import Any

from plans.catalogue import load, names
from plans.formats import Options


def formats_for(result_type: type) -> tuple[str, ...]:
    """Return the names of the formats that can show a ``result_type``."""
    found = (name for name in names("plans.formats"))
    return tuple(name for name in found if load("plans.formats", name, "FORMAT").shows(result_type))


def render(result: Any, format: str, options: Options | None = None) -> str:
    """Return ``result`` in ``format``.

    Raises:
        NotFound: no such format.
        CannotShow: the format has no rendering of such a result.
    """
    chosen = load("plans.formats", format, "FORMAT")
    return str(chosen.render(format, result, options or Options()))
