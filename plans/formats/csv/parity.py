"""What two language versions do not say alike as rows: one difference a row."""

from plans.formats.csv._rows import render as render
