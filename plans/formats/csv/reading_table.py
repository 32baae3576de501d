"""Where sources disagree, as rows: what some of them say of a clause or a term a row."""

from plans.formats.csv._rows import render as render
