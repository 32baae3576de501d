"""Several texts side by side as rows: one clause of one text a row."""

from plans.formats.csv._rows import render as render
