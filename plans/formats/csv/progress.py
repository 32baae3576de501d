"""How far talks have come as rows: a share a row, with what it is of and between whom."""

from plans.formats.csv._rows import render as render
