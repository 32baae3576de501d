"""A proposal's history as rows: a revision, an event or what was said a row, in time."""

from plans.formats.csv._rows import render as render
