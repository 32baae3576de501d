"""Red lines as rows: one line and one text a row, with what decides."""

from plans.formats.csv._rows import render as render
