"""Results out: a folder is a format, and a file in it shows the result that it is called like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.lazy import face

if TYPE_CHECKING:
    from plans.formats._base import Dress as Dress
    from plans.formats._base import Elsewhere as Elsewhere
    from plans.formats._base import Files as Files
    from plans.formats._base import Frame as Frame
    from plans.formats._base import Options as Options
    from plans.formats._pictures.convergence import convergence as convergence
    from plans.formats._pictures.heat_map import heat_map as heat_map
    from plans.formats._pictures.picture import Kind as Kind
    from plans.formats._pictures.picture import Picture as Picture
    from plans.formats._pictures.picture import nowhere as nowhere
    from plans.formats._pictures.red_line_matrix import red_line_matrix as red_line_matrix
    from plans.formats._pictures.timeline import timeline as timeline
    from plans.formats._pictures.value_lanes import value_lanes as value_lanes
    from plans.formats._showing import called_file as called_file
    from plans.formats._showing import file_name as file_name
    from plans.formats._showing import format_for as format_for
    from plans.formats._showing import formats_of as formats_of
    from plans.formats._showing import is_whole as is_whole
    from plans.formats._showing import made_of as made_of
    from plans.formats._showing import renderer as renderer
    from plans.formats.csv._rows import csv_table as csv_table
    from plans.formats.csv._rows import write_csv as write_csv
    from plans.formats.csv.tables import DESCRIPTOR as DESCRIPTOR
    from plans.formats.csv.tables import MAKER as MAKER
    from plans.formats.csv.tables import SCHEMA as SCHEMA
    from plans.formats.csv.tables import schema_of as schema_of
    from plans.formats.html._directions import spoken as spoken
    from plans.formats.html._page import LOOK as LOOK
    from plans.formats.html._page import MOVEMENT as MOVEMENT
    from plans.formats.html._page import PAIR as PAIR
    from plans.formats.html._page import POSITIONS as POSITIONS
    from plans.formats.html._page import PROGRESS as PROGRESS
    from plans.formats.html._page import READINGS as READINGS
    from plans.formats.html._page import RED_LINES as RED_LINES
    from plans.formats.html._page import SEQUENCE as SEQUENCE
    from plans.formats.html._page import asset as asset
    from plans.formats.html._page import page as page
    from plans.formats.html._report.headlines import Headline as Headline
    from plans.formats.html._report.headlines import headlines_of as headlines_of
    from plans.formats.html._report.view import glance as glance
    from plans.formats.html.bracket_status import status_view as status_view
    from plans.formats.sqlite.tables import fill_database as fill_database
    from plans.formats.text._folding import folded as folded
    from plans.formats.text._palette import palette as palette
else:
    __getattr__, __dir__, __all__ = face(__name__)
