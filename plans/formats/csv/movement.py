"""Steps between texts as rows: an issue on which one of two texts speaks a row."""

from plans.formats.csv._rows import render as render
