"""A data set as the files of a folder: a table each, what their columns mean, and a descriptor."""

from __future__ import annotations

from plans.formats._base import Files, Options
from plans.formats.csv._descriptor import DESCRIPTOR, descriptor
from plans.formats.csv._rows import csv_table
from plans.results import Tables
from plans.safe import visible
from plans.wording import dictionary

PAGE = "README.md"
_PAGE = """\
# {title}

Tables made by `plans export --tables`. Keys and links, types and words are in `datapackage.json`
too, after the [Data Package](https://datapackage.org) standard.

- Cells are UTF-8, parted by commas. An empty cell is no value.
- A date that may be a month or a year stands as stated, and in `…_from` and `…_to` as the first
  and the last day that it can mean.
- Numbers are written out in digits; what they count stands in the unit or the currency beside them.
- What a spreadsheet would take for a formula has a `'` in front: where a cell begins with one or
  more `'` and then one of `= @ + -`, their full-width forms, a tab or a line break, take away one
  `'`. Characters that nobody sees, or that turn the text around, are written as `\\u{{202e}}`. The
  database that `--format sqlite` makes has all texts as they are.

"""


def render(result: Tables, options: Options) -> Files:
    """Return the files by name; the descriptor, which says what the others hold, comes last."""
    files = {f"{each.table.name}.csv": csv_table(each.records) for each in result.tables}
    page = _PAGE.format(title=visible(result.title))
    files[PAGE] = page + dictionary(each.table for each in result.tables)
    return Files({**files, DESCRIPTOR: descriptor(result, files)})
