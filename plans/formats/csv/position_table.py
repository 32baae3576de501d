"""A position table as rows: one statement of one text on one issue a row.

A text that says nothing on an issue has a row without.
"""

from plans.formats.csv._rows import render as render
