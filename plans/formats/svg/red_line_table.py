"""How texts stand to declared red lines, drawn: a sign for each line and text."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.red_line_matrix import red_line_matrix
from plans.results import RedLineTable


def render(result: RedLineTable, options: Options) -> str:
    """Return the lines in rows and the texts in columns."""
    return in_a_file([red_line_matrix(result)], result.called)
