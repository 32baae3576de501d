"""The history of a clause, a term or an issue, drawn: its values in time."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.value_lanes import value_lanes
from plans.results import Traced


def render(result: Traced, options: Options) -> str:
    """Return each value in a lane of its own."""
    return in_a_file([value_lanes(result)], result.called)
