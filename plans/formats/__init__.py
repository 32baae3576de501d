"""Results out: a folder is a format, and a file in it shows the result that it is called like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.formats._base import Dress, Elsewhere, Files, Frame, Options
    from plans.formats._pictures.convergence import convergence
    from plans.formats._pictures.heat_map import heat_map
    from plans.formats._pictures.picture import Kind, Picture, nowhere
    from plans.formats._pictures.red_line_matrix import red_line_matrix
    from plans.formats._pictures.timeline import timeline
    from plans.formats._pictures.value_lanes import value_lanes
    from plans.formats._showing import (
        called_file,
        file_name,
        format_for,
        formats_of,
        is_whole,
        made_of,
        renderer,
    )
    from plans.formats.csv._rows import csv_table, write_csv
    from plans.formats.csv.tables import DESCRIPTOR, MAKER, SCHEMA, schema_of
    from plans.formats.html._directions import spoken
    from plans.formats.html._page import (
        LOOK,
        MOVEMENT,
        PAIR,
        POSITIONS,
        PROGRESS,
        READINGS,
        RED_LINES,
        SEQUENCE,
        asset,
        page,
    )
    from plans.formats.html._report.headlines import Headline, headlines_of
    from plans.formats.html._report.view import glance
    from plans.formats.html.bracket_status import status_view
    from plans.formats.sqlite.tables import fill_database
    from plans.formats.text._folding import folded
    from plans.formats.text._palette import palette
else:
    __getattr__, __dir__, __all__ = face(__name__)
