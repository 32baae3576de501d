"""A review as rows: a change to show a row, with what was decided on it last."""

from plans.formats.csv._rows import render as render
